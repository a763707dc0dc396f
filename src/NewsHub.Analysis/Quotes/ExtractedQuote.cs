using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Attributed words found in one article's text.</summary>
public sealed record ExtractedQuote
{
    /// <summary>The quoted words in the article's text, without their outer quotation marks.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words at <see cref="Span"/>, exactly.</summary>
    public required string Text { get; init; }

    /// <summary>Direct, mixed or indirect.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>Who said it; null when the article does not tell.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The attributing words ("said", "according to"); null when there are none.</summary>
    public Cue? Cue { get; init; }

    /// <summary>Pieces of one statement broken by its attribution share this number, unique within the article.</summary>
    public required int Statement { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Why this speaker was chosen, in words, strongest first ("“Vale” is the subject of “said”").</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>Who said a quotation.</summary>
/// <param name="Mention">The speaker's place in the article's text ("she", "the Clooneys").</param>
/// <param name="Text">The words at <paramref name="Mention"/>, exactly.</param>
/// <param name="Parties">Whom the mention means; two for a couple; empty when it could not be resolved.</param>
public sealed record Speaker(TextSpan Mention, string Text, IReadOnlyList<ArticleParty> Parties);

/// <summary>The attributing verb or phrase.</summary>
/// <param name="Span">Its place in the article's text.</param>
/// <param name="Text">The words there, exactly.</param>
public sealed record Cue(TextSpan Span, string Text);

/// <summary>How words are attributed (PolNeAR's three kinds; Newell et al., LREC 2018).</summary>
public enum QuoteKind
{
    /// <summary>A whole statement within quotation marks.</summary>
    Direct,
    /// <summary>Quoted words inside the reporter's own sentence.</summary>
    Mixed,
    /// <summary>A statement told in the reporter's words.</summary>
    Indirect,
}
