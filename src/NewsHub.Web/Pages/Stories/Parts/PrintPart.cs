using NewsHub.Analysis.Quotes;
using NewsHub.Web.Pages.Shared;

namespace NewsHub.Web.Pages.Stories.Parts;

/// <summary>One outlet's print of a statement, with what it leaves out and adds.</summary>
internal sealed class PrintPart(Statement statement, Print print) : PagePart
{
    /// <inheritdoc/>
    protected override void Write(Markup page)
    {
        page.Add($"<p class=\"print-head\">");
        for (var i = 0; i < print.Pieces.Count; i++)
            page.Add($"{new OutLink(i == 0 ? print.Report.Outlet : $"part {i + 1}", print.Report.Place(print.Pieces[i].Span), "place")} ");
        page.Add($"<span class=\"label {ClassOf(print.Variant)}\">{PlainWords.Label(print)}</span></p>\n");
        if (print.Variant is not VariantKind.Same)
            Words(page);
    }

    // No white space between the tags: every character here is a printed one.
    private void Words(Markup page)
    {
        page.Add($"<p class=\"print-words\"{HtmlAttribute.Lang(print.Report.Language)}>“");
        foreach (var run in PrintRun.Of(print, statement))
            _ = run.Kind switch
            {
                PrintRunKind.OnlyHere => page.Add($"{run.Space}<ins><span class=\"visually-hidden\">[only here: </span>{run.Words}<span class=\"visually-hidden\">]</span></ins>"),
                PrintRunKind.LeftOut => page.Add($"<span class=\"left-out\">{run.Space}<del><span class=\"visually-hidden\">[left out: </span>{run.Words}<span class=\"visually-hidden\">]</span></del>{run.After}</span>"),
                PrintRunKind.Break => page.Add($"” … “"),
                PrintRunKind.Same => page.Add($"{run.Text}"),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        page.Add($"”</p>\n");
    }

    private static string ClassOf(VariantKind variant) => variant switch
    {
        VariantKind.Same => "label-same",
        VariantKind.Punctuation => "label-punctuation",
        VariantKind.Spelling => "label-spelling",
        VariantKind.Split => "label-split",
        VariantKind.Truncated => "label-truncated",
        VariantKind.WordingChanged => "label-wordingchanged",
        _ => throw new ArgumentOutOfRangeException(nameof(variant), variant, null),
    };
}
