using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Shared;

/// <summary>What a page says of itself where it is shared, and for programs.</summary>
/// <param name="head">The page.</param>
/// <param name="name">Of the site.</param>
/// <param name="addresses">Where it is.</param>
internal sealed class Card(PageHead head, string name, SiteAddresses addresses) : PagePart
{
    /// <inheritdoc/>
    protected override void Write(Markup page)
    {
        if (head.CanonicalPath is { } path)
        {
            page.Add($"""
                <meta property="og:site_name" content="{name}">
                  <meta property="og:type" content="{head.Kind}">
                  <meta property="og:title" content="{head.Title ?? name}">
                  <meta property="og:description" content="{head.Description}">
                  <meta property="og:url" content="{addresses.LinkTo(path)}">
                  <meta name="twitter:card" content="summary">

                """);
            if (head.PublishedAt is { } published)
                page.Add($"  <meta property=\"article:published_time\" content=\"{PlainWords.Machine(published)}\">\n");
            if (head.ChangedAt is { } changed)
                page.Add($"  <meta property=\"article:modified_time\" content=\"{PlainWords.Machine(changed)}\">\n");
        }

        page.Add($"{head.Facts}");
    }
}
