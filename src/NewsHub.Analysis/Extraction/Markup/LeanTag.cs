using NewsHub.Analysis.Decoding;
using NewsHub.Analysis.Extraction.Content;
using NewsHub.Analysis.Extraction.Metadata;

namespace NewsHub.Analysis.Extraction.Markup;

/// <summary>A tag with those of its attributes that are read here.</summary>
internal static class LeanTag
{
    /// <summary>More are no page's work.</summary>
    private const int MaximumAttributes = 16;

    /// <summary>A longer value is no class, address, name or date.</summary>
    private const int MaximumValue = 2_000;

    /// <summary>A longer id is made from a heading's words.</summary>
    private const int MaximumId = 30;

    /// <summary>A longer description is an article.</summary>
    private const int MaximumContent = 20_000;

    /// <summary>Copies the tag whose name was read and goes behind it; a <c>meta</c> or <c>link</c> that says nothing to read is left out, and a tag that the end of the page cuts off.</summary>
    /// <param name="scanner">Behind the name.</param>
    /// <param name="name">In lower case.</param>
    /// <param name="names">Class names of the page.</param>
    /// <param name="lean">Receives the tag.</param>
    public static void Copy(ref MarkupScanner scanner, scoped ReadOnlySpan<char> name, PageNames names, CharBuffer lean)
    {
        var start = lean.Length;
        lean.Append(scanner.IsEnd ? "</" : "<");
        lean.Append(name);
        var (kept, telling, bare) = (0, false, false);
        while (scanner.NextAttribute())
        {
            if (scanner.IsEnd || kept == MaximumAttributes || !IsRead(name, scanner.Attribute, scanner.Value, names))
                continue;
            kept++;
            telling |= name is not "link" || scanner.Value.Contains("canonical", StringComparison.OrdinalIgnoreCase);
            lean.Append(' ');
            lean.Append(scanner.Attribute);
            bare = scanner.Quote == ' ';
            if (scanner.Quote != '\0' && IsValueRead(name, scanner.Attribute, scanner.Value))
                Append(lean, scanner.Value, scanner.Quote);
        }

        if (!scanner.IsWhole || (name is "meta" or "link" && !telling))
        {
            lean.Length = start;
            return;
        }

        if (scanner.ClosesItself)
            lean.Append(bare ? " /" : "/");
        lean.Append('>');
    }

    private static void Append(CharBuffer lean, ReadOnlySpan<char> value, char quote)
    {
        lean.Append('=');
        if (quote != ' ')
            lean.Append(quote);
        lean.Append(value);
        if (quote != ' ')
            lean.Append(quote);
    }

    private static bool IsRead(ReadOnlySpan<char> tag, ReadOnlySpan<char> attribute, ReadOnlySpan<char> value, PageNames names)
    {
        if (value.Length > MaximumValue && (tag is not "meta" || value.Length > MaximumContent))
            return false;
        return attribute.Length switch
        {
            2 => Is(attribute, "id") && value.Length <= MaximumId && names.Of(value).IsTelling,
            3 => Is(attribute, "rel"),
            4 => Is(attribute, "role") || (Is(attribute, "href") && tag is "a" or "link") || (Is(attribute, "name") && tag is "meta") || (Is(attribute, "type") && tag is "input") || (Is(attribute, "lang") && tag is "html"),
            5 => (Is(attribute, "class") && names.Of(value).IsTelling) || (Is(attribute, "style") && (value.Contains("display", StringComparison.OrdinalIgnoreCase) || value.Contains("visibility", StringComparison.OrdinalIgnoreCase))),
            6 => Is(attribute, "hidden"),
            7 => Is(attribute, "content"),
            8 => Is(attribute, "itemprop") || Is(attribute, "datetime") || (Is(attribute, "property") && tag is "meta") || (Is(attribute, "xml:lang") && tag is "html"),
            11 => Is(attribute, "aria-hidden"),
            _ => false,
        };
    }

    /// <summary>That a link leads somewhere is what its text is weighed by; where to matters only for a writer's page.</summary>
    private static bool IsValueRead(ReadOnlySpan<char> tag, ReadOnlySpan<char> attribute, ReadOnlySpan<char> value) =>
        tag is not "a" || !Is(attribute, "href") || WriterPages.Holds(value);

    private static bool Is(ReadOnlySpan<char> attribute, ReadOnlySpan<char> name) => attribute.Equals(name, StringComparison.OrdinalIgnoreCase);
}
