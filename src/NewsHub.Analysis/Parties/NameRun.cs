namespace NewsHub.Analysis.Parties;

/// <summary>A run of capitalised words that may be a name.</summary>
/// <param name="First">Index of its first token, after titles.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Title">The title before it ("Mrs"); empty when there is none.</param>
/// <param name="AfterThe">"the" stands before it.</param>
/// <param name="OpensSentence">Its first word would be capitalised in any case.</param>
internal readonly record struct NameRun(int First, int Last, string Title, bool AfterThe, bool OpensSentence);

/// <summary>Finds the runs of capitalised words of a text.</summary>
internal static class NameRuns
{
    /// <summary>A longer run is a headline, not a name.</summary>
    private const int LongestName = 9;

    /// <summary>In order, without overlaps.</summary>
    public static List<NameRun> Find(TextTokens tokens)
    {
        var runs = new List<NameRun>();
        var i = 0;
        while (i < tokens.Count)
        {
            if (!IsNameWord(tokens, i) || IsOpener(tokens, i))
            {
                i++;
                continue;
            }

            var last = Extend(tokens, i);
            Add(tokens, i, last, runs);
            i = last + 1;
        }

        return runs;
    }

    /// <summary>Whether the token is the first word of its sentence, or follows an opening quotation mark.</summary>
    public static bool OpensSentence(TextTokens tokens, int index)
    {
        if (index == 0 || tokens[index - 1].Sentence != tokens[index].Sentence)
            return true;
        var before = tokens[index - 1];
        return before.Kind == TokenKind.Mark && tokens.Text[before.Start] is '“' or '"' or '‘' or '\'' or '«' or '„' or '(' or '[' or '•' or '*' or ':' or '—' or '–';
    }

    /// <summary>Whether a possessive "'s" follows the token.</summary>
    public static bool IsPossessive(TextTokens tokens, int index) =>
        index + 2 < tokens.Count
        && tokens[index + 1].Start == tokens[index].End
        && tokens.Text[tokens[index + 1].Start] is '\'' or '’'
        && tokens[index + 2].Start == tokens[index + 1].End
        && tokens.Of(index + 2) is "s" or "S";

    private static bool IsNameWord(TextTokens tokens, int index)
    {
        var token = tokens[index];
        return token.Kind == TokenKind.Word && char.IsUpper(tokens.Text[token.Start]) && tokens.Of(index) is not ("I" or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday");
    }

    private static bool IsOpener(TextTokens tokens, int index) =>
        NameTables.SentenceOpeners.Contains(tokens.Of(index)) && !(tokens.Of(index) is "Will" or "May" && index + 1 < tokens.Count && IsNameWord(tokens, index + 1));

    private static int Extend(TextTokens tokens, int first)
    {
        var last = first;
        while (last - first < 2 * LongestName)
        {
            var next = last + 1;
            if (next >= tokens.Count || tokens[next].Sentence != tokens[first].Sentence)
                break;
            if (IsSpaced(tokens, last, next) && IsNameWord(tokens, next))
            {
                last = next;
            }
            else if (IsInitialDot(tokens, last))
            {
                if (next + 1 >= tokens.Count || !IsNameWord(tokens, next + 1) || tokens[next + 1].Sentence != tokens[first].Sentence)
                    break;
                last = next + 1;
            }
            else if (JoinedTo(tokens, first, last) is var joined and > 0)
            {
                last = joined;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    private static bool IsSpaced(TextTokens tokens, int left, int right) => tokens[right].Start > tokens[left].End;

    /// <summary>The full stop of "J." or "Dr.".</summary>
    private static bool IsInitialDot(TextTokens tokens, int index) =>
        index + 1 < tokens.Count
        && tokens[index + 1].Start == tokens[index].End
        && tokens.Text[tokens[index + 1].Start] == '.'
        && (tokens[index].Length == 1 || NameTables.Abbreviations.Contains(tokens.Of(index)));

    /// <summary>The name word reached over "of the", "for", "'s", "de la"; 0 when the name ends here.</summary>
    private static int JoinedTo(TextTokens tokens, int first, int last)
    {
        var joiners = NameTables.Joiners;
        var next = last + 1;
        if (IsPossessive(tokens, last))
        {
            next = last + 3;
            return next < tokens.Count && IsNameWord(tokens, next) && !NameTables.SafeHonorifics.Contains(tokens.Of(next)) && HoldsOrganizationWord(tokens, first, last, next) ? next : 0;
        }

        var steps = 0;
        var particle = false;
        while (next < tokens.Count && steps < 3 && tokens[next].Kind != TokenKind.Number && joiners.Contains(tokens.Of(next)))
        {
            particle |= NameTables.NameParticles.Contains(tokens.Of(next));
            next++;
            steps++;
        }

        if (steps == 0 || next >= tokens.Count || !IsNameWord(tokens, next) || tokens[next].Sentence != tokens[first].Sentence)
            return 0;
        return particle || IsOrganizationWord(tokens, last) && tokens.Of(last + 1) is "of" or "for" or "on" or "to" or "and" or "&" ? next : 0;
    }

    /// <summary>"Young Center for Immigrant Children's Rights" goes on over its possessive, "America's Center" does not begin with one.</summary>
    private static bool HoldsOrganizationWord(TextTokens tokens, int first, int last, int next)
    {
        for (var i = first; i <= last; i++)
            if (IsOrganizationWord(tokens, i))
                return true;
        return tokens.Of(last) is "Children" or "Women" or "Men" or "People" or "Boys" or "Girls" or "Veterans" && next < tokens.Count;
    }

    private static bool IsOrganizationWord(TextTokens tokens, int index) =>
        NameTables.OrganizationWords.Contains(tokens.Of(index));

    private static void Add(TextTokens tokens, int first, int last, List<NameRun> runs)
    {
        if (last - first >= 2 * LongestName)
            return;
        var opens = OpensSentence(tokens, first);
        var afterThe = first > 0 && tokens.Of(first - 1) is "the" or "The";
        var title = "";
        while (first < last && NameTables.Honorifics.Contains(tokens.Of(first)) && !HoldsOrganizationWord(tokens, first, last, int.MaxValue))
        {
            title = tokens.Of(first).ToString();
            first++;
            if (first <= last && tokens[first].Kind == TokenKind.Mark)
                first++;
            opens = false;
        }

        first = AfterOffice(tokens, first, last);
        if (first <= last)
            runs.Add(new NameRun(first, last, title, afterThe, opens));
    }

    /// <summary>The first word of a person's name after an office ("Executive Director Ada Quill"); the given start when there is none.</summary>
    private static int AfterOffice(TextTokens tokens, int first, int last)
    {
        var offices = NameTables.Offices;
        var honorifics = NameTables.Honorifics;
        var next = first;
        while (next < last && (offices.Contains(tokens.Of(next)) || next > first && honorifics.Contains(tokens.Of(next)) || next > first && tokens[next].Kind == TokenKind.Mark))
            next++;
        return next > first && next < last && FirstNames.Contains(tokens.Of(next)) ? next : first;
    }
}
