namespace NewsHub.Analysis.Donations;

/// <summary>A place in a sentence that can mean a donor or a recipient.</summary>
/// <param name="From">Index of its first token.</param>
/// <param name="To">Index after its last token.</param>
/// <param name="Kind">What kind of words it is.</param>
/// <param name="Names">The names it tells; empty for a pronoun or a role, which must be resolved.</param>
internal sealed record NameMention(int From, int To, NameKind Kind, IReadOnlyList<string> Names);

/// <summary>What kind of words a mention is.</summary>
internal enum NameKind
{
    /// <summary>A human being, or several named together.</summary>
    Person,
    /// <summary>An organisation.</summary>
    Organization,
    /// <summary>A name that does not tell.</summary>
    Unknown,
    /// <summary>"he", "they", "we".</summary>
    Pronoun,
    /// <summary>"the couple", "her foundation".</summary>
    Role,
}
