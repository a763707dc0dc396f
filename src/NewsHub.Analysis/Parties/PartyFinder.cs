using System.Collections.Frozen;

namespace NewsHub.Analysis.Parties;

/// <summary>Finds the people and organisations that an article names, gathers the forms of each name, and tells where they stand.</summary>
public static class PartyFinder
{
    /// <summary>Finds the parties of one article. Never throws on text of any kind; linear in its length.</summary>
    /// <param name="text">The article's text; mentions are spans of it.</param>
    /// <param name="title">The headline, from which a full name may be learnt that the text gives in part.</param>
    /// <param name="language">BCP 47 primary language subtag; null when unknown.</param>
    public static ArticleParties Find(string text, string? title, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(TextTokens.Read(text), title);
    }

    internal static ArticleParties Find(TextTokens tokens, string? title)
    {
        var names = new NameKeys();
        var ledger = new PartyLedger(names, NameEvidence.Read(tokens, names));
        if (!string.IsNullOrWhiteSpace(title))
            ledger.Learn(TextTokens.Read(title), isHeadline: true);
        ledger.Learn(tokens, isHeadline: false);
        return ledger.Resolve(tokens);
    }
}
