using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Stories;

/// <summary>
/// In how many articles words stand, as last read: an article is compared with stories of a thousand words, and reading their counts one by one
/// was the dearest of all its look-ups. A count stands until the archive has grown by a hundredth; a small archive's is read every time.
/// </summary>
internal sealed class RememberedCounts
{
    /// <summary>About 60 MB; then all is forgotten and read again as it is asked for.</summary>
    private const int MostTerms = 400_000;

    private const int GrowthPerCount = 100;

    private static readonly ConditionalWeakTable<DbContextOptions, RememberedCounts> Shared = [];

    private readonly ConcurrentDictionary<string, (int Articles, int Total)> counts = new(StringComparer.Ordinal);

    /// <summary>What is remembered for a way to open the database.</summary>
    public static RememberedCounts Of(DbContextOptions options) => Shared.GetValue(options, _ => new RememberedCounts());

    /// <summary>The count of a term, 0 for one that no article holds; null where it has to be read.</summary>
    /// <param name="term">The term.</param>
    /// <param name="total">Articles in the archive now.</param>
    public int? Of(string term, int total) =>
        counts.TryGetValue(term, out var known) && Math.Abs((long)total - known.Total) * GrowthPerCount < total ? known.Articles : null;

    /// <summary>Remembers what was read.</summary>
    /// <param name="asked">The terms asked for.</param>
    /// <param name="read">The counts of those that any article holds.</param>
    /// <param name="total">Articles in the archive when they were read.</param>
    public void Keep(IReadOnlyCollection<string> asked, IReadOnlyDictionary<string, int> read, int total)
    {
        if (counts.Count + asked.Count > MostTerms)
            counts.Clear();
        foreach (var term in asked)
            counts[term] = (read.GetValueOrDefault(term), total);
    }
}
