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
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        writer.Write(To is null ? "<span" : "<a");
        Attribute("class", Class);
        if (To is not null)
        {
            Attribute("href", To.AbsoluteUri);
            writer.Write(" rel=\"nofollow noopener external\" referrerpolicy=\"no-referrer\"");
        }

        Attribute("lang", LanguageTag.Foreign(Language));
        writer.Write('>');
        encoder.Encode(writer, Words);
        writer.Write(To is null ? "</span>" : "</a>");

        void Attribute(string name, string? value)
        {
            if (value is null)
                return;
            writer.Write(' ');
            writer.Write(name);
            writer.Write("=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }
    }
}
