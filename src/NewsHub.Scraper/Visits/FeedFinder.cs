using NewsHub.Analysis.Decoding;
using NewsHub.Analysis.Feeds;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Visits;

/// <summary>Finds what to follow from a site's address: the address itself, the feeds that its page names, customary addresses, a news sitemap, and last the page as a list of articles.</summary>
public sealed class FeedFinder(WebFetcher fetcher, PoliteGate gate, RobotsCache robots)
{
    // A page may name a feed for each of its sections; the first ones are the site's own.
    private const int MaxDeclared = 8;

    private const int MaxSitemaps = 4;
    private const int MaxNewsParts = 2;

    /// <summary>Looks until something is found, as politely as a visit.</summary>
    /// <param name="address">Of a site, a section or a feed; absolute.</param>
    /// <param name="say">Told each address that is tried, in a sentence.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FeedSearch> FindAsync(Uri address, Action<string> say, CancellationToken cancellationToken)
    {
        var (page, failure) = await AskAsync(address, say, cancellationToken);
        if (page is null)
            return new FeedSearch.Nothing($"{address} cannot be read: {failure}");
        if (IsFeed(page.Feed))
            return Found(page, "this is the address that was given", []);
        return await DeclaredAsync(page, say, cancellationToken)
            ?? await FirstAsync(CustomaryPaths.OfFeeds(page.Url), IsFeed, "sites keep their feed at this address by custom", say, cancellationToken)
            ?? await NewsSitemapAsync(page.Url, say, cancellationToken)
            ?? (page.Feed.Format is FeedFormat.Listing ? Found(page, "no feed was found, and this page lists articles", []) : NothingAt(page));
    }

    private static FeedSearch.Nothing NothingAt(Answer page) => new(
        $"No feed was found: {page.Url} names none, none is at the customary addresses, robots.txt names no news sitemap, and the page is no list of articles ({string.Join("; ", page.Feed.Problems.Take(1))}).");

    private async Task<FeedSearch?> DeclaredAsync(Answer page, Action<string> say, CancellationToken cancellationToken)
    {
        var declared = FeedDiscovery.Find(ByteDecoder.Decode(page.Body, page.ContentType, MarkupKind.Html).Text, page.Url).Select(feed => feed.Url).Take(MaxDeclared).ToList();
        var found = await FirstAsync(declared, IsFeed, "the page names it", say, cancellationToken);
        return found is null ? null : found with { Others = [.. declared.Where(url => url != found.Asked)] };
    }

    private async Task<FeedSearch?> NewsSitemapAsync(Uri page, Action<string> say, CancellationToken cancellationToken)
    {
        var site = await robots.RulesAsync(page, gate, cancellationToken);
        var announced = site.Rules.Sitemaps.OrderByDescending(IsOfNews).Take(MaxSitemaps).ToList();
        foreach (var sitemap in announced)
        {
            var (answer, _) = await AskAsync(sitemap, say, cancellationToken);
            if (answer is null)
                continue;
            if (IsNewsSitemap(answer.Feed))
                return Found(answer, "robots.txt names it", []);
            var parts = answer.Feed.Parts.Select(part => part.Url).Where(IsOfNews).Take(MaxNewsParts);
            if (await FirstAsync(parts, IsNewsSitemap, "the sitemap index that robots.txt names leads to it", say, cancellationToken) is { } part)
                return part;
        }

        return await FirstAsync(CustomaryPaths.OfNewsSitemaps(page).Except(announced), IsNewsSitemap, "sites keep their news sitemap at this address by custom", say, cancellationToken);
    }

    private async Task<FeedSearch.Found?> FirstAsync(IEnumerable<Uri> addresses, Func<ParsedFeed, bool> isWanted, string how, Action<string> say, CancellationToken cancellationToken)
    {
        foreach (var address in addresses)
            if (await AskAsync(address, say, cancellationToken) is ({ } answer, _) && isWanted(answer.Feed))
                return Found(answer, how, []);
        return null;
    }

    private async Task<(Answer? Answer, string? Failure)> AskAsync(Uri address, Action<string> say, CancellationToken cancellationToken)
    {
        var outcome = await fetcher.FetchAsync(new FetchRequest(address, null, null, FetchKind.Feed), gate, cancellationToken);
        if (outcome is not FetchOutcome.Fetched fetched)
        {
            say($"{address}: {FetchJournal.Describe(outcome)}.");
            return (null, FetchJournal.Describe(outcome));
        }

        var feed = FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.FinalUrl);
        say($"{address}: {FeedKinds.Name(feed)}.");
        return (new Answer(address, fetched.PermanentUrl ?? address, fetched.FinalUrl, fetched.Body, fetched.ContentType, feed), null);
    }

    private static FeedSearch.Found Found(Answer answer, string how, IReadOnlyList<Uri> others) =>
        new(answer.Asked, answer.Kept, answer.Feed, how, others);

    private static bool IsFeed(ParsedFeed feed) => feed.Format is not (FeedFormat.Unknown or FeedFormat.Listing);

    private static bool IsNewsSitemap(ParsedFeed feed) => feed.Format is FeedFormat.Sitemap && feed.Entries.Any(entry => entry.Title is not null && entry.Published is not null);

    private static bool IsOfNews(Uri sitemap) => sitemap.AbsolutePath.Contains("news", StringComparison.OrdinalIgnoreCase);

    /// <summary>What came from an address.</summary>
    /// <param name="Asked">The address.</param>
    /// <param name="Kept">The one to use from now on.</param>
    /// <param name="Url">Where the redirects ended.</param>
    /// <param name="Body">Its bytes.</param>
    /// <param name="ContentType">As sent.</param>
    /// <param name="Feed">The bytes as read.</param>
    private sealed record Answer(Uri Asked, Uri Kept, Uri Url, byte[] Body, string? ContentType, ParsedFeed Feed);
}
