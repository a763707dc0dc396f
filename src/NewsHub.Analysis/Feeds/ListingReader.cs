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

    // Error pages, forms and challenges have one or two links that read like headlines.
    private const int MinEntries = 3;

    // The largest front pages have about 1,500 links, with some hundred characters of markup in each.
    private const int MaxLinks = 5_000;
    private const int MaxMarkup = 2_000_000;

    private static readonly HashSet<string> Containers = ["article", "li", "section", "tr"];
    private static readonly HashSet<string> Headings = ["h1", "h2", "h3", "h4"];

    // Menus; what stands in the main part of a page ends one that was never closed.
    private static readonly HashSet<string> Menus = ["nav", "footer"];
    private static readonly HashSet<string> MainParts = ["main", "article"];

    /// <summary>Entries in the page's order; a date is taken from a <c>time</c> element in the same article or list item. <see cref="FeedFormat.Unknown"/>, with the reason, for a page that is no listing.</summary>
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
        private string? _heading;
        private string? _language;
        private bool _isArticle;
        private int _container;
        private int _menus;
        private bool _inHeading;
        private HtmlTag? _link;
        private bool _linkHasHeading;
        private int _links;
        private int _markup;

        public void See(HtmlTag tag)
        {
            if (Headings.Contains(tag.Name))
                SeeHeading(tag);
            else if (tag.Name == "a")
                SeeLink(tag);
            else if (!tag.IsEnd)
                SeeFact(tag);
            if (Containers.Contains(tag.Name))
                _container += tag.IsEnd ? 0 : 1;
            if (Menus.Contains(tag.Name))
                _menus = Math.Max(0, _menus + (tag.IsEnd ? -1 : 1));
            else if (MainParts.Contains(tag.Name) && !tag.IsEnd)
                _menus = 0;
        }

        public ParsedFeed Feed()
        {
            if (StandIn.Words(_title, _heading) is { } words)
                return NoListing($"a page in the place of another: '{words}'");
            if (_isArticle)
                return NoListing("an article, not a list of articles");
            var entries = _candidates.GroupBy(candidate => UrlNormalizer.Key(candidate.Url)).Select(Entry).Take(MaxEntries).ToList();
            return entries.Count < MinEntries
                ? NoListing("a page without a feed and without a list of articles")
                : new ParsedFeed { Format = FeedFormat.Listing, Title = _title, Link = url, Language = _language, Entries = entries };
        }

        private ParsedFeed NoListing(string reason) => new() { Format = FeedFormat.Unknown, Title = _title, Problems = [reason] };

        private void SeeHeading(HtmlTag tag)
        {
            _inHeading = !tag.IsEnd;
            _linkHasHeading |= _link is not null;
            if (tag.Name == "h1" && !tag.IsEnd)
                _heading ??= FeedText.Plain(Until("</h1", tag.End));
        }

        private void SeeLink(HtmlTag tag)
        {
            Close(tag.Start);
            _link = tag.IsEnd || _menus > 0 ? null : tag;
            _linkHasHeading = _inHeading;
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
            else if (tag.Name == "meta")
                _isArticle |= tag["property"] is "article:published_time"; // ogp.me; some systems call sections articles, too, but give them no date
        }

        private string Until(string mark, int start)
        {
            var end = html.IndexOf(mark, start, Math.Min(MaxTitle, html.Length - start), StringComparison.OrdinalIgnoreCase);
            return end < 0 ? "" : html[start..end];
        }

        private void Close(int end)
        {
            if (_link is not { } link || end - link.End > 10 * MaxTitle || ++_links > MaxLinks || (_markup += end - link.End) > MaxMarkup)
                return;
            if (FeedAddress.Resolve(link["href"], _place, url) is not { } address || !IsInside(address))
                return;
            var title = FeedText.Plain(html[link.End..end]);
            var words = title?.Split(' ').Length ?? 0;
            if (words >= (_linkHasHeading ? MinWordsInHeading : MinWords) && title!.Length <= MaxTitle)
                _candidates.Add(new Candidate(WithoutFragment(address), title, _linkHasHeading, _container));
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
