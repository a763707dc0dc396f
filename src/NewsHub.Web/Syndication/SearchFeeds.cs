using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Search;
using NewsHub.Web.Pages;
using NewsHub.Web.Pages.Search;

namespace NewsHub.Web.Syndication;

/// <summary>The feeds of any search: what it finds, those that changed last first.</summary>
public sealed class SearchFeeds(NewsHubDb db, SearchReader search, StoryFeeds stories)
{
    /// <summary>The stories that a search finds, or the developments of those that changed last. One for words that stand in every story has none.</summary>
    /// <param name="found">What is looked for; something.</param>
    /// <param name="query">What of it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null for a search that took too long.</returns>
    public async Task<FeedDocument?> FoundAsync(SearchQuery found, FeedQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(query);
        var isDevelopments = query.Each is FeedEach.Development;
        query = query with { Each = isDevelopments ? FeedEach.Development : null, Archive = null, Before = isDevelopments ? null : query.Before };
        var after = query.Before is { } before ? new SearchCursor(before.At, null, before.Id) : null;
        return await search.FindAsync(found, SearchOrder.Changed, after, StoryFeeds.ItemsInFeed, cancellationToken) switch
        {
            SearchOutcome.Found { Page: var page } => await stories.FoundAsync(
                await HeadAsync(found, isDevelopments, cancellationToken), page.Stories, query, isDevelopments ? [] : Links(query, page.Next), cancellationToken),
            SearchOutcome.Nothing => await stories.FoundAsync(await HeadAsync(found, isDevelopments, cancellationToken), [], query, [], cancellationToken),
            _ => null,
        };
    }

    // Pages, not archives (RFC 5005, 3): a story may begin to fit, or cease to, at any change.
    private static IEnumerable<(string Relation, FeedQuery Query)> Links(FeedQuery query, SearchCursor? next)
    {
        if (query.Before is not null)
            yield return (FeedLink.FirstPage, query with { Before = null });
        if (next is not null)
            yield return (FeedLink.NextPage, query with { Before = new MomentCursor(next.At, next.Id) });
    }

    private async Task<FeedHead> HeadAsync(SearchQuery found, bool isDevelopments, CancellationToken cancellationToken)
    {
        var party = found.PartyId is { } id ? await db.Parties.Where(known => known.Id == id).Select(known => (known.MergedInto ?? known).Name).SingleOrDefaultAsync(cancellationToken) : null;
        var source = found.SourceId is { } outlet ? await db.Sources.Where(known => known.Id == outlet).Select(known => known.Name).SingleOrDefaultAsync(cancellationToken) : null;
        var (words, filter) = (SearchForm.Words(found, party, source), SearchForm.Parameters(found));
        return new FeedHead(
            $"tag:newshub,2026:search{(isDevelopments ? "/developments" : "")}{filter}",
            isDevelopments ? $"Stories {words}, each development" : $"Stories {words}",
            isDevelopments ? $"Every article, quotation and changed sum of stories {words}." : $"Every story {words}, once, with each outlet’s own words beside it.",
            SearchForm.PathOf(found), SearchForm.FeedPath, filter);
    }
}
