using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace NewsHub.Web.Pages.Shared;

/// <summary>A link that leaves the site without telling where it was followed. It writes itself: a story's page has dozens, and a view for each costs more than all else on it.</summary>
/// <param name="Words">What is to be read.</param>
/// <param name="To">Null shows the words alone.</param>
/// <param name="Class">For the stylesheet.</param>
/// <param name="Language">Of the words, null when not known.</param>
public sealed record OutLink(string Words, Uri? To, string? Class = null, string? Language = null) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var page = new Markup(writer, encoder);
        var (named, lang) = (new HtmlAttribute("class", Class), HtmlAttribute.Lang(Language));
        if (To is null)
            page.Add($"<span{named}{lang}>{Words}</span>");
        else
            page.Add($"<a{named}{new HtmlAttribute("href", To.AbsoluteUri)} rel=\"nofollow noopener external\" referrerpolicy=\"no-referrer\"{lang}>{Words}</a>");
    }
}
