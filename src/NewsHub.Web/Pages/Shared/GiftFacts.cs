using NewsHub.Analysis.Donations;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Shared;

/// <summary>The facts of a gift where there is little room: the sum, from whom, to whom, how far it has come.</summary>
internal sealed class GiftFacts(GiftTerms terms) : PagePart
{
    /// <summary>The sum, and what it is per.</summary>
    public static void Figure(Markup page, GiftTerms terms, string untold)
    {
        page.Add($"{terms.Figure ?? untold}");
        if (terms.Per is { } per)
            page.Add($"<span class=\"gift-per\"> for each {per}</span>");
    }

    /// <inheritdoc/>
    protected override void Write(Markup page)
    {
        page.Add($"<p class=\"gift-figure\">");
        Figure(page, terms, "Sum not told");
        page.Add($"</p>\n<p class=\"gift-parties\">\n");
        if (terms.Giver is { } giver)
            page.Add($"  <span><span class=\"role\">from</span> <strong>{giver}</strong></span>\n");
        if (terms.Recipient is { } recipient)
            page.Add($"  <span><span class=\"role\">{(terms.Status is DonationStatus.Raised ? "for" : "to")}</span> <strong>{recipient}</strong></span>\n");
        if (terms.Via is { } via)
            page.Add($"  <span><span class=\"role\">through</span> {via}</span>\n");
        page.Add($"</p>\n<p class=\"gift-status\"><span class=\"label\">{PlainWords.Label(terms.Status)}</span></p>\n");
    }
}
