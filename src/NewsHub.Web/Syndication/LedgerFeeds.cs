using Microsoft.Extensions.Options;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Syndication;

/// <summary>The feeds of the giving ledger and of any filter of it: an item for each gift, those that changed last first.</summary>
public sealed class LedgerFeeds(LedgerReader ledger, FeedBinder binder, SiteAddresses addresses, IOptions<SiteOptions> options)
{
    /// <summary>The gifts of a filter.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="query">What of them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null for an archive that is not there.</returns>
    public async Task<FeedDocument?> GiftsAsync(LedgerFilter filter, FeedQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(query);
        query = query with { Each = null, Before = null };
        if (await Archives.FindAsync(ledger.Numbers(filter), ledger.AllNumbers, StoryFeeds.ItemsInFeed, query.Archive, cancellationToken) is not { } archives)
            return null;
        var gifts = await ledger.NumberedAsync(filter, archives.From, archives.To, cancellationToken);
        if (query.Archive is null)
            gifts.AddRange(await ledger.LatestAsync(filter, StoryFeeds.ItemsInFeed, cancellationToken));
        var party = filter.PartyId is { } id ? (await ledger.PartyAsync(id, cancellationToken))?.Name : null;
        var words = filter.Words(party);
        return binder.Bind(
            new FeedHead(
                $"tag:newshub,2026:giving{filter.Query()}", words.Length == 0 ? "The giving ledger" : $"Gifts {words}",
                "Who gave what to whom, on whose word: every gift once.", GiftPath.Ledger + filter.Query(), $"{GiftPath.Ledger}/feed", filter.Query()),
            query, [.. gifts.DistinctBy(gift => gift.Id).OrderByDescending(gift => gift.ChangedAt).ThenByDescending(gift => gift.Id).Select(Item)], links: archives.Links(query));
    }

    private FeedItem Item(LedgerLine gift) => new()
    {
        Id = $"tag:newshub,2026:gift/{gift.Guid:D}",
        Title = gift.Terms.Sentence(),
        Page = addresses.Of(gift.Path),
        Summary = Note(gift),
        Html = StoryHtml.Of(gift, addresses),
        Authors = [options.Value.Name],
        PublishedAt = gift.FirstReportedAt,
        UpdatedAt = gift.ChangedAt > gift.FirstReportedAt ? gift.ChangedAt : gift.FirstReportedAt,
    };

    private static string Note(LedgerLine gift) =>
        $"{gift.Terms.Sentence()}. {gift.Date}, told by {PlainWords.Count(gift.Outlets, "outlet")}.{(gift.Disagreements.Count > 0 ? $" They disagree about the {PlainWords.List(gift.Disagreements)}." : "")}{(gift.Decided.Count > 0 ? $" The editors corrected the {PlainWords.List(gift.Decided)}." : "")}";
}
