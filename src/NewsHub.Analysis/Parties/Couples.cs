using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Parties;

/// <summary>Finds two people who are named together by one surname.</summary>
internal sealed class Couples(NameEvidence evidence)
{
    /// <summary>"George and Amal Clooney": the run before "and" is one first name, after the calling that opens a sentence ("Actors Ada and Brix Vale"), the run after it a full name.</summary>
    public (string First, string Second, TextSpan Span)? At(TextTokens tokens, NameRun run)
    {
        var last = run.Last;
        var first = OpensWithCalling(tokens, run) ? last : run.First;
        if (first != last || last + 3 >= tokens.Count || tokens.Of(last + 1) is not ("and" or "&"))
            return null;
        if (!IsCapital(tokens, last + 3) || tokens[last + 3].Sentence != tokens[last].Sentence || !AreFirstNames(tokens, run with { First = first }, last + 2))
            return null;
        var surname = tokens.Of(last + 3).ToString();
        return NameTables.OrganizationWords.Contains(surname)
            ? null
            : ($"{tokens.Of(first)} {surname}", $"{tokens.Of(last + 2)} {surname}", new TextSpan(tokens[first].Start, tokens[last + 3].End));
    }

    /// <summary>
    /// Both are known first names; or the text tells of a couple or of several ("the actors Ada and Brix Vale") and one is known, or of both,
    /// and neither bears a surname that is used alone.
    /// </summary>
    private bool AreFirstNames(TextTokens tokens, NameRun run, int second)
    {
        var first = run.First;
        var firstIsKnown = FirstNames.Contains(tokens.Of(first));
        var secondIsKnown = FirstNames.Contains(tokens.Of(second));
        if (firstIsKnown && secondIsKnown)
            return true;
        if (!IsCapital(tokens, second) || run.Title.Length > 0 || run.AfterThe || !MayBeFirstName(tokens, first))
            return false;
        var areSeveral = first > 0 && tokens[first - 1].Sentence == tokens[first].Sentence && IsPluralCalling(tokens, first - 1);
        return firstIsKnown || secondIsKnown
            ? evidence.TellsOfCouple || areSeveral
            : areSeveral && (evidence.TellsOfCouple || evidence.IsFamily(tokens, second + 1)) && MayBeFirstName(tokens, second);
    }

    /// <summary>"Actors Ada", where "Actors" has its capital from the sentence alone.</summary>
    public static bool OpensWithCalling(TextTokens tokens, NameRun run) => run.OpensSentence && run.Last == run.First + 1 && IsPluralCalling(tokens, run.First);

    private bool MayBeFirstName(TextTokens tokens, int word) =>
        !NameTables.NotParties.Contains(tokens.Of(word)) && !NameTables.OrganizationWords.Contains(tokens.Of(word)) && !NameKinds.IsAcronym(tokens.Of(word)) && !evidence.IsSurname(tokens, word);

    private static bool IsPluralCalling(TextTokens tokens, int word) =>
        tokens.Of(word) is [.. var singular, 's'] && (SpeakerNouns.IsHead(tokens.Of(word)) || SpeakerNouns.IsHead(singular));

    private static bool IsCapital(TextTokens tokens, int index) => tokens[index].Kind == TokenKind.Word && char.IsUpper(tokens.Text[tokens[index].Start]);
}
