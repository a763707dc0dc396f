using NewsHub.Web.Pages.Shared;

namespace NewsHub.Web.Pages.Stories.Parts;

/// <summary>What was said, with each outlet's print of it.</summary>
internal sealed class StatementPart(Statement statement) : PagePart
{
    /// <inheritdoc/>
    protected override void Write(Markup page)
    {
        page.Add($"<figure class=\"statement ledger-row\" id=\"{statement.Anchor}\">\n  <figcaption class=\"ledger-margin speaker\">");
        if (statement.Speakers.Count > 0)
            page.Add($"{new Speakers(statement.Speakers)}");
        else
            page.Add($"Speaker not named");
        page.Add($"""
            </figcaption>
              <div class="ledger-main">
                <blockquote{HtmlAttribute.Lang(statement.Language)}><p>“{statement.Wording}”</p></blockquote>
                <p class="printed">As printed by {PlainWords.Count(statement.OutletCount, "outlet")}</p>
                <ul class="prints">

            """);
        foreach (var print in statement.Prints)
            page.Add($"      <li>{new PrintPart(statement, print)}</li>\n");
        page.Add($"    </ul>\n  </div>\n</figure>\n");
    }
}
