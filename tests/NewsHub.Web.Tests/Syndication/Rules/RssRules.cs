using System.Xml;
using System.Xml.Linq;
using static NewsHub.Web.Tests.Syndication.Rules.FeedRules;

namespace NewsHub.Web.Tests.Syndication.Rules;

/// <summary>RSS 2.0, the RSS Advisory Board's Best Practices Profile, and what the W3C's validator checks beside them.</summary>
internal static class RssRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly string[] OfChannels =
        ["title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours", "skipDays", "item"];

    private static readonly string[] OfItems = ["title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source"];

    public static IReadOnlyList<string> Problems(string body, Uri address)
    {
        try
        {
            return [.. OfRoot(XDocument.Parse(body).Root!, address)];
        }
        catch (XmlException e)
        {
            return [e.Message];
        }
    }

    private static IEnumerable<string> OfRoot(XElement root, Uri address)
    {
        if (root.Name != "rss" || root.Attribute("version")?.Value != "2.0" || root.Elements().Count() != 1 || root.Element("channel") is not { } channel)
            return ["the root is not <rss version=\"2.0\"> with one channel"];
        var items = channel.Elements("item").ToList();
        return [.. OfChannel(channel, address), .. items.SelectMany(OfItem), .. Twice(items.Select(item => item.Element("guid")?.Value))];
    }

    private static IEnumerable<string> OfChannel(XElement channel, Uri address)
    {
        foreach (var name in (string[])["title", "link", "description"])
            if (channel.Elements(name).Count() != 1 || string.IsNullOrWhiteSpace(channel.Element(name)?.Value))
                yield return $"a channel needs one {name}";
        foreach (var unknown in channel.Elements().Where(element => element.Name.Namespace == XNamespace.None && !OfChannels.Contains(element.Name.LocalName)))
            yield return $"RSS has no channel element {unknown.Name}";
        foreach (var twice in channel.Elements().Where(element => element.Name != "item" && element.Name != "category" && element.Name.Namespace == XNamespace.None).GroupBy(element => element.Name).Where(same => same.Count() > 1))
            yield return $"{twice.Key} occurs twice";
        if (!IsAbsolute(channel.Element("link")?.Value))
            yield return "the channel's link is not absolute";
        if (channel.Element("language") is { } language && !IsLanguage(language.Value))
            yield return $"'{language.Value}' is no language";
        if (channel.Element("lastBuildDate") is { } built && !IsMailMoment(built.Value))
            yield return $"'{built.Value}' is no date of RFC 822";
        var self = channel.Elements(Atom + "link").Where(link => link.Attribute("rel")?.Value == "self").ToList();
        if (self is not [{ } one] || one.Attribute("href")?.Value != address.AbsoluteUri)
            yield return $"the self link is not {address.AbsoluteUri}";
        foreach (var link in channel.Elements(Atom + "link").Where(link => !IsAbsolute(link.Attribute("href")?.Value) || link.Attribute("rel") is null))
            yield return $"{link} has no absolute address";
    }

    private static IEnumerable<string> OfItem(XElement item)
    {
        if (string.IsNullOrWhiteSpace(item.Element("title")?.Value))
            yield return "an item has no title";
        foreach (var unknown in item.Elements().Where(element => element.Name.Namespace == XNamespace.None && !OfItems.Contains(element.Name.LocalName)))
            yield return $"RSS has no item element {unknown.Name}";
        foreach (var twice in item.Elements().Where(element => element.Name.Namespace == XNamespace.None && element.Name != "category").GroupBy(element => element.Name).Where(same => same.Count() > 1))
            yield return $"{twice.Key} occurs twice in an item";
        if (!IsAbsolute(item.Element("link")?.Value))
            yield return $"the item's link '{item.Element("link")?.Value}' is not absolute";
        if (item.Element("guid") is not { } guid || !(guid.Attribute("isPermaLink")?.Value == "false" ? IsTag(guid.Value) : IsAbsolute(guid.Value)))
            yield return $"the guid '{item.Element("guid")?.Value}' is neither a tag nor an address";
        if (!IsMailMoment(item.Element("pubDate")?.Value))
            yield return $"'{item.Element("pubDate")?.Value}' is no date of RFC 822";
        if (item.Element("author") is { } author && !author.Value.Contains('@', StringComparison.Ordinal))
            yield return "an author must be an address of mail";
        if (string.IsNullOrWhiteSpace(item.Element("description")?.Value))
            yield return "an item with content needs a description before it";
        foreach (var problem in InHtml(item.Element(Content + "encoded")?.Value))
            yield return problem;
    }
}
