using NewsHub.Analysis.Parties;
using Npgsql;

namespace NewsHub.Data.Search;

/// <summary>Finds people and organisations by name: as it is written, by its beginning, or nearly.</summary>
public sealed class NameSearch(NewsHubDb db)
{
    // As many as stand above the results without pushing them out of sight.
    private const int MostFound = 5;

    private const int MostWords = 12;

    private const int LongestName = 6;

    /// <summary>Fewer letters begin too many names.</summary>
    private const int ShortestBeginning = 2;

    // Who has a page: quoted in a story, or named in the giving ledger. Whoever turned out to be another leads there.
    private const string Parties =
        """
        select distinct on (p.id) p.id, p.name, p.is_organization, f.alike, p.statement_count
        from found f join parties o on o.id = f.party_id join parties p on p.id = coalesce(o.merged_into_id, o.id)
        where p.statement_count > 0 or exists (select from ledger_parties l where l.party_id = p.id and l.is_shown)
        order by p.id, f.alike desc
        """;

    /// <summary>Those whose names stand in a text, and, where there are none, those whose names look like it or like two neighbouring words of it.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="isMeant">Whether the text is taken as it stands: nothing that only looks like it is asked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<NameMatch>> FindAsync(string text, bool isMeant, CancellationToken cancellationToken)
    {
        var words = Words(text);
        if (words.Length == 0)
            return [];
        var exact = await ReadAsync(
            $"""
            with found as (
                select party_id, (length(key) + 1)::float8 as alike from party_aliases
                where key = any($1) and (kind = 'Name' or kind in ('Initials', 'Other') and position(' ' in key) > 0) order by length(key) desc, party_id limit 40)
            select id, name, is_organization, 1::float8 from ({Parties}) named order by alike desc, statement_count desc, id limit {MostFound}
            """, [Runs(words, 1, LongestName)], SearchSession.PlannedOnce, cancellationToken);
        return exact.Count > 0 || isMeant ? exact : await ReadAsync(
            $"""
            with found as (
                select n.party_id, n.alike from unnest($1) wanted (name) cross join lateral (
                    select a.party_id, similarity(a.key, wanted.name)::float8 as alike from party_aliases a where a.kind = 'Name' and a.key % wanted.name order by 2 desc, 1 limit 20) n)
            select id, name, is_organization, alike from ({Parties}) named order by alike desc, statement_count desc, id limit {MostFound}
            """, [words.Length <= LongestName ? [string.Join(' ', words), .. Runs(words, 2, 2).Take(LongestName)] : Runs(words, 2, 2)], SearchSession.PlannedAnew, cancellationToken);
    }

    /// <summary>Those one word of whose name begins as it was typed so far, the most quoted first; where there are none, those whose names look like it.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<NameMatch>> BeginningAsync(string typed, CancellationToken cancellationToken)
    {
        var beginning = string.Join(' ', Words(typed));
        if (beginning.Length < ShortestBeginning)
            return [];
        var begun = await ReadAsync(
            $"""
            with found as (select party_id, 1::float8 as alike from party_aliases where kind = 'Name' and (key like $1 || '%' or key like '% ' || $1 || '%') limit 400)
            select id, name, is_organization, alike from ({Parties}) named order by statement_count desc, id limit {MostFound}
            """, [beginning], SearchSession.PlannedAnew, cancellationToken);
        return begun.Count > 0 || beginning.Length < 2 * ShortestBeginning ? begun : await FindAsync(typed, isMeant: false, cancellationToken);
    }

    private async Task<IReadOnlyList<NameMatch>> ReadAsync(string sql, object[] values, string planning, CancellationToken cancellationToken) =>
        await SearchSession.ReadAsync(db, planning, [(sql, values)], reader => ReadAsync(reader, cancellationToken), cancellationToken) ?? [];

    private static async Task<List<NameMatch>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var matches = new List<NameMatch>();
        while (await reader.ReadAsync(cancellationToken))
            matches.Add(new NameMatch(reader.GetInt64(0), reader.GetString(1), reader.GetBoolean(2), reader.GetDouble(3)));
        return matches;
    }

    private static string[] Words(string text) => [.. PartyName.Normalize(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    private static string[] Runs(string[] words, int shortest, int longest) =>
        [.. from length in Enumerable.Range(shortest, longest - shortest + 1) from start in Enumerable.Range(0, Math.Max(0, words.Length - length + 1)) select string.Join(' ', words.Skip(start).Take(length))];
}

/// <summary>A person or organisation that a text may mean.</summary>
/// <param name="Id">The number in its address.</param>
/// <param name="Name">As readers know it.</param>
/// <param name="IsOrganization">Where it is listed.</param>
/// <param name="Likeness">Above 0 to 1: how much of its name the text holds; 1 where it stands there in full.</param>
public sealed record NameMatch(long Id, string Name, bool IsOrganization, double Likeness)
{
    /// <summary>It stands there as it is.</summary>
    public bool IsExact => Likeness >= 1;
}
