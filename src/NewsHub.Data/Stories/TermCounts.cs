using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Stories;

/// <summary>In how many articles terms stand: what makes a term telling.</summary>
public static class TermCounts
{
    /// <summary>Counts an article in, or out again before it is counted anew. The caller holds <see cref="StoryLock"/>.</summary>
    /// <param name="db">The store.</param>
    /// <param name="terms">The article's distinct terms.</param>
    /// <param name="by">1 to count in, -1 to count out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task AddAsync(NewsHubDb db, IEnumerable<string> terms, int by, CancellationToken cancellationToken)
    {
        string[] counted = [.. terms, ""];
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into term_frequencies (term, articles) select term, {by} from unnest({counted}) term
            on conflict (term) do update set articles = term_frequencies.articles + {by}
            """, cancellationToken);
    }

    /// <summary>The counts of the given terms; the empty term counts all articles.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> OfAsync(NewsHubDb db, IEnumerable<string> terms, CancellationToken cancellationToken)
    {
        string[] asked = [.. terms.Distinct(), ""];
        return await db.TermFrequencies.AsNoTracking().Where(frequency => asked.Contains(frequency.Term))
            .ToDictionaryAsync(frequency => frequency.Term, frequency => frequency.Articles, cancellationToken);
    }
}
