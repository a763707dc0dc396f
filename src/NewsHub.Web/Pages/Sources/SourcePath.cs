using System.Globalization;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Sources;

/// <summary>The address of a source.</summary>
public static class SourcePath
{
    /// <summary>"/sources/3/the-name".</summary>
    public static string Of(int id, string name) => string.Create(CultureInfo.InvariantCulture, $"/sources/{id}/{Uri.EscapeDataString(Slug(name))}");

    /// <summary>The route of its feeds, without ending.</summary>
    public const string FeedRoute = "/sources/{id:int}/feed";

    /// <summary>"/sources/3/feed": its feeds, without ending.</summary>
    public static string Feed(int id) => string.Create(CultureInfo.InvariantCulture, $"/sources/{id}/feed");

    /// <summary>The name as it stands in the address.</summary>
    public static string Slug(string name) => StoryPath.Slug(name, "source");
}
