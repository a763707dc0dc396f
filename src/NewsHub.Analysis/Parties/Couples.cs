using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Parties;

/// <summary>Finds two people who are named together by one surname.</summary>
internal sealed class Couples(NameEvidence evidence)
{
    /// <summary>"George and Amal Clooney": the run before "and" is one first name, the run after it a full name.</summary>
    public (string First, string Second)? At(TextTokens tokens, NameRun run)
    {
        var last = run.Last;
        if (run.First != run.Last || last + 3 >= tokens.Count || tokens.Of(last + 1) is not ("and" or "&"))
            return null;
        if (!IsCapital(tokens, last + 3) || tokens[last + 3].Sentence != tokens[last].Sentence || !AreFirstNames(tokens, run, last + 2))
            return null;
        var surname = tokens.Of(last + 3).ToString();
        return NameTables.OrganizationWords.Contains(surname) ? null : ($"{tokens.Of(run.First)} {surname}", $"{tokens.Of(last + 2)} {surname}");
    }

    /// <summary>Both are known first names; or one is, and the text tells of a couple or of several ("the actors Ada and Brix Vale"), of whom the other bears no surname that is used alone.</summary>
    private bool AreFirstNames(TextTokens tokens, NameRun run, int second)
    {
        var first = run.First;
        var firstIsKnown = FirstNames.Contains(tokens.Of(first));
        var secondIsKnown = FirstNames.Contains(tokens.Of(second));
        if (firstIsKnown && secondIsKnown)
            return true;
        if (!(firstIsKnown || secondIsKnown) || !IsCapital(tokens, second) || run.Title.Length > 0 || run.AfterThe)
            return false;
        return !NameTables.NotParties.Contains(tokens.Of(first)) && !NameTables.OrganizationWords.Contains(tokens.Of(first)) && !NameKinds.IsAcronym(tokens.Of(first)) && !evidence.IsSurname(tokens, first)
            && (evidence.TellsOfCouple || FollowsPlural(tokens, first));
    }

    private static bool FollowsPlural(TextTokens tokens, int token) =>
        token > 0 && tokens[token - 1].Sentence == tokens[token].Sentence && SpeakerNouns.IsHead(tokens.Of(token - 1)) && tokens.Of(token - 1)[^1] == 's'
        || token > 0 && tokens[token - 1].Sentence == tokens[token].Sentence && tokens.Of(token - 1) is [.. var singular, 's'] && SpeakerNouns.IsHead(singular);

    /// <summary>Both first names and the surname.</summary>
    public static TextSpan SpanOf(TextTokens tokens, NameRun run) => new(tokens[run.First].Start, tokens[run.Last + 3].End);

    private static bool IsCapital(TextTokens tokens, int index) => tokens[index].Kind == TokenKind.Word && char.IsUpper(tokens.Text[tokens[index].Start]);
}
