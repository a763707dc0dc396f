using NewsHub.Analysis.Decoding;
using NewsHub.Analysis.Extraction.Content;

namespace NewsHub.Analysis.Extraction.Markup;

/// <summary>
/// A page's markup without what no reader here looks at: comments, scripts, styles, templates, drawings, pictures, and all but a few attributes.
/// Most of a news page is of that kind, and the tree builder's work is in proportion to what it is given. What stays builds the same tree, less the nodes left out.
/// Elements that would lie too deep lose their tags and keep their text, for the tree builder searches its stack of open elements at almost every tag
/// (13.2.4.2 "has an element in scope"), so that deep nesting costs the square of its depth.
/// </summary>
internal static class LeanMarkup
{
    /// <summary>The annotated pages have at most 135 elements open at once, half of them at most 16; 100,000 tags below this depth parse in a tenth of a second.</summary>
    private const int MaximumOpen = 200;

    /// <summary>Tags that are kept; the annotated pages have at most 9,618. What follows is not read.</summary>
    private const int MaximumTags = 60_000;

    /// <summary>Characters that are kept; of the annotated pages at most 289,085.</summary>
    private const int MaximumLength = 2_000_000;

    /// <summary>A longer name is no element's.</summary>
    private const int MaximumName = 32;

    /// <summary>Drawings that do not end; after so many the search costs more than it saves.</summary>
    private const int MaximumUnended = 4;

    /// <summary>Reads the markup once.</summary>
    /// <param name="markup">As decoded.</param>
    /// <param name="names">What the page's names say.</param>
    /// <param name="jsonLd">Receives the texts of the <c>application/ld+json</c> scripts, in order.</param>
    /// <returns>To be disposed of by the caller.</returns>
    public static CharBuffer Of(ReadOnlySpan<char> markup, PageNames names, ICollection<string> jsonLd)
    {
        var lean = new CharBuffer(Math.Clamp(markup.Length / 3, 256, MaximumLength));
        var scanner = new MarkupScanner(markup);
        Span<char> lower = stackalloc char[MaximumName];
        var (open, unended, tags) = (0, 0, 0);
        while (true)
        {
            var more = scanner.Next(out var text);
            lean.Append(text[..Math.Min(text.Length, Math.Max(0, MaximumLength - lean.Length))]);
            if (!more || ++tags > MaximumTags || lean.Length >= MaximumLength)
                return lean;
            if (scanner.Name.IsEmpty)
            {
                var start = scanner.At;
                if (scanner.SkipDeclaration())
                    lean.Append(markup[start..scanner.At]);
                continue;
            }

            var name = scanner.Name.Length <= MaximumName ? lower[..scanner.Name.ToLowerInvariant(lower)] : scanner.Name;
            var traits = TagNames.Of(name);
            if (!scanner.IsEnd && traits.HasFlag(TagTraits.Unread))
            {
                SkipUnread(ref scanner, name, jsonLd);
                continue;
            }

            if (!scanner.IsEnd && name is "svg" && unended < MaximumUnended)
            {
                if (Drawing.TrySkip(ref scanner))
                    continue;
                unended++;
            }

            if (name is "template")
            {
                Template.Skip(ref scanner);
                continue;
            }

            var deep = false;
            if (!traits.HasFlag(TagTraits.Uncounted))
            {
                open = Math.Max(0, open + (scanner.IsEnd ? -1 : 1));
                deep = open > MaximumOpen || (scanner.IsEnd && open == MaximumOpen);
            }

            // At the limit items would still close and open each other, each time over the whole stack.
            deep |= open >= MaximumOpen && traits.HasFlag(TagTraits.Item);
            var isEnd = scanner.IsEnd;
            if (deep || traits.HasFlag(TagTraits.Empty))
                scanner.SkipAttributes();
            else
                LeanTag.Copy(ref scanner, name, names, lean);
            if (!isEnd && traits.HasFlag(TagTraits.Raw))
                CopyRaw(ref scanner, name, deep, lean);
        }
    }

    private static void SkipUnread(ref MarkupScanner scanner, scoped ReadOnlySpan<char> name, ICollection<string> jsonLd)
    {
        var isData = false;
        while (scanner.NextAttribute())
            isData |= name is "script" && scanner.Attribute.Equals("type", StringComparison.OrdinalIgnoreCase) && scanner.Value.Contains("ld+json", StringComparison.OrdinalIgnoreCase);
        var content = scanner.SkipRaw(name);
        if (isData)
            jsonLd.Add(content.ToString());
    }

    private static void CopyRaw(ref MarkupScanner scanner, scoped ReadOnlySpan<char> name, bool deep, CharBuffer lean)
    {
        lean.Append(scanner.SkipRaw(name));
        if (deep || !scanner.IsWhole)
            return;
        lean.Append("</");
        lean.Append(name);
        lean.Append('>');
    }
}
