using NewsHub.Data.Search;
using NewsHub.Web.Pages.Shared;

namespace NewsHub.Web.Pages.Search;

/// <summary>A text with the words marked that were looked for.</summary>
internal sealed class Marked(MarkedText text) : PagePart
{
    /// <inheritdoc/>
    protected override void Write(Markup page)
    {
        foreach (var run in text.Runs)
            _ = run.IsMatch ? page.Add($"<mark>{run.Text}</mark>") : page.Add($"{run.Text}");
    }
}
