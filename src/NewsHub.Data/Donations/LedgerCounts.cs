using Npgsql;

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
    private const string Of =
        """
        select donation.entry_id, count(distinct article.id)::int as articles, count(distinct article.source_id)::int as outlets, min(article.published_at) as first, bool_or(story.is_shown) as is_shown
        from unnest($1) wanted (entry) cross join lateral (select id, entry_id, story_id from donations where entry_id = wanted.entry offset 0) donation
        join stories story on story.id = donation.story_id join claims claim on claim.donation_id = donation.id join articles article on article.id = claim.article_id
        group by donation.entry_id
        """;

    private const string Refresh =
        $"""
        with counted as ({Of}),
        known as (select * from ledger_entries where id = any($1)),
        stale as (select from known left join counted on counted.entry_id = known.id
                  where counted.entry_id is null or counted.first < known.first_reported_at or counted.is_shown <> known.is_shown),
        written as (update ledger_entries entry set article_count = counted.articles, outlet_count = counted.outlets, changed_at = $2
                    from counted where entry.id = counted.entry_id and not exists (select from stale) and (entry.article_count, entry.outlet_count) <> (counted.articles, counted.outlets))
        select not exists (select from stale)
        """;

    /// <summary>Adds the statement that counts those who tell some entries.</summary>
    public static void Ask(Batch batch, long[] entries) => batch.Add(Of, entries);

    /// <summary>Reads the answer.</summary>
    public static async Task<Dictionary<long, LedgerCount>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken) =>
        (await reader.ListAsync(row => new LedgerCount(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.Time(3), row.GetBoolean(4)), cancellationToken)).ToDictionary(count => count.EntryId);

    /// <summary>Writes the counts of entries whose gifts have not changed.</summary>
    /// <returns>False, and nothing written, where an article is older than all before: then the gift's day may be another.</returns>
    public static async Task<bool> RefreshAsync(NewsHubDb db, long[] entries, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (entries.Length == 0)
            return true;
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(Refresh, entries, now);
        await using var reader = await batch.ReadAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetBoolean(0);
    }
}
