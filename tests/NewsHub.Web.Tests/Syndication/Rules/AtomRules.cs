using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using static NewsHub.Web.Tests.Syndication.Rules.FeedRules;

namespace NewsHub.Web.Tests.Syndication.Rules;

/// <summary>RFC 4287, and what the W3C's validator checks beside it.</summary>
internal static class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";

    public static IReadOnlyList<string> Problems(string body, Uri address)
    {
        try
        {
            return [.. OfFeed(XDocument.Parse(body).Root!, address)];
        }
        catch (XmlException e)
        {
            return [e.Message];
        }
    }

    private static IEnumerable<string> OfFeed(XElement feed, Uri address)
    {
        if (feed.Name != Atom + "feed")
            return ["the root is no feed"];
        var entries = feed.Elements(Atom + "entry").ToList();
        var hasAuthor = feed.Elements(Atom + "author").Any();
        return [.. OfHead(feed, address), .. OfBoth(feed), .. entries.SelectMany(entry => OfEntry(entry, hasAuthor)), .. entries.SelectMany(OfBoth), .. Twice(entries.Select(entry => entry.Element(Atom + "id")?.Value))];
    }

    private static IEnumerable<string> OfHead(XElement feed, Uri address)
    {
        var self = feed.Elements(Atom + "link").Where(link => link.Attribute("rel")?.Value == "self").ToList();
        if (self is not [{ } one] || one.Attribute("href")?.Value != address.AbsoluteUri)
            yield return $"the self link is not {address.AbsoluteUri}";
        if (feed.Elements(Atom + "subtitle").Count() > 1)
            yield return "there is more than one subtitle";
        if (feed.Element(History + "archive") is not null && feed.Elements(Atom + "link").All(link => link.Attribute("rel")?.Value != "current"))
            yield return "an archive does not say which feed it belongs to (RFC 5005, 4)";
    }

    private static IEnumerable<string> OfEntry(XElement entry, bool feedHasAuthor)
    {
        if (!feedHasAuthor && !entry.Elements(Atom + "author").Any())
            yield return "an entry has no author";
        if (entry.Elements(Atom + "content").Count() > 1 || entry.Elements(Atom + "summary").Count() > 1 || entry.Elements(Atom + "published").Count() > 1)
            yield return "an entry has content, summary or publication twice";
        if (entry.Element(Atom + "content") is { } content)
        {
            if (content.Attribute("type")?.Value != "html")
                yield return "content that is HTML does not say so";
            foreach (var problem in InHtml(content.Value))
                yield return problem;
        }
        else if (entry.Elements(Atom + "link").All(link => link.Attribute("rel")?.Value is not (null or "alternate")))
        {
            yield return "an entry has neither content nor alternate link";
        }

        if (entry.Element(Atom + "published")?.Value is { } published)
        {
            if (!IsMoment(published))
                yield return $"'{published}' is no moment of RFC 3339";
            else if (DateTimeOffset.Parse(published, CultureInfo.InvariantCulture) > DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture))
                yield return "an entry was updated before it was published";
        }
    }

    // RFC 4287, 4.1.1 and 4.1.2: what feeds and entries have in common.
    private static IEnumerable<string> OfBoth(XElement element)
    {
        foreach (var name in (string[])["id", "title", "updated"])
            if (element.Elements(Atom + name).Count() != 1 || string.IsNullOrWhiteSpace(element.Element(Atom + name)?.Value))
                yield return $"{element.Name.LocalName} needs one {name}";
        if (element.Element(Atom + "id")?.Value is { } id && !IsTag(id))
            yield return $"the id '{id}' is no tag";
        if (!IsMoment(element.Element(Atom + "updated")?.Value))
            yield return $"'{element.Element(Atom + "updated")?.Value}' is no moment of RFC 3339";
        foreach (var author in element.Elements(Atom + "author").Where(author => author.Elements(Atom + "name").Count() != 1 || string.IsNullOrWhiteSpace(author.Element(Atom + "name")?.Value)))
            yield return $"{author} has no name";
        foreach (var link in element.Elements(Atom + "link").Where(link => !IsAbsolute(link.Attribute("href")?.Value)))
            yield return $"{link} has no absolute address";
        foreach (var twice in element.Elements(Atom + "link").Where(link => link.Attribute("rel")?.Value is null or "alternate")
            .GroupBy(link => (link.Attribute("type")?.Value, link.Attribute("hreflang")?.Value)).Where(same => same.Count() > 1))
            yield return $"there are {twice.Count()} alternate links of type {twice.Key}";
        if (element.Attribute(XNamespace.Xml + "lang")?.Value is { } language && !IsLanguage(language))
            yield return $"'{language}' is no language";
    }
}
