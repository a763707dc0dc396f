namespace NewsHub.Analysis.Feeds;

/// <summary>When a feed or an entry says that it was published and changed.</summary>
internal static class FeedDates
{
    // In order of trust. dc:date is "a date in the life of the resource"; RSS 1.0 feeds use it as RSS 2.0 feeds use pubDate.
    private static readonly string[] PublishedNames = ["pubdate", "published", "issued", "dcterms:issued", "dcterms:available", "created", "dcterms:created", "dc:date", "publicationdate"];
    private static readonly string[] UpdatedNames = ["updated", "modified", "dcterms:modified", "lastbuilddate", "lastmod"];

    /// <summary>First publication; null when it is not said.</summary>
    public static DateTimeOffset? Published(FeedElement place) => First(place, PublishedNames);

    /// <summary>Last change; null when it is not said.</summary>
    public static DateTimeOffset? Updated(FeedElement place) => First(place, UpdatedNames) ?? FeedDate.Parse(place["lastmod"]);

    /// <summary>The first name that holds a date; where one name is repeated, the later element corrects the earlier.</summary>
    private static DateTimeOffset? First(FeedElement place, string[] names) =>
        names.Select(name => place.ChildrenOf(name).Select(element => FeedDate.Parse(element.Text)).LastOrDefault(date => date is not null))
            .FirstOrDefault(date => date is not null);
}
