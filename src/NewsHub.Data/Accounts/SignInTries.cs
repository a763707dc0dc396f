using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Accounts;

/// <summary>
/// Tries to sign in under one e-mail address, counted whether or not it has an account: so neither the lock nor the
/// time that an answer takes tells who has one.
/// </summary>
public sealed class SignInTries
{
    /// <summary>Tries that fail before the address is locked.</summary>
    public const int Limit = 5;

    /// <summary>How long it is locked then; tries longer ago are forgotten.</summary>
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    /// <summary>SHA-256 of the normalized address: a list of addresses that were tried is nobody's business. Primary key.</summary>
    public required byte[] AddressHash { get; init; }

    /// <summary>Tries since the last success, the one under way among them.</summary>
    public required int Count { get; init; }

    /// <summary>When the last one that counted began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Counts a try before it is made, so that tries at the same moment cannot slip past the limit.</summary>
    /// <param name="db">The database; the count is committed at once.</param>
    /// <param name="email">The address as typed.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it may be made; false while the address is locked.</returns>
    public static async Task<bool> BeginAsync(NewsHubDb db, string email, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (key, forgotten) = (HashOf(email), now - Lock);
        await db.SignInTries.Where(tries => tries.At < forgotten).ExecuteDeleteAsync(cancellationToken);

        // A try while locked moves nothing: the lock ends when it was said to end.
        var count = await db.Database.SqlQuery<int>($"""
            insert into sign_in_tries as tries (address_hash, count, at) values ({key}, 1, {now})
            on conflict (address_hash) do update set
                count = least(tries.count + 1, {Limit + 1}),
                at = case when tries.count < {Limit} then excluded.at else tries.at end
            returning count as "Value"
            """).ToListAsync(cancellationToken);
        return count.Single() <= Limit;
    }

    /// <summary>Forgets the tries of an address that has signed in.</summary>
    public static Task ClearAsync(NewsHubDb db, string email, CancellationToken cancellationToken)
    {
        var key = HashOf(email);
        return db.SignInTries.Where(tries => tries.AddressHash == key).ExecuteDeleteAsync(cancellationToken);
    }

    private static byte[] HashOf(string email) => SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant()));
}
