using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Parties;

/// <summary>Tells from a name's words and its neighbours what it names.</summary>
internal static class NameKinds
{
    private const int LongestPerson = 5;

    /// <summary>Whether a name is a person's or an organisation's.</summary>
    public static PartyKind Of(TextTokens tokens, NameRun run)
    {
        var length = run.Last - run.First + 1;
        for (var i = run.First; i <= run.Last; i++)
            if (NameTables.OrganizationWords.Contains(tokens.Of(i)))
                return PartyKind.Organization;
        if (run.Title.Length > 0 || length is >= 2 and <= LongestPerson && IsPerson(tokens, run))
            return PartyKind.Person;
        return length == 1 && IsAcronym(tokens.Of(run.First)) ? PartyKind.Organization : PartyKind.Unknown;
    }

    /// <summary>"Ada Vale gave": whoever gives is a party, of whatever kind.</summary>
    public static bool Gives(TextTokens tokens, NameRun run) =>
        !run.AfterThe && run.Last + 1 < tokens.Count && tokens[run.Last + 1].Sentence == tokens[run.Last].Sentence
        && tokens.Of(run.Last + 1) is "gave" or "gives" or "donated" or "donates" or "pledged" or "pledges";

    private static bool IsPerson(TextTokens tokens, NameRun run)
    {
        if (Speaks(tokens, run) || FollowsKin(tokens, run))
            return true;
        if (run.AfterThe)
            return false;
        var first = tokens.Of(run.First);
        return FirstNames.Contains(first) && !NameTables.PlainWordNames.Contains(first)
            || HasInitials(tokens, run) || FollowsCalling(tokens, run) || HasAge(tokens, run) || HasCallingAfter(tokens, run);
    }

    /// <summary>"J.K. Vale", "J. Vale"; not "U.S. Steel".</summary>
    private static bool HasInitials(TextTokens tokens, NameRun run)
    {
        var first = tokens.Of(run.First);
        if (first.Length == 1)
            return tokens.Text[tokens[run.First + 1].Start] == '.' && run.Last > run.First + 1;
        if (first.Length % 2 != 0 || NameTables.NotParties.Contains(first))
            return false;
        for (var i = 0; i < first.Length; i++)
            if (i % 2 == 0 ? !char.IsUpper(first[i]) : first[i] != '.')
                return false;
        return true;
    }

    /// <summary>"his wife, Ada Vale", "her son Brix Vale".</summary>
    private static bool FollowsKin(TextTokens tokens, NameRun run)
    {
        var before = run.First - 1;
        if (before > 0 && tokens.Text[tokens[before].Start] == ',')
            before--;
        return before >= 0 && tokens[before].Sentence == tokens[run.First].Sentence
            && tokens.Of(before) is "wife" or "husband" or "mother" or "father" or "son" or "daughter" or "brother" or "sister" or "spouse" or "fiancé" or "fiancée";
    }

    /// <summary>"guitarist Ada Vale".</summary>
    private static bool FollowsCalling(TextTokens tokens, NameRun run) =>
        run.First > 0 && tokens[run.First - 1].Sentence == tokens[run.First].Sentence && IsCalling(tokens.Of(run.First - 1));

    /// <summary>"Ada Vale, 40,".</summary>
    private static bool HasAge(TextTokens tokens, NameRun run) =>
        run.Last + 3 < tokens.Count && tokens.Text[tokens[run.Last + 1].Start] == ',' && tokens[run.Last + 2] is { Kind: TokenKind.Number, Length: 2 } && tokens.Text[tokens[run.Last + 3].Start] == ','
        && tokens[run.Last + 3].Sentence == tokens[run.Last].Sentence;

    /// <summary>"Ada Vale, the Harrow guitarist,": a calling of few words between commas.</summary>
    private static bool HasCallingAfter(TextTokens tokens, NameRun run)
    {
        if (run.Last + 2 >= tokens.Count || tokens.Text[tokens[run.Last + 1].Start] != ',' || tokens.Of(run.Last + 2) is not ("the" or "a" or "an" or "its" or "his" or "her" or "their"))
            return false;
        for (var i = run.Last + 3; i < Math.Min(tokens.Count, run.Last + 8) && tokens[i].Sentence == tokens[run.Last].Sentence && tokens[i].Kind != TokenKind.Mark; i++)
            if (IsCalling(tokens.Of(i)))
                return i + 1 >= tokens.Count || tokens[i + 1].Kind == TokenKind.Mark || tokens.Of(i + 1) is "of" or "at" or "who";
        return false;
    }

    /// <summary>A person's calling by its ending, among the nouns that news lets speak.</summary>
    private static bool IsCalling(ReadOnlySpan<char> word) =>
        SpeakerNouns.IsHead(word) && word is not ("newspaper" or "paper" or "letter" or "center")
        && (word is [.., 'e' or 'o', 'r'] or [.., 'i', 's', 't'] or [.., 'm', 'a', 'n'] or [.., 'i', 'a', 'n'] or [.., 'e', 's', 's'] or "star" or "legend" or "champion" or "coach" or "chef" or "boss" or "president" or "poet" or "chair" or "hero");

    /// <summary>A verb of speech right beside a name of no known kind: people speak more often than companies.</summary>
    public static bool Speaks(TextTokens tokens, NameRun run) =>
        run.Last + 1 < tokens.Count && tokens[run.Last + 1].Sentence == tokens[run.Last].Sentence && CueTable.IsPlain(CueTable.VerbOf(tokens.Of(run.Last + 1)))
        || run.First > 0 && tokens[run.First - 1].Sentence == tokens[run.First].Sentence && CueTable.IsPlain(CueTable.VerbOf(tokens.Of(run.First - 1)));

    /// <summary>"CFJ", "B.B.C.", "A&amp;E".</summary>
    public static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 7)
            return false;
        foreach (var c in word)
            if (!char.IsUpper(c) && c is not ('.' or '&'))
                return false;
        return true;
    }

    /// <summary>"LONDON (Agency) —", "LONDON, May 4 —": the place in capitals that opens a report.</summary>
    public static bool IsDateline(TextTokens tokens, NameRun run) =>
        (run.First == 0 || tokens[run.First - 1].Paragraph != tokens[run.First].Paragraph)
        && run.Last + 1 < tokens.Count && tokens.Text[tokens[run.Last + 1].Start] is '(' or ',' or '-' or '–' or '—';
}
