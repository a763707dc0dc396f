using System.Globalization;
using System.Xml;
using Microsoft.Extensions.Options;
using NewsHub.Web.Pages.Shared;
using NewsHub.Web.Pages.Subscribe;

namespace NewsHub.Web.Syndication;

/// <summary>OPML 2.0: a list of our feeds for feed readers to import.</summary>
public sealed class OpmlFile(SiteAddresses addresses, IOptions<SiteOptions> options)
{
    /// <summary>A well-formed document in UTF-8.</summary>
    /// <param name="shelves">The feeds; empty shelves are left out.</param>
    /// <param name="kind">In which format they are followed.</param>
    public byte[] Write(IReadOnlyList<FeedShelf> shelves, FeedKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return XmlFeed.Write(xml =>
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.Element("title", $"Feeds of {options.Value.Name}");
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var shelf in shelves.Where(shelf => shelf.Feeds.Count > 0))
            {
                xml.WriteStartElement("outline");
                xml.WriteAttributeString("text", shelf.Title);
                foreach (var feed in shelf.Feeds)
                    Write(xml, feed, kind);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    private void Write(XmlWriter xml, FeedLine feed, FeedKind kind)
    {
        var name = XmlText.Clean($"{feed.Name} · {options.Value.Name}");
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss"); // whatever the format (OPML 2.0, "subscription lists")
        xml.WriteAttributeString("text", name);
        xml.WriteAttributeString("title", name);
        xml.WriteAttributeString("xmlUrl", addresses.Of(feed.PathIn(kind.Extension)).AbsoluteUri);
        xml.WriteAttributeString("htmlUrl", addresses.Of(feed.Page).AbsoluteUri);
        xml.WriteEndElement();
    }

    /// <summary>Answers a request: <c>party</c> chooses people and organisations, none of them everything; <c>format</c> chooses the format.</summary>
    internal static async Task<IResult> AnswerAsync(HttpRequest request, FollowedFeeds feeds, OpmlFile file, CancellationToken cancellationToken)
    {
        List<long> chosen = [.. request.Query["party"].Select(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(id => id > 0)];
        var kind = FeedKind.All.FirstOrDefault(kind => kind.Extension == request.Query["format"]) ?? FeedKind.Rss;
        var shelves = chosen.Count == 0 ? await feeds.AllAsync(cancellationToken) : await feeds.ChosenAsync(chosen, cancellationToken);
        return Results.File(file.Write(shelves, kind), "text/x-opml+xml; charset=utf-8", "newshub.opml");
    }
}
