namespace NewsHub.Analysis.Urls;

/// <summary>
/// Links that scroll to the very words (WICG, URL Fragment Text Directives: <c>#:~:text=[prefix-,]start[,end][,-suffix]</c>).
/// A browser goes to the first place that matches, so a term is lengthened or given context until that first place is the right one.
/// </summary>
public static class TextFragment
{
    // A short passage is one term; a long one is named by its first and last words, because every further word is one more
    // that markup inside the page's sentence (a footnote, a hidden label) could break.
    private const int WordsInOneTerm = 8;

    private static readonly int[] Widths = [4, 8, 16];
    private static readonly int[] Contexts = [2, 4, 8, 16, 32];

    /// <summary>The page's address with a text directive for a passage.</summary>
    /// <param name="page">Absolute; a fragment that it has is kept before the directive.</param>
    /// <param name="articleText">Blocks separated by blank lines.</param>
    /// <param name="span">The passage; a span that cuts a word is widened to whole words. A span without words gives the page itself.</param>
    /// <returns>Its <see cref="Uri.AbsoluteUri"/> keeps every escape as written here, so its <see cref="Uri.Fragment"/> is not parsed.</returns>
    public static Uri Link(Uri page, string articleText, TextSpan span) => Link(page, new SearchedText(articleText), span);

    /// <inheritdoc cref="Link(Uri, string, TextSpan)"/>
    /// <param name="page">The page.</param>
    /// <param name="text">The article's text, prepared once for all of its passages.</param>
    /// <param name="span">The passage.</param>
    public static Uri Link(Uri page, SearchedText text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(text);
        var passage = text.Locate(span);
        if (passage.Length <= 0)
            return page;

        var directive = Directive(text, passage);
        var address = page.AbsoluteUri;
        var old = address.IndexOf(":~:", StringComparison.Ordinal);
        if (old >= 0)
            address = address[..old];
        var separator = address.Contains('#', StringComparison.Ordinal) ? "" : "#";

        // An ordinary Uri would turn %2D back into a hyphen, which is syntax here.
        return new Uri(address + separator + ":~:text=" + directive, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }

    private static string Directive(SearchedText text, TextSpan passage) =>
        text.Forward(passage.Start, passage.End, WordsInOneTerm) == passage.End ? OneTerm(text, passage) : TwoTerms(text, passage);

    private static string OneTerm(SearchedText text, TextSpan passage)
    {
        var (prefix, suffix) = Context(text, passage);
        return Prefix(text, prefix) + Encode(text.Words(passage)) + Suffix(text, suffix);
    }

    // Context before a passage is enough but for passages that begin a text or stand after a repeated block.
    private static (TextSpan? Prefix, TextSpan? Suffix) Context(SearchedText text, TextSpan passage)
    {
        foreach (var after in Surroundings(count => text.After(passage.End, count)))
            foreach (var before in Surroundings(count => text.Before(passage.Start, count)))
                if (text.FirstStart(before, passage, after) == passage.Start)
                    return (before, after);
        return (null, null);
    }

    private static string TwoTerms(SearchedText text, TextSpan passage)
    {
        var (prefix, start) = First(text, passage);
        var (suffix, end) = Last(text, passage, start);
        return Prefix(text, prefix) + Encode(text.Words(start)) + "," + Encode(text.Words(end)) + Suffix(text, suffix);
    }

    private static (TextSpan? Prefix, TextSpan Start) First(SearchedText text, TextSpan passage)
    {
        foreach (var before in Surroundings(count => text.Before(passage.Start, count)))
            foreach (var width in Widths)
            {
                var start = passage with { End = text.Forward(passage.Start, passage.End, width) };
                if (text.FirstStart(before, start, null) == passage.Start)
                    return (before, start);
            }

        return (null, passage with { End = text.Forward(passage.Start, passage.End, Widths[0]) });
    }

    private static (TextSpan? Suffix, TextSpan End) Last(SearchedText text, TextSpan passage, TextSpan start)
    {
        foreach (var after in Surroundings(count => text.After(passage.End, count)))
            foreach (var width in Widths)
            {
                var end = passage with { Start = text.Backward(passage.End, start.End, width) };
                if (text.FirstEnd(start.End, end, after) == passage.End)
                    return (after, end);
            }

        return (null, passage with { Start = text.Backward(passage.End, start.End, Widths[0]) });
    }

    /// <summary>No context first, then more and more words of it.</summary>
    private static IEnumerable<TextSpan?> Surroundings(Func<int, TextSpan?> words)
    {
        TextSpan? last = null;
        yield return last;
        foreach (var count in Contexts)
            if (words(count) is { } more && more != last)
                yield return last = more;
    }

    private static string Prefix(SearchedText text, TextSpan? words) => words is { } before ? Encode(text.Words(before)) + "-," : "";

    private static string Suffix(SearchedText text, TextSpan? words) => words is { } after ? ",-" + Encode(text.Words(after)) : "";

    /// <summary>Percent-encodes everything but letters, digits and <c>. _ ~</c>: a hyphen, a comma and an ampersand are the directive's own syntax.</summary>
    private static string Encode(string term) => Uri.EscapeDataString(term).Replace("-", "%2D", StringComparison.Ordinal);
}
