using NewsHub.Analysis.Urls;

namespace NewsHub.Analysis.Feeds;

/// <summary>Reads a page that lists articles, for publishers without a feed: links to the same site whose words are a headline.</summary>
internal static class ListingReader
{
    // A headline inside a heading may be short; a link outside one must read like a headline and not like a menu.
    // Of 1,000 menu labels hardly any has five words; of 1,000 headlines hardly any has fewer.
    private const int MinWords = 5;
    private const int MinWordsInHeading = 3;
    private const int MaxTitle = 400;
    private const int MaxEntries = 500;

    // The largest front pages have about 1,500 links.
    private const int MaxLinks = 5_000;

    private static readonly HashSet<string> Containers = ["article", "li", "section", "tr"];
    private static readonly HashSet<string> Headings = ["h1", "h2", "h3", "h4"];

    /// <summary>Entries in the page's order; a date is taken from a <c>time</c> element in the same article or list item.</summary>
    /// <param name="html">The page.</param>
    /// <param name="url">Its address; without it only absolute links are entries.</param>
    public static ParsedFeed Read(string html, Uri? url)
    {
        var page = new Page(html, url);
        foreach (var tag in HtmlTags.Read(html))
            page.See(tag);
        return page.Feed();
    }

    private sealed class Page(string html, Uri? url)
    {
        private readonly List<Candidate> _candidates = [];
        private readonly Dictionary<int, DateTimeOffset> _dates = [];
        private readonly FeedElement _place = new("#page", null);
        private string? _title;
        private string? _language;
        private int _container;
        private bool _inHeading;
        private HtmlTag? _link;
        private bool _linkHasHeading;
        private int _links;

        public void See(HtmlTag tag)
        {
            if (Headings.Contains(tag.Name))
            {
                _inHeading = !tag.IsEnd;
                _linkHasHeading |= _link is not null;
            }
            else if (Containers.Contains(tag.Name))
            {
                _container += tag.IsEnd ? 0 : 1;
            }
            else if (tag.Name == "a")
            {
                Close(tag.Start);
                _link = tag.IsEnd ? null : tag;
                _linkHasHeading = _inHeading;
            }
            else if (!tag.IsEnd)
            {
                SeeFact(tag);
            }
        }

        public ParsedFeed Feed()
        {
            var entries = _candidates.GroupBy(candidate => UrlNormalizer.Key(candidate.Url)).Select(Entry).Take(MaxEntries).ToList();
            return entries.Count == 0
                ? new ParsedFeed { Format = FeedFormat.Unknown, Title = _title, Problems = ["a page without a feed and without a list of articles"] }
                : new ParsedFeed { Format = FeedFormat.Listing, Title = _title, Link = url, Language = _language, Entries = entries };
        }

        private void SeeFact(HtmlTag tag)
        {
            if (tag.Name == "html")
                _language ??= string.IsNullOrWhiteSpace(tag["lang"]) ? null : tag["lang"]!.Trim();
            else if (tag.Name == "title" && _title is null)
                _title = FeedText.Plain(Until("</", tag.End));
            else if (tag.Name == "base" && tag["href"] is { } context)
                _place.Add(new FeedAttribute("xml:base", context));
            else if (tag.Name == "time" && FeedDate.Parse(tag["datetime"]) is { } date)
                _dates.TryAdd(_container, date);
        }

        private string Until(string mark, int start)
        {
            var end = html.IndexOf(mark, start, Math.Min(MaxTitle, html.Length - start), StringComparison.Ordinal);
            return end < 0 ? "" : html[start..end];
        }

        private void Close(int end)
        {
            if (_link is not { } link || ++_links > MaxLinks || end - link.End > 10 * MaxTitle || FeedAddress.Resolve(link["href"], _place, url) is not { } address)
                return;
            var title = FeedText.Plain(html[link.End..end]);
            var words = title?.Split(' ').Length ?? 0;
            var isHeadline = words >= (_linkHasHeading ? MinWordsInHeading : MinWords) && title!.Length <= MaxTitle;
            if (isHeadline && IsInside(address))
                _candidates.Add(new Candidate(WithoutFragment(address), title!, _linkHasHeading, _container));
        }

        private static Uri WithoutFragment(Uri address) => Uri.TryCreate(address.GetLeftPart(UriPartial.Query), UriKind.Absolute, out var bare) ? bare : address;

        /// <summary>Articles of a listing lie on its own site, below its root.</summary>
        private bool IsInside(Uri address) =>
            address.AbsolutePath.Length > 1
            && (url is null || (UrlNormalizer.SiteHost(address) == UrlNormalizer.SiteHost(url) && UrlNormalizer.Key(address) != UrlNormalizer.Key(url)));

        private FeedEntry Entry(IEnumerable<Candidate> links)
        {
            var best = links.OrderByDescending(link => link.IsHeading).First();
            return new FeedEntry { Url = best.Url, Guid = best.Url.AbsoluteUri, Title = best.Title, Published = _dates.TryGetValue(best.Container, out var date) ? date : null };
        }
    }

    private sealed record Candidate(Uri Url, string Title, bool IsHeading, int Container);
}
