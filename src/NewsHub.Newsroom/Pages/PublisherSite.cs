using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using NewsHub.Newsroom.Feeds;

namespace NewsHub.Newsroom.Pages;

/// <summary>One publisher's site at one moment: a pure answer to every address.</summary>
internal sealed record PublisherSite(Publisher Publisher, IReadOnlyList<Article> Articles, Uri Home)
{
    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    /// <summary>The answer to a path and query. A query that no article asks for is ignored, as sites do with tracking parameters.</summary>
    public Reply Answer(string path, string query)
    {
        if (path == "/")
            return Page(HomePage.Render(this), Newest(Articles));
        if (path == "/robots.txt")
            return Publisher.Robots is { } robots ? Reply.Of("text/plain", robots.Replace("{{home}}", Home.AbsoluteUri, StringComparison.Ordinal), Encoding.UTF8, Publisher.WeakETags, null) : Reply.NotFound(path);
        if (Publisher.Feeds.FirstOrDefault(feed => feed.Path == path) is { } feed)
            return FeedDocument.Answer(this, feed);
        if (Articles.FirstOrDefault(article => $"/images/{article.Slug}.svg" == path) is { } pictured)
            return Reply.Of("image/svg+xml", Picture(pictured), Encoding.UTF8, Publisher.WeakETags, pictured.Published);
        if (Articles.FirstOrDefault(article => IsAt(article, path, query)) is { } article)
            return Page(ArticlePage.Render(this, article), article.LastModified);
        return Reply.NotFound(path);
    }

    /// <summary>An absolute address of this site.</summary>
    public string Url(string path) => new Uri(Home, path).AbsoluteUri;

    /// <summary>The date of the last change among some articles.</summary>
    public static DateTimeOffset? Newest(IEnumerable<Article> articles) => articles.Max(article => (DateTimeOffset?)article.LastModified);

    private Reply Page(string html, DateTimeOffset? lastModified) => Reply.Of("text/html", html, CodePages.GetEncoding(Publisher.Charset) ?? Encoding.GetEncoding(Publisher.Charset), Publisher.WeakETags, lastModified);

    private static bool IsAt(Article article, string path, string query)
    {
        var parts = article.Path.Split('?', 2);
        if (parts[0] != path)
            return false;
        var asked = QueryHelpers.ParseQuery(query);
        return parts.Length == 1 || QueryHelpers.ParseQuery(parts[1]).All(own => asked.TryGetValue(own.Key, out var value) && value == own.Value);
    }

    private string Picture(Article article) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" role="img" aria-label="{Html5.Encode(article.Title)}">
          <rect width="1200" height="630" fill="{Publisher.Colour}"/>
          <circle cx="{300 + (article.Title.Length * 7 % 600)}" cy="315" r="180" fill="#fff" opacity=".25"/>
          <text x="60" y="560" font-family="serif" font-size="48" fill="#fff">{Html5.Encode(Publisher.Name)}</text>
        </svg>
        """;
}
