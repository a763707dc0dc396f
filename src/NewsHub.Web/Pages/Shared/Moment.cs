using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Shared;

/// <summary>A day, with the time where there is one.</summary>
internal sealed class Moment(DateTimeOffset at) : PagePart
{
    /// <inheritdoc/>
    protected override void Write(Markup page)
    {
        page.Add($"<time datetime=\"{PlainWords.Machine(at)}\">{PlainWords.Date(at)}");
        if (PlainWords.Time(at) is { } time)
            page.Add($", {time}");
        page.Add($"</time>");
    }
}
