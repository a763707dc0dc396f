using System.CommandLine;
using NewsHub.Analysis.Feeds;
using NewsHub.Data;
using NewsHub.Data.Sources;
using NewsHub.Scraper;
using NewsHub.Scraper.Visits;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub sources add</c>: follows a feed, or what is found at a site's address.</summary>
internal static class SourcesAdd
{
    // Titles of pages can be whole sentences; a publication's name is short.
    private const int MaxName = 80;

    /// <summary>The subcommand.</summary>
    /// <param name="sample">Whether the sample run's sources are meant.</param>
    /// <param name="withDatabase">Opens the database for some work.</param>
    public static Command Create(Option<bool> sample, Func<ParseResult, Func<Database, NewsHubDb, Task>, CancellationToken, Task<int>> withDatabase)
    {
        var url = new Argument<string>("address") { Description = "Of a site, a section of it, or a feed: RSS, Atom, JSON Feed, sitemap or listing page" };
        var name = new Option<string?>("--name") { Description = "The publication's name; what the feed calls itself when not given" };
        var asIs = new Option<bool>("--as-is") { Description = "Follow the address without looking at it first" };
        return new Command("add", "Follow a site: its feed is looked for at the address given") { url, name, asIs }.Runs((result, cancellationToken) =>
        {
            var address = Address(result.GetValue(url)!);
            return withDatabase(result, async (database, db) =>
            {
                var source = result.GetValue(asIs)
                    ? new OpmlSource(result.GetValue(name) ?? address.Host, address, new Uri(address, "/"), true)
                    : await FindAsync(address, result.GetValue(name), database, result.GetValue(sample), cancellationToken);
                var added = await SourceList.ImportAsync(db, [source], TimeProvider.System.GetUtcNow(), cancellationToken);
                CommandRunner.Say(added == 1 ? $"Following {source.FeedUrl} as '{source.Title}'." : $"{source.FeedUrl} is followed already.");
            }, cancellationToken);
        });
    }

    private static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new UsageException($"'{text}' is no web address; it starts with https://");

    private static async Task<OpmlSource> FindAsync(Uri address, string? name, Database database, bool isSample, CancellationToken cancellationToken)
    {
        await using var services = Services(database, isSample);
        switch (await services.GetRequiredService<FeedFinder>().FindAsync(address, CommandRunner.Say, cancellationToken))
        {
            case FeedSearch.Found found:
                CommandRunner.Say($"Found {FeedKinds.Name(found.Feed)} at {found.Url}: {found.How}.");
                foreach (var other in found.Others)
                    CommandRunner.Say($"The page also names {other}, which is not followed; add it by its own address.");
                return new OpmlSource(name ?? Name(found.Feed) ?? address.Host, found.Url, found.Feed.Link ?? new Uri(address, "/"), true);
            case FeedSearch.Nothing nothing:
                throw new UsageException($"{nothing.Reason} (With --as-is the address is followed all the same.)");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string? Name(ParsedFeed feed) => feed.Title is not { Length: > 0 } title ? null : title.Length <= MaxName ? title : title[..MaxName].TrimEnd() + "…";

    private static ServiceProvider Services(Database database, bool isSample)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(isSample ? SampleRun.DefaultSettings : new Dictionary<string, string?>())
            .Build();
        return new ServiceCollection().AddLogging().AddNewsHubData(database.ConnectionString).AddVisits(configuration).BuildServiceProvider();
    }
}
