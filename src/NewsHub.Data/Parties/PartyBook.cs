using NewsHub.Analysis.Parties;
using Npgsql;

namespace NewsHub.Data.Parties;

/// <summary>What is known of some names: who bears them, with all forms of theirs; and what an article adds.</summary>
internal sealed class PartyBook
{
    // Key by key: an array that PostgreSQL does not know yet might be any length.
    private const string Bearers = "select distinct bearer.party_id from unnest($1) wanted (key) cross join lateral (select party_id from party_aliases where key = wanted.key and kind = 'Name' offset 0) bearer";

    private const string Parties = $"with meant as ({Bearers}) {PartyShelf.OfMeant}";

    private const string Aliases =
        $"select alias.party_id, alias.key, alias.form, alias.kind from ({Bearers}) bearer cross join lateral (select * from party_aliases where party_id = bearer.party_id offset 0) alias";

    private readonly Dictionary<string, List<Party>> bearers;
    private readonly RowsAsRead<Party> parties;
    private readonly RowsAsRead<PartyAlias> aliases;
    private readonly PartyShelf shelf;

    private PartyBook(NewsHubDb db, PartyShelf shelf, string[] keys)
    {
        var (table, aliasTable) = (RowTable<Party>.Of(db), RowTable<PartyAlias>.Of(db));
        this.shelf = shelf;
        bearers = keys.ToDictionary(key => key, _ => new List<Party>(), StringComparer.Ordinal);
        parties = new RowsAsRead<Party>(table, table.Updating(nameof(Party.Name), nameof(Party.SortKey), nameof(Party.Kind)));
        aliases = new RowsAsRead<PartyAlias>(aliasTable, aliasTable.Updating(nameof(PartyAlias.Form)));
    }

    /// <summary>Who is entered with the article.</summary>
    public IEnumerable<Party> Fresh => bearers.Values.SelectMany(known => known).Distinct().Where(parties.IsNew);

    /// <summary>Adds the statements that ask who bears some names.</summary>
    /// <param name="batch">Sent under <see cref="Stories.StoryLock"/>: two writers must not enter one person twice.</param>
    /// <param name="keys">The names, normalised.</param>
    public static void Ask(Batch batch, string[] keys) => batch.Add(Parties, keys).Add(Aliases, keys);

    /// <summary>Reads the answers to <see cref="Ask"/>, and leaves the reader at what follows.</summary>
    /// <param name="db">The store.</param>
    /// <param name="reader">At the first of the answers.</param>
    /// <param name="shelf">Where the parties go.</param>
    /// <param name="keys">The names asked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<PartyBook> ReadAsync(NewsHubDb db, NpgsqlDataReader reader, PartyShelf shelf, string[] keys, CancellationToken cancellationToken)
    {
        var book = new PartyBook(db, shelf, keys);
        foreach (var party in await shelf.ReadAsync(reader, cancellationToken))
            book.parties.Keep(party).Aliases.Clear();
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            book.Name(shelf[reader.GetInt64(0)], new PartyAlias { PartyId = reader.GetInt64(0), Key = reader.GetString(1), Form = reader.GetString(2), Kind = Enum.Parse<AliasKind>(reader.GetString(3)) });
        await reader.NextResultAsync(cancellationToken);
        return book;
    }

    /// <summary>The same by itself.</summary>
    public static async Task<PartyBook> ReadAsync(NewsHubDb db, PartyShelf shelf, string[] keys, CancellationToken cancellationToken)
    {
        if (keys.Length == 0)
            return new PartyBook(db, shelf, keys);
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        Ask(batch, keys);
        await using var reader = await batch.ReadAsync(cancellationToken);
        return await ReadAsync(db, reader, shelf, keys, cancellationToken);
    }

    /// <summary>Who bears a name, those just entered among them.</summary>
    public IReadOnlyList<Party> Of(string key) => bearers.TryGetValue(key, out var known) ? known : [];

    /// <summary>Enters somebody who is not known yet.</summary>
    public Party Enter(string key, string name, PartyKind kind)
    {
        var party = Party.Named(name, kind);
        if (!bearers.TryGetValue(key, out var known))
            bearers.Add(key, known = []);
        known.Add(party);
        return party;
    }

    /// <summary>How to write what has come or changed. Takes the ids that it needs.</summary>
    /// <param name="ids">Holds one for each of <see cref="Fresh"/>.</param>
    public IEnumerable<(string Sql, object[] Values)> Write(RowIds ids)
    {
        foreach (var party in Fresh.ToList())
        {
            party.Id = ids.Next("parties");
            shelf.Add(party);
        }

        List<Party> all = [.. bearers.Values.SelectMany(known => known).Distinct()];
        foreach (var party in all)
            foreach (var alias in party.Aliases)
                alias.PartyId = party.Id;
        return parties.Write(all).Concat(aliases.Write(all.SelectMany(party => party.Aliases)));
    }

    // Somebody who turned out to be another keeps what names them: the story's gathering goes on to the other, and parting the two gives each their own.
    private void Name(Party party, PartyAlias alias)
    {
        party.Aliases.Add(aliases.Keep(alias));
        if (alias.Kind == AliasKind.Name && bearers.TryGetValue(alias.Key, out var known))
            known.Add(party);
    }
}
