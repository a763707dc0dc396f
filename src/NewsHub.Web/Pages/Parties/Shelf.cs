using System.Globalization;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Parties;

/// <summary>The two lists of those who are quoted: people (and whoever is of no known kind), and organisations.</summary>
/// <param name="Segment">The first part of its addresses.</param>
/// <param name="Title">Its heading.</param>
/// <param name="One">What one of them is called.</param>
/// <param name="IsOrganization">Which one it is.</param>
public sealed record Shelf(string Segment, string Title, string One, bool IsOrganization)
{
    /// <summary>The addresses of both, as a route's parameter.</summary>
    public const string Route = "{shelf:regex(^(people|organisations)$)}";

    /// <summary>People.</summary>
    public static Shelf People { get; } = new("people", "People", "person", false);

    /// <summary>Organisations.</summary>
    public static Shelf Organizations { get; } = new("organisations", "Organisations", "organisation", true);

    /// <summary>"/people".</summary>
    public string Path => $"/{Segment}";

    /// <summary>The one or the other.</summary>
    public static Shelf Of(bool isOrganization) => isOrganization ? Organizations : People;

    /// <summary>By the first part of an address, which the route has checked.</summary>
    public static Shelf Of(string segment) => Of(string.Equals(segment, Organizations.Segment, StringComparison.OrdinalIgnoreCase));

    /// <summary>"/people/3/mara-vale": the number finds the page, the name is there for people.</summary>
    public string PathOf(long id, string name) => string.Create(CultureInfo.InvariantCulture, $"{Path}/{id}/{Uri.EscapeDataString(Slug(name))}");

    /// <summary>"/people/3/feed.rss".</summary>
    public string FeedOf(long id, string extension) => string.Create(CultureInfo.InvariantCulture, $"{Path}/{id}/feed.{extension}");

    /// <summary>The name as it stands in the address.</summary>
    public string Slug(string name) => StoryPath.Slug(name, One);
}
