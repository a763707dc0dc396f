using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Shared;

namespace NewsHub.Web.Pages.Stories.Parts;

/// <summary>A gift with all that outlets say of it.</summary>
internal sealed class GiftPart(Gift gift) : PagePart
{
    /// <inheritdoc/>
    protected override void Write(Markup page)
    {
        var terms = gift.Terms;
        var sentence = terms.Sentence();
        page.Add($"<div class=\"gift gift-full ledger-row\">\n  <div class=\"ledger-margin\">\n    <p class=\"gift-figure\">");
        GiftFacts.Figure(page, terms, "Sum not told");
        page.Add($"""
            </p>
                <p class="gift-status"><span class="label">{PlainWords.Label(terms.Status)}</span></p>
              </div>
              <div class="ledger-main">
                <p class="gift-sentence">{sentence}.</p>

            """);
        if (gift.EntryId is { } entry)
            page.Add($"    <p class=\"gift-entry\"><a href=\"{GiftPath.Of(entry, terms)}\">Everything said of this gift<span class=\"visually-hidden\">: {sentence}</span></a></p>\n");
        if (gift.Decided.Count > 0)
            page.Add($"    <p class=\"gift-notes\"><span>Corrected by the editors: {PlainWords.List(gift.Decided)}. What outlets print stands below.</span></p>\n");
        if (gift.Disagreements.Count > 0 || gift.Decided.Count > 0)
            Table(page);
        if (gift.Claims.Count > 0)
            Evidence(page, sentence);
        page.Add($"  </div>\n</div>\n");
    }

    private void Table(Markup page)
    {
        var hasRecipients = gift.Disagreements.Contains("recipient") || gift.Decided.Contains("recipient");
        page.Add($"""
                <div class="scroll" role="region" aria-label="How outlets disagree" tabindex="0">
                  <table>
                    <caption>{(gift.Disagreements.Count > 0 ? $"Outlets disagree about the {PlainWords.List(gift.Disagreements)}" : "What outlets print")}</caption>
                    <thead><tr><th scope="col">Outlet</th><th scope="col">Amount</th>
            """);
        if (hasRecipients)
            page.Add($"<th scope=\"col\">Recipient</th>");
        page.Add($"<th scope=\"col\">Status</th></tr></thead>\n        <tbody>\n");
        foreach (var claim in gift.Claims)
        {
            page.Add($"          <tr><th scope=\"row\">{claim.Report.Outlet}</th> <td>");
            GiftFacts.Figure(page, claim.Terms, "not told");
            page.Add($"</td> ");
            if (hasRecipients)
                page.Add($"<td>{claim.Terms.Recipient ?? "not told"}</td> ");
            page.Add($"<td>{PlainWords.Label(claim.Terms.Status)}</td></tr>\n");
        }

        page.Add($"        </tbody>\n      </table>\n    </div>\n");
    }

    private void Evidence(Markup page, string sentence)
    {
        page.Add($"    <details>\n      <summary>{(gift.Claims.Count == 1 ? "The sentence that says so" : $"The {gift.Claims.Count} sentences that say so")}<span class=\"visually-hidden\"> ({sentence})</span></summary>\n      <ul class=\"evidence\">\n");
        foreach (var claim in gift.Claims)
        {
            page.Add($"        <li>");
            if (claim.Report.Words(claim.Evidence) is { } words)
                page.Add($"<span class=\"sentence\"{HtmlAttribute.Lang(claim.Report.Language)}>{words}</span> ");
            page.Add($"{new OutLink(claim.Report.Outlet, claim.Report.Place(claim.Evidence), "place")}</li>\n");
        }

        page.Add($"      </ul>\n    </details>\n");
    }
}
