using NewsHub.Analysis.Feeds;
using NewsHub.Scraper.Fetching;
using NewsHub.Scraper.Visits;
using NewsHub.Web.Pages.Desk.Sources;

namespace NewsHub.Web.Commands;

/// <summary>Lets the desk look at addresses with the scraper's own fetcher.</summary>
public static class SourceProbes
{
    private const int MostEntries = 10;

    // Titles of pages can be whole sentences; a publication's name is short.
    private const int MaxName = 80;

    /// <summary>Adds it; what a visit needs has to be there.</summary>
    public static IServiceCollection AddSourceProbe(this IServiceCollection services) =>
        services.AddSingleton<SourceProbe>(provider => (address, cancellationToken) => LookAsync(provider, address, cancellationToken));

    private static async Task<SourceFinding> LookAsync(IServiceProvider services, Uri address, CancellationToken cancellationToken)
    {
        var steps = new List<string>();
        switch (await services.GetRequiredService<FeedFinder>().FindAsync(address, steps.Add, cancellationToken))
        {
            case FeedSearch.Found found:
                var rules = await services.GetRequiredService<RobotsCache>().RulesAsync(found.Url, services.GetRequiredService<PoliteGate>(), cancellationToken);
                var agent = services.GetRequiredService<Microsoft.Extensions.Options.IOptions<FetchOptions>>().Value.UserAgent;
                var entries = found.Feed.Entries.Where(entry => entry.Url is not null).Take(MostEntries)
                    .Select(entry => new FoundEntry(entry.Title, entry.Url!, entry.Published, entry.Url!.Authority != found.Url.Authority || rules.Rules.Allows(agent, entry.Url))).ToList();
                return new SourceFinding(
                    found.Url, Name(found.Feed) ?? address.Host, found.Feed.Link ?? new Uri(address, "/"), FeedKinds.Name(found.Feed), $"{found.Url}: {found.How}.",
                    entries.TrueForAll(entry => entry.IsAllowed) ? "Its robots.txt allows us to read what is listed here." : "Its robots.txt forbids us some of what is listed here; that is not read.", entries, steps);
            case FeedSearch.Nothing nothing:
                return new SourceFinding(null, null, null, "nothing", nothing.Reason, "", [], steps);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string? Name(ParsedFeed feed) => feed.Title is not { Length: > 0 } title ? null : title.Length <= MaxName ? title : title[..MaxName].TrimEnd() + "…";
}
