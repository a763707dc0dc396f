using NewsHub.Web.Pages.Shared;

namespace NewsHub.Web.Pages.Stories.Parts;

/// <summary>One outlet's article, and why it is in the story.</summary>
internal sealed class ReportPart(Report report) : PagePart
{
    /// <inheritdoc/>
    protected override void Write(Markup page)
    {
        page.Add($"""
            <p class="report-title">{new OutLink(report.Title, report.Link, null, report.Language)}</p>
            <p class="byline">
              <a class="outlet" href="/sources/{report.SourceId}">{report.Outlet}</a>

            """);
        if (report.Authors.Count > 0)
            page.Add($"  <span>by {PlainWords.List(report.Authors)}</span>\n");
        if (report.Credits.Count > 0)
            page.Add($"  <span>credits {PlainWords.List(report.Credits)}</span>\n");
        if (report.IsPreview)
            page.Add($"  <span class=\"label\">subscribers only</span>\n");
        page.Add($"</p>\n<details>\n  <summary>Why it is in this story<span class=\"visually-hidden\">: {report.Title}, {report.Outlet}</span></summary>\n");
        if (report.Reasons.Count > 0)
        {
            page.Add($"  <ul>");
            foreach (var reason in report.Reasons)
                page.Add($"<li>{reason}</li>");
            page.Add($"</ul>\n");
        }
        else
        {
            page.Add($"  <p>It was the first to tell of it here.</p>\n");
        }

        page.Add($"</details>\n");
    }
}
