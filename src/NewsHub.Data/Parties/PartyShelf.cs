using NewsHub.Analysis.Parties;
using Npgsql;

namespace NewsHub.Data.Parties;

/// <summary>Parties as one piece of work sees them: each is one object, by however many statements it was read.</summary>
internal sealed class PartyShelf
{
    /// <summary>What follows "with …": reads the parties of a table <c>meant (party_id)</c>, and those that they turned out to be.</summary>
    public const string OfMeant =
        """
        select party.id, party.key, party.name, party.is_named_by_editor, party.sort_key, party.kind, party.merged_into_id
        from (select party_id from meant
              union select merged.merged_into_id from meant cross join lateral (select merged_into_id from parties where id = meant.party_id offset 0) merged where merged.merged_into_id is not null) wanted
        cross join lateral (select * from parties where id = wanted.party_id offset 0) party
        """;

    private const string ByIds = $"with meant as (select unnest($1) as party_id) {OfMeant}";

    private readonly Dictionary<long, Party> known = [];

    /// <summary>A party that was read.</summary>
    public Party this[long id] => known[id];

    /// <summary>Puts one there that is new, once it has its number.</summary>
    public void Add(Party party) => known[party.Id] = party;

    /// <summary>Reads the answer to <see cref="OfMeant"/>. What is there already is brought up to date.</summary>
    /// <returns>Those that were read.</returns>
    public async Task<IReadOnlyList<Party>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var read = new List<Party>();
        while (await reader.ReadAsync(cancellationToken))
            read.Add(Place(reader));
        foreach (var party in read)
            party.MergedInto = party.MergedIntoId is { } other ? known[other] : null;
        return read;
    }

    /// <summary>Reads parties by their numbers.</summary>
    public async Task ReadAsync(NewsHubDb db, long[] ids, CancellationToken cancellationToken)
    {
        if (ids.All(known.ContainsKey))
            return;
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(ByIds, ids);
        await using var reader = await batch.ReadAsync(cancellationToken);
        await ReadAsync(reader, cancellationToken);
    }

    /// <summary>Whether a party was read.</summary>
    public bool Contains(long id) => known.ContainsKey(id);

    private Party Place(NpgsqlDataReader row)
    {
        var (id, name, sortKey, kind) = (row.GetInt64(0), row.GetString(2), row.GetString(4), Enum.Parse<PartyKind>(row.GetString(5)));
        if (!known.TryGetValue(id, out var party))
            known.Add(id, party = new Party { Id = id, Guid = Guid.Empty, Key = row.GetString(1), Name = name, SortKey = sortKey, Kind = kind });
        (party.Name, party.IsNamedByEditor, party.SortKey, party.Kind) = (name, row.GetBoolean(3), sortKey, kind);
        party.MergedIntoId = row.NumberOrNull(6);
        return party;
    }
}
