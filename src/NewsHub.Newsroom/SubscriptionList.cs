using System.Xml.Linq;

namespace NewsHub.Newsroom;

/// <summary>The sample publishers as an OPML 2.0 subscription list (opml.org/spec2).</summary>
internal static class SubscriptionList
{
    public static string Write(IEnumerable<Publisher> publishers, Func<string, Uri> homeOf) => new XDocument(
        new XElement("opml",
            new XAttribute("version", "2.0"),
            new XElement("head", new XElement("title", "Sample publishers")),
            new XElement("body",
                from publisher in publishers
                let home = homeOf(publisher.Host)
                from feed in publisher.Feeds
                select new XElement("outline",
                    new XAttribute("type", "rss"),
                    new XAttribute("text", publisher.Name),
                    new XAttribute("title", publisher.Name),
                    new XAttribute("xmlUrl", new Uri(home, feed.Path)),
                    new XAttribute("htmlUrl", home),
                    new XAttribute("language", publisher.Language)))))
        .ToString();
}
