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
    /// <summary>Broken by its attribution into pieces; so too where the pieces are less than the whole, as breaking a sentence up is the outlet's own act.</summary>
    Split,
    /// <summary>A part of the fullest wording; dots may stand for what is left out.</summary>
    Truncated,
    /// <summary>Other words.</summary>
    WordingChanged,
}
