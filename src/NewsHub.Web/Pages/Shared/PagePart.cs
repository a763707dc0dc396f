using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace NewsHub.Web.Pages.Shared;

/// <summary>
/// A part of a page that writes itself where it stands. A view for each part costs ten to twenty microseconds before its first word: what a page
/// repeats is written so, what it has once is a view.
/// </summary>
internal abstract class PagePart : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Write(new Markup(writer, encoder));

    /// <summary>Writes it.</summary>
    protected abstract void Write(Markup page);
}
