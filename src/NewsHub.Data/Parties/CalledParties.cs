using Npgsql;

namespace NewsHub.Data.Parties;

/// <summary>Organisations by what they are called beside their names ("NHA", "the Kitchen").</summary>
internal sealed class CalledParties
{
    private const string Called =
        """
        select distinct wanted.key, coalesce(party.merged_into_id, party.id)
        from unnest($1) wanted (key)
        cross join lateral (select party_id from party_aliases where key = wanted.key and kind in ('Initials', 'Other') offset 0) alias
        cross join lateral (select * from parties where id = alias.party_id and kind = 'Organization' offset 0) party
        """;

    private const string Parties = $"with meant as (select coalesce as party_id from ({Called}) called) {PartyShelf.OfMeant}";

    private readonly ILookup<string, Party> parties;

    private CalledParties(ILookup<string, Party> parties) => this.parties = parties;

    /// <summary>Adds the statements that ask for them.</summary>
    public static void Ask(Batch batch, string[] keys) => batch.Add(Called, keys).Add(Parties, keys);

    /// <summary>Reads the answers, and leaves the reader at what follows.</summary>
    public static async Task<CalledParties> ReadAsync(NpgsqlDataReader reader, PartyShelf shelf, CancellationToken cancellationToken)
    {
        var called = await reader.ListAsync(row => (Key: row.GetString(0), Party: row.GetInt64(1)), cancellationToken);
        await shelf.ReadAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return new CalledParties(called.ToLookup(pair => pair.Key, pair => shelf[pair.Party], StringComparer.Ordinal));
    }

    /// <summary>The only one that is called so; null where none is, or several are.</summary>
    public Party? Only(string key) => parties[key].Take(2).ToList() is [var only] ? only : null;
}
