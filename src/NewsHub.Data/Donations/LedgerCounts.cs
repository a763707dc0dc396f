using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Donations;

/// <summary>Who tells an entry, over all stories.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Articles">Number of articles.</param>
/// <param name="Outlets">Number of sources.</param>
/// <param name="First">Publication of the first article.</param>
/// <param name="IsShown">Whether readers see any of the stories.</param>
internal sealed record LedgerCount(long EntryId, int Articles, int Outlets, DateTimeOffset First, bool IsShown);

/// <summary>Counts those who tell the ledger's entries.</summary>
internal static class LedgerCounts
{
    /// <summary>The counts of some entries.</summary>
    public static Task<Dictionary<long, LedgerCount>> OfAsync(NewsHubDb db, long[] entries, CancellationToken cancellationToken) => db.Database.SqlQuery<LedgerCount>(
        $"""
        select donation.entry_id as "EntryId", count(distinct article.id)::int as "Articles", count(distinct article.source_id)::int as "Outlets",
               min(article.published_at) as "First", bool_or(story.is_shown) as "IsShown"
        from donations donation join stories story on story.id = donation.story_id join claims claim on claim.donation_id = donation.id join articles article on article.id = claim.article_id
        where donation.entry_id = any({entries}) group by donation.entry_id
        """).ToDictionaryAsync(count => count.EntryId, cancellationToken);

    /// <summary>Writes the counts of entries whose gifts have not changed.</summary>
    /// <returns>False, and nothing written, where an article is older than all before: then the gift's day may be another.</returns>
    public static async Task<bool> RefreshAsync(NewsHubDb db, long[] entries, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (entries.Length == 0)
            return true;
        var counts = await OfAsync(db, entries, cancellationToken);
        var known = await db.LedgerEntries.Where(entry => entries.Contains(entry.Id)).ToListAsync(cancellationToken);
        if (known.Exists(entry => !counts.TryGetValue(entry.Id, out var count) || count.First < entry.FirstReportedAt || count.IsShown != entry.IsShown))
            return false;
        foreach (var entry in known.Where(entry => (entry.ArticleCount, entry.OutletCount) != (counts[entry.Id].Articles, counts[entry.Id].Outlets)))
            (entry.ArticleCount, entry.OutletCount, entry.ChangedAt) = (counts[entry.Id].Articles, counts[entry.Id].Outlets, now);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
