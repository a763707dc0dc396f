using System.Text;
using System.Xml;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsHub.Web.Pages.Stories;
using XmlText = NewsHub.Web.Syndication.XmlText;

namespace NewsHub.Web.Machines;

/// <summary>What search engines ask for: <c>robots.txt</c> and sitemaps.</summary>
internal static class MachineEndpoints
{
    private const string SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string NewsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

    private static readonly string[] Methods = ["GET", "HEAD"];

    private static readonly XmlWriterSettings Xml = new() { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = false };

    public static void MapMachines(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").AllowAnonymous();

        // What nobody is to find: endless lists of searches, and the editors' rooms.
        group.MapMethods("/robots.txt", Methods, (SiteAddresses addresses) => Results.Text(
            $"User-agent: *\nDisallow: /search?\nDisallow: /account/\nDisallow: /desk\nAllow: /\n\nSitemap: {addresses.Of("/sitemap.xml").AbsoluteUri}\nSitemap: {addresses.Of("/sitemap-news.xml").AbsoluteUri}\n", "text/plain", Encoding.UTF8));
        group.MapMethods("/sitemap.xml", Methods, async (Sitemaps sitemaps, SiteAddresses addresses, HttpContext context) =>
            await WriteAsync(context, "sitemapindex", "sitemap", (await sitemaps.ListsAsync(context.RequestAborted)).ToAsyncEnumerable(), addresses));
        group.MapMethods("/sitemap-pages.xml", Methods, (Sitemaps sitemaps, SiteAddresses addresses, HttpContext context) =>
            WriteAsync(context, "urlset", "url", sitemaps.DoorsAsync(context.RequestAborted), addresses));
        foreach (var kind in Sitemaps.Kinds)
            group.MapMethods($"/sitemap-{kind}-{{range:long:range(0,1000000)}}.xml", Methods, (long range, Sitemaps sitemaps, SiteAddresses addresses, HttpContext context) =>
                WriteAsync(context, "urlset", "url", sitemaps.PagesAsync(kind, range), addresses));
        group.MapMethods("/sitemap-news.xml", Methods, NewsAsync);
    }

    private static async Task WriteAsync(HttpContext context, string root, string item, IAsyncEnumerable<SitemapPage> pages, SiteAddresses addresses)
    {
        await using var xml = Begin(context, TimeSpan.FromHours(1));
        await xml.WriteStartElementAsync(null, root, SitemapNamespace);
        await foreach (var page in pages.WithCancellation(context.RequestAborted))
        {
            await xml.WriteStartElementAsync(null, item, null);
            await xml.WriteElementStringAsync(null, "loc", null, addresses.Of(page.Path).AbsoluteUri);
            if (page.ChangedAt is { } changed)
                await xml.WriteElementStringAsync(null, "lastmod", null, PlainWords.Machine(changed));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    private static async Task NewsAsync(Sitemaps sitemaps, SiteAddresses addresses, IOptions<SiteOptions> options, HttpContext context)
    {
        var news = await sitemaps.NewsAsync(context.RequestAborted);
        await using var xml = Begin(context, TimeSpan.FromMinutes(5));
        await xml.WriteStartElementAsync(null, "urlset", SitemapNamespace);
        await xml.WriteAttributeStringAsync("xmlns", "news", null, NewsNamespace);
        foreach (var story in news)
        {
            await xml.WriteStartElementAsync(null, "url", null);
            await xml.WriteElementStringAsync(null, "loc", null, addresses.Of(StoryPath.Of(story.Id, story.Headline)).AbsoluteUri);
            await xml.WriteStartElementAsync("news", "news", NewsNamespace);
            await xml.WriteStartElementAsync("news", "publication", NewsNamespace);
            await xml.WriteElementStringAsync("news", "name", NewsNamespace, XmlText.Clean(options.Value.Name));
            await xml.WriteElementStringAsync("news", "language", NewsNamespace, story.Language is [>= 'a' and <= 'z', >= 'a' and <= 'z', ..] language ? language[..2] : "en");
            await xml.WriteEndElementAsync();
            await xml.WriteElementStringAsync("news", "publication_date", NewsNamespace, PlainWords.Machine(story.FirstPublishedAt));
            await xml.WriteElementStringAsync("news", "title", NewsNamespace, XmlText.Clean(story.Headline));
            await xml.WriteEndElementAsync();
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    private static XmlWriter Begin(HttpContext context, TimeSpan fresh)
    {
        context.Response.ContentType = "application/xml; charset=utf-8";
        context.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = fresh };
        return XmlWriter.Create(context.Response.Body, Xml);
    }
}
