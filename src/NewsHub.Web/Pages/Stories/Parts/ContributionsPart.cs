using NewsHub.Web.Pages.Shared;

namespace NewsHub.Web.Pages.Stories.Parts;

/// <summary>What readers learn from one outlet alone.</summary>
internal sealed class ContributionsPart(IReadOnlyList<Contribution> contributions) : PagePart
{
    private const int Shown = 4;

    /// <inheritdoc/>
    protected override void Write(Markup page)
    {
        page.Add($"<ul class=\"adds\">\n");
        foreach (var added in contributions.Take(Shown))
        {
            page.Add($"  <li>Alone {added.Words}");
            if (added.Quotation is { } words)
                page.Add($" <a href=\"#{added.Anchor}\">“{PlainWords.Shorten(words)}”</a>");
            page.Add($"</li>\n");
        }

        if (contributions.Count > Shown)
            page.Add($"  <li>and {PlainWords.Count(contributions.Count - Shown, "thing more", "things more")} that nobody else has</li>\n");
        page.Add($"</ul>\n");
    }
}
