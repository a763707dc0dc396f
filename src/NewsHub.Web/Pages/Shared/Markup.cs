using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace NewsHub.Web.Pages.Shared;

/// <summary>
/// Writes HTML as interpolated strings: what stands in a string is markup and goes out as it is, what stands in its holes is text and is encoded.
/// Nothing is put together in memory first.
/// </summary>
internal readonly ref struct Markup(TextWriter writer, HtmlEncoder encoder)
{
    private readonly TextWriter writer = writer;
    private readonly HtmlEncoder encoder = encoder;

    /// <summary>Writes more.</summary>
    public Markup Add([InterpolatedStringHandlerArgument("")] Hole _) => this;

    /// <summary>The compiler writes an interpolated string's pieces by these, in their order.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Hole
    {
        private readonly TextWriter writer;
        private readonly HtmlEncoder encoder;

        /// <summary>The compiler's form of it; lengths say nothing here.</summary>
        public Hole(int literalLength, int formattedCount, Markup markup) => (writer, encoder) = (markup.writer, markup.encoder);

        /// <summary>Markup of ours.</summary>
        public void AppendLiteral(string markup) => writer.Write(markup);

        /// <summary>Text of whomever; null for none.</summary>
        public void AppendFormatted(string? text)
        {
            if (!string.IsNullOrEmpty(text))
                encoder.Encode(writer, text);
        }

        /// <summary>A number.</summary>
        public void AppendFormatted(long number)
        {
            Span<char> digits = stackalloc char[20];
            number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
            writer.Write(digits[..length]);
        }

        /// <summary>Markup that writes itself; null for none.</summary>
        public void AppendFormatted(IHtmlContent? part) => part?.WriteTo(writer, encoder);

        /// <summary>An attribute with the space before it; nothing where it has no value.</summary>
        public void AppendFormatted(HtmlAttribute attribute)
        {
            if (attribute.Value is not { } value)
                return;
            writer.Write(' ');
            writer.Write(attribute.Name);
            writer.Write("=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }
    }
}

/// <summary>An attribute that an element has only where there is a value.</summary>
/// <param name="Name">One of ours.</param>
/// <param name="Value">Encoded where it is written.</param>
internal readonly record struct HtmlAttribute(string Name, string? Value)
{
    /// <summary>The language of words from the web, where it is not the page's.</summary>
    /// <param name="language">BCP 47, null when not known.</param>
    public static HtmlAttribute Lang(string? language) => new("lang", LanguageTag.Foreign(language));
}
