using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NewsHub.Web.Machines;

namespace NewsHub.Web.Pages.Shared;

/// <summary>What a page tells the layout about itself.</summary>
/// <param name="Title">For the tab and for search engines; null on the front page.</param>
/// <param name="Description">One or two sentences.</param>
/// <param name="CanonicalPath">The page's one address ("/about"); null for pages that are not to be found, such as errors.</param>
/// <param name="FeedsPath">Where its own feeds lie, without ending ("/stories/12/feed"); null when it has none but the front page's.</param>
/// <param name="FeedsName">What they are feeds of.</param>
public sealed record PageHead(string? Title, string Description, string? CanonicalPath, string? FeedsPath = null, string FeedsName = "This story")
{
    /// <summary>What its own feeds are asked for, with its question mark.</summary>
    public string FeedsQuery { get; init; } = "";

    /// <summary>What it is, in the words of the Open Graph protocol ("website", "article", "profile").</summary>
    public string Kind { get; init; } = "website";

    /// <summary>First publication; null where the page tells none.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Last change; null where the page tells none.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>What it says for programs; null for nothing.</summary>
    public JsonLd? Facts { get; init; }

    /// <summary>Hands it to the layout.</summary>
    public void Announce(ViewDataDictionary viewData) => viewData[nameof(PageHead)] = this;

    /// <summary>Takes it in the layout.</summary>
    /// <exception cref="InvalidOperationException">The page has not announced itself.</exception>
    public static PageHead Of(ViewDataDictionary viewData) =>
        viewData[nameof(PageHead)] as PageHead ?? throw new InvalidOperationException("The page has no PageHead.");
}
