using Npgsql;

namespace NewsHub.Data.Stories;

/// <summary>In how many articles terms stand: what makes a term telling.</summary>
public static class TermCounts
{
    /// <summary>The statement that counts terms in ($2 = 1), or out again before they are counted anew ($2 = -1). Whoever sends it holds <see cref="StoryLock"/>.</summary>
    public const string Add =
        """
        insert into term_frequencies (term, articles) select term, $2 from unnest($1) term
        on conflict (term) do update set articles = term_frequencies.articles + $2
        """;

    // Term by term: for a thousand terms at once PostgreSQL would rather read all that there are.
    /// <summary>The statement that asks for counts: term, articles.</summary>
    public const string Of =
        "select term, known.articles from unnest($1) term cross join lateral (select articles from term_frequencies where term_frequencies.term = term.term offset 0) known";

    /// <summary>What counts all articles.</summary>
    private const string All = "";

    /// <summary>An article's terms, with the empty one that counts all articles; in one order everywhere.</summary>
    public static string[] Counted(IEnumerable<string> terms) => [.. terms.Append(All).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Reads the answer to <see cref="Of"/>.</summary>
    public static async Task<Dictionary<string, int>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            counts.Add(reader.GetString(0), reader.GetInt32(1));
        return counts;
    }

    /// <summary>Number of all articles.</summary>
    public static int Total(IReadOnlyDictionary<string, int> counts) => counts.GetValueOrDefault(All);
}
