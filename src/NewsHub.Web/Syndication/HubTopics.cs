using NewsHub.Web.Caching;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Shared;
using NewsHub.Web.Pages.Sources;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Syndication;

/// <summary>Which of our feeds a change touches, as subscribers know them at a hub.</summary>
internal static class HubTopics
{
    /// <summary>Addresses of feeds, each once, those with most subscribers first.</summary>
    /// <param name="home">The address that readers know, with a slash at its end.</param>
    /// <param name="changes">What changed.</param>
    public static IReadOnlyList<Uri> Of(Uri home, IReadOnlyCollection<StoryChange> changes)
    {
        (string Path, string[] Queries)[] feeds =
        [
            ("/feed", ["", "?each=development"]),
            ($"{GiftPath.Ledger}/feed", [""]),
            .. Each(change => change.Stories).Select(id => (StoryPath.Feed(id, "")[..^1], (string[])["", "?each=development"])),
            .. Each(change => change.People).Select(id => (Shelf.People.FeedOf(id, "")[..^1], (string[])["", "?each=story"])),
            .. Each(change => change.Organizations).Select(id => (Shelf.Organizations.FeedOf(id, "")[..^1], (string[])["", "?each=story"])),
            .. Each(change => change.Sources).Select(id => (SourcePath.Feed((int)id), (string[])["", "?each=development"])),
        ];
        return [.. feeds.SelectMany(feed => feed.Queries.SelectMany(query => FeedKind.All.Select(kind => new Uri(home, $"{feed.Path.TrimStart('/')}.{kind.Extension}{query}"))))];

        IEnumerable<long> Each(Func<StoryChange, IEnumerable<long>> of) => changes.SelectMany(of).Distinct();
    }
}
