using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>One sentence, headline, caption or list item.</summary>
/// <param name="From">Index of its first token.</param>
/// <param name="To">Index after its last token.</param>
/// <param name="Paragraph">Number of its paragraph, from 0.</param>
internal readonly record struct Sentence(int From, int To, int Paragraph)
{
    /// <summary>Whether a token belongs to it.</summary>
    public bool Contains(int index) => index >= From && index < To;
}

/// <summary>Cuts a tokenized text into sentences.</summary>
internal static class Sentences
{
    /// <summary>Abbreviations that do not end a sentence though a capital follows (Chicago Manual of Style 10: titles, ranks, companies, months).</summary>
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
    [
        "mr", "mrs", "ms", "dr", "st", "jr", "sr", "prof", "rev", "hon", "gen", "col", "lt", "sgt", "capt", "sen", "rep", "gov", "pres", "vs", "no", "inc", "corp", "co", "ltd", "llc", "bros",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "dept", "univ", "ave", "mt", "ft", "est", "approx", "rs", "u.s.", "u.k.", "u.n.", "d.c.", "a.m.", "p.m.",
    ]);

    /// <summary>A longer run of words without an end is cut here, so that no text can make the readers' work grow faster than its length.</summary>
    private const int LongestSentence = 200;

    /// <summary>A dateline has at most this many tokens ("LOS ANGELES, April 3 (Wire) -").</summary>
    private const int LongestDateline = 12;

    /// <summary>All sentences in order.</summary>
    public static List<Sentence> Cut(TokenizedText tokens)
    {
        var sentences = new List<Sentence>();
        var (from, paragraph) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Break)
            {
                Add(from, i);
                (from, paragraph) = (i + 1, paragraph + 1);
                continue;
            }

            if (!Ends(tokens, i) && i - from < LongestSentence)
                continue;
            var to = i + 1;
            while (to < tokens.Count && !tokens[to].SpaceBefore && tokens.Raw(to) is "\"" or "”" or "’" or "'" or ")" or "]" or "." or "!" or "?")
                to++;
            Add(from, to);
            (from, i) = (to, to - 1);
        }

        Add(from, tokens.Count);
        return sentences;

        void Add(int start, int end)
        {
            if (sentences.Count == 0 || sentences[^1].Paragraph != paragraph)
                start = AfterDateline(tokens, start, end);
            if (end > start)
                sentences.Add(new Sentence(start, end, paragraph));
        }
    }

    /// <summary>"UTRECHT (Wire) - " tells where and by whom a text was written, nothing of its story.</summary>
    private static int AfterDateline(TokenizedText tokens, int from, int to)
    {
        if (!IsAllCapitals(tokens, from))
            return from;
        for (var i = from + 1; i < Math.Min(to - 1, from + LongestDateline); i++)
            if (tokens.Lower(i) == "-" && tokens[i].SpaceBefore && tokens[i + 1].SpaceBefore)
                return i + 1;
            else if (!(tokens.IsCapital(i) || tokens.Lower(i) is "," or "(" or ")" or "." or "/" || tokens[i].Kind == TokenKind.Number))
                return from;
        return from;
    }

    private static bool IsAllCapitals(TokenizedText tokens, int i)
    {
        foreach (var c in tokens.Raw(i))
            if (!char.IsUpper(c) && c != '.')
                return false;
        return tokens[i].Length > 1 && tokens.IsWord(i);
    }

    private static bool Ends(TokenizedText tokens, int i)
    {
        var mark = tokens.Lower(i);
        if (mark is not ("." or "!" or "?" or "…"))
            return false;
        var next = i + 1;
        while (!tokens[next].SpaceBefore && tokens.Raw(next) is "\"" or "”" or "’" or "'" or ")" or "]" or "." or "!" or "?")
            next++;
        if (next >= tokens.Count || tokens[next].Kind == TokenKind.Break)
            return true;
        if (!tokens[next].SpaceBefore || (tokens.IsWord(next) && !tokens.IsCapital(next)))
            return false;
        if (mark != ".")
            return true;
        var word = tokens.Lower(i - 1);
        return !Abbreviations.Contains(word) && !(word.Length == 1 && tokens.IsCapital(i - 1) && tokens.IsCapital(next));
    }
}
