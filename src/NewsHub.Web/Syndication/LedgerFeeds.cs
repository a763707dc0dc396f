using Microsoft.Extensions.Options;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Syndication;

/// <summary>The feeds of the giving ledger and of any filter of it: an item for each gift, those that changed last first.</summary>
public sealed class LedgerFeeds(LedgerReader ledger, SiteAddresses addresses, IOptions<SiteOptions> options)
{
    // As many as the feed of all stories has.
    private const int GiftsInFeed = 50;

    /// <summary>The gifts of a filter.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="extension">Of the feed's own address.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<FeedDocument> GiftsAsync(LedgerFilter filter, string extension, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var gifts = await ledger.LatestAsync(filter, GiftsInFeed, cancellationToken);
        var party = filter.PartyId is { } id ? (await ledger.PartyAsync(id, cancellationToken))?.Name : null;
        var words = filter.Words(party);
        return new FeedDocument
        {
            Id = $"tag:newshub,2026:giving{filter.Query()}",
            Title = words.Length == 0 ? $"The giving ledger · {options.Value.Name}" : $"Gifts {words} · {options.Value.Name}",
            Description = "Who gave what to whom, on whose word: every gift once.",
            Page = addresses.Of(GiftPath.Ledger + filter.Query()),
            Self = addresses.Of($"/giving/feed.{extension}{filter.Query()}"),
            Publisher = options.Value.Name,
            UpdatedAt = gifts.Count > 0 ? gifts[0].ChangedAt : DateTimeOffset.UnixEpoch,
            Items = [.. gifts.Select(Item)],
        };
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
        $"{gift.Terms.Sentence()}. {gift.Date}, told by {PlainWords.Count(gift.Outlets, "outlet")}.{(gift.Disagreements.Count > 0 ? $" They disagree about the {PlainWords.List(gift.Disagreements)}." : "")}";
}
