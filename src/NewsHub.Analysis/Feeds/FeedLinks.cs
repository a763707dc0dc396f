namespace NewsHub.Analysis.Feeds;

/// <summary>Which of a feed's many addresses is the one of the site or of the article.</summary>
internal static class FeedLinks
{
    // RFC 4287, section 4.2.7.2: a relation may also be written as an address below this one.
    private const string RelationRegistry = "http://www.iana.org/assignments/relation/";

    /// <summary>The site's address; null when none can be fetched over HTTP.</summary>
    public static Uri? OfFeed(FeedElement channel, Uri? document) =>
        Declared(channel, document) ?? FeedAddress.Resolve(channel["href"], channel, document);

    /// <summary>The article's address: the publisher's own where a feed proxy kept it, the alternate link, an address as id.</summary>
    public static Uri? OfEntry(FeedElement entry, Uri? document) =>
        Text(entry, "feedburner:origlink", document) ?? Declared(entry, document) ?? FeedAddress.Resolve(entry["href"], entry, document) ?? Identity(entry, document);

    /// <summary>The relation of an Atom link.</summary>
    public static string Relation(FeedElement link)
    {
        var relation = link["rel"]?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(relation))
            return "alternate";
        return relation.StartsWith(RelationRegistry, StringComparison.Ordinal) ? relation[RelationRegistry.Length..] : relation;
    }

    private static Uri? Declared(FeedElement place, Uri? document)
    {
        // An HTML alternate is the page; one of another type may be the same in a format for machines.
        var alternate = place.ChildrenOf("link")
            .Where(link => link["href"] is not null && Relation(link) == "alternate")
            .OrderBy(link => link["type"] is null or "" || link["type"]!.Contains("html", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .Select(link => FeedAddress.Resolve(link["href"], link, document))
            .FirstOrDefault(url => url is not null);
        return Text(place, "link", document) ?? alternate;
    }

    private static Uri? Text(FeedElement place, string name, Uri? document) =>
        place.ChildrenOf(name).Select(link => FeedAddress.Resolve(link.Text, link, document)).FirstOrDefault(url => url is not null);

    /// <summary>An id is an address only when it is a whole one: <c>xml:base</c> makes none of a number.</summary>
    private static Uri? Identity(FeedElement entry, Uri? document)
    {
        var guid = entry.ChildrenOf("guid")
            .Where(id => id["ispermalink"]?.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) != true)
            .Select(id => FeedAddress.Absolute(id.Text))
            .FirstOrDefault(url => url is not null);
        return guid ?? FeedAddress.Resolve(entry["rdf:about"], entry, document: null) ?? FeedAddress.Absolute(entry.Child("id")?.Text);
    }
}
