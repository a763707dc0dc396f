using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using NewsHub.Newsroom.Feeds;

namespace NewsHub.Newsroom.Pages;

/// <summary>One publisher's site at one moment: a pure answer to every address.</summary>
internal sealed record PublisherSite(Publisher Publisher, IReadOnlyList<Article> Articles, Uri Home)
{
    /// <summary>The answer to a path and query. A query that no article asks for is ignored, as sites do with tracking parameters.</summary>
    public Reply Answer(string path, string query)
    {
        if (path == "/")
            return Page(HomePage.Render(this), Newest(Articles));
        if (path == "/robots.txt" && Publisher.Robots is { } robots)
            return Reply.Of("text/plain", robots.Replace("{{home}}", Home.AbsoluteUri, StringComparison.Ordinal), Encoding.UTF8, Publisher.WeakETags, null);
        if (Publisher.Feeds.FirstOrDefault(feed => feed.Path == path) is { } feed)
            return FeedDocument.Answer(this, feed);
        if (path.StartsWith("/images/", StringComparison.Ordinal) && path.EndsWith(".svg", StringComparison.Ordinal))
            return Reply.Of("image/svg+xml", Picture(path), Encoding.UTF8, Publisher.WeakETags, null);
        if (Articles.FirstOrDefault(article => IsAt(article, path, query)) is { } article)
            return Page(ArticlePage.Render(this, article), article.LastModified);
        return Reply.NotFound(path);
    }

    /// <summary>An absolute address of this site.</summary>
    public string Url(string path) => new Uri(Home, path).AbsoluteUri;

    /// <summary>The date of the last change among some articles.</summary>
    public static DateTimeOffset? Newest(IEnumerable<Article> articles) => articles.Max(article => (DateTimeOffset?)article.LastModified);

    private Reply Page(string html, DateTimeOffset? lastModified)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(Publisher.Charset) ?? Encoding.GetEncoding(Publisher.Charset);
        return Reply.Of("text/html", html, encoding, Publisher.WeakETags, lastModified);
    }

    private static bool IsAt(Article article, string path, string query)
    {
        var parts = article.Path.Split('?', 2);
        if (parts[0] != path)
            return false;
        var asked = QueryHelpers.ParseQuery(query);
        return parts.Length == 1 || QueryHelpers.ParseQuery(parts[1]).All(own => asked.TryGetValue(own.Key, out var value) && value == own.Value);
    }

    // Every name below /images is a picture of its own, so that none is missing.
    private string Picture(string path) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">
          <rect width="1200" height="630" fill="{Publisher.Colour}"/>
          <circle cx="{300 + (path.Sum(c => c) % 600)}" cy="315" r="180" fill="#fff" opacity=".25"/>
          <text x="60" y="560" font-family="serif" font-size="48" fill="#fff">{Html5.Encode(Publisher.Name)}</text>
        </svg>
        """;
}
