namespace NewsHub.Analysis.Extraction.Content;

/// <summary>A run of text without a break, as it stands on the page.</summary>
/// <param name="Text">White space collapsed; a single line break is <c>\n</c>.</param>
/// <param name="Kind">By the element around it.</param>
/// <param name="Box">Index of the innermost box.</param>
/// <param name="Words">Number of words.</param>
/// <param name="LinkDensity">Share of its characters that are inside links, 0 to 1.</param>
/// <param name="Level">1 to 6 for a heading, else 0.</param>
internal sealed record PageBlock(string Text, TextBlockKind Kind, int Box, int Words, double LinkDensity, int Level)
{
    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence { get; } = Text.AsSpan().TrimEnd("\"'”’)»] ").Length is > 0 and var length && ".!?…。:;".Contains(Text[length - 1]);

    /// <summary>Indices at which two elements touch without white space between their words: style sheets set them apart. Empty for long blocks.</summary>
    public IReadOnlyList<int> Seams { get; init; } = [];

    /// <summary>The text with a dot at each seam.</summary>
    public string Parted()
    {
        var text = Text;
        for (var i = Seams.Count - 1; i >= 0; i--)
            text = text.Insert(Seams[i], " · ");
        return text;
    }

    /// <summary>Words outside links.</summary>
    public double PlainWords => Words * (1 - LinkDensity);
}
