using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Accounts;

/// <summary>Keeps accounts as Identity does, but of recovery codes only hashes.</summary>
internal sealed class EditorStore(NewsHubDb db, IdentityErrorDescriber describer) : UserStore<Editor, IdentityRole<Guid>, NewsHubDb, Guid>(db, describer)
{
    /// <inheritdoc/>
    public override Task ReplaceCodesAsync(Editor user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken = default) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => HashOf(user, code)), cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> RedeemCodeAsync(Editor user, string code, CancellationToken cancellationToken = default) =>
        base.RedeemCodeAsync(user, HashOf(user, code), cancellationToken);

    // A code has 46 random bits: with this many rounds a search of them costs what a search of 60 bits costs.
    private const int Rounds = 20_000;

    private static string HashOf(Editor user, string code) => Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant()), user.Id.ToByteArray(), Rounds, HashAlgorithmName.SHA512, 16));
}
