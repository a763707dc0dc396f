namespace NewsHub.Analysis.Quotes;

/// <summary>How one outlet's wording of an utterance differs from the fullest wording, from least to most.</summary>
public enum VariantKind
{
    /// <summary>The same words and marks (quotation marks' shape aside).</summary>
    Same,
    /// <summary>Other punctuation or capitals.</summary>
    Punctuation,
    /// <summary>Another spelling of the same words ("centers", "centres").</summary>
    Spelling,
    /// <summary>Broken by its attribution into pieces.</summary>
    Split,
    /// <summary>A part of the fullest wording.</summary>
    Truncated,
    /// <summary>Other words.</summary>
    WordingChanged,
}
