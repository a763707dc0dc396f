using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Reads the words of a recipient from where they begin: a name, or a description and the name that it leads to.</summary>
internal sealed class RecipientPhrase(TokenizedText tokens, Antecedents antecedents, NameScanner scanner)
{
    /// <summary>A purpose may name its organisation this many words on.</summary>
    internal const int FarthestPurpose = 18;

    /// <summary>A recipient's description has at most this many words.</summary>
    private const int LongestRecipient = 14;

    /// <summary>Words at which a description ends.</summary>
    internal static readonly FrozenSet<string> Stops = FrozenSet.ToFrozenSet(
    [
        "who", "which", "that", "when", "pays", "helps", "buys", "means", "makes", "covers", "after", "before", "during", "as", "by", "from", "while", "because", "since", "following", "amid", "with", "over", "through", "via", "is", "was", "were", "are", "will", "has", "had", "have", "said", "says", "today", "yesterday", "last", "this", "next", "earlier", "but", "where", "so", "if", "until", "back", "also", "aimed", "aiming", "whose", "each", "every", "per",
        "on", "under", "within", "without", "including", "between", "up", "para", "run", "operated", "managed", "via", "throughout", "upon", "about", "to", "he", "she", "they", "instead", "rather", "totaling", "worth", "raising", "helping",
    ]);

    /// <summary>Words for a recipient whose name follows or was told before.</summary>
    internal static readonly FrozenSet<string> Stand = FrozenSet.ToFrozenSet(["charity", "organization", "organisation", "nonprofit", "non-profit", "group", "movement", "foundation", "center", "centre", "hospital", "school", "university", "college", "museum", "fund", "institute", "program", "programme", "church", "shelter", "club", "mater", "entity", "startup", "agency", "team", "cause", "effort"]);

    private static readonly FrozenSet<string> Works = FrozenSet.ToFrozenSet(["renovation", "restoration", "modernization", "construction", "expansion", "creation", "rebuilding", "redevelopment", "launch", "cost", "work"]);

    private static readonly FrozenSet<string> TimeWords = FrozenSet.ToFrozenSet(["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "honor", "honour", "memory", "support", "response", "recognition", "exchange", "total", "addition", "cash", "grants", "response", "need", "the"]);

    /// <summary>Reads a name or a description; null when none begins here.</summary>
    /// <param name="at">Its first token, articles included.</param>
    /// <param name="limit">Where the clause ends.</param>
    /// <param name="number">The sentence's number.</param>
    public string? Read(int at, int limit, int number)
    {
        var from = at;
        while (from < limit && tokens.Lower(from) is "the" or "a" or "an" or "its" or "both")
            from++;
        if (from > at && IsSum(from))
            return Renovated(from + 1, limit, number);
        if (from >= limit || IsSum(from) || tokens[from].Kind is TokenKind.Break || tokens.Lower(from) is "date" or "be" or "..." or "." or "…" or "," or "it" or "him" or "himself" or "herself" or "them" or "her" && !tokens.IsWord(from + 1))
            return null;
        if (TimeWords.Contains(tokens.Lower(from)) && tokens.Lower(from) is not ("march" or "may"))
            return null;
        var to = PhraseEnd(from, limit);
        if (to <= from)
            return null;
        return Named(from, to, limit, number) ?? tokens.Span(from, to).Of(tokens.Text);
    }

    /// <summary>"toward a $5 million renovation of Oak Hall": the place whose work is paid.</summary>
    private string? Renovated(int from, int limit, int number)
    {
        for (var i = from; i < Math.Min(limit, from + 8) && tokens[i].Kind != TokenKind.Break; i++)
            if (tokens.Lower(i) is "of" or "at" or "for" && scanner.Name(tokens.Lower(i + 1) == "the" ? i + 2 : i + 1, limit) is { Kind: not NameKind.Person } place)
                return Of(place, number);
        return null;
    }

    private int PhraseEnd(int from, int limit)
    {
        var to = from;
        while (to < limit && to - from < LongestRecipient)
        {
            var word = tokens.Lower(to);
            if (to > from && scanner.Name(to, limit) is { } name)
            {
                to = name.To;
                continue;
            }

            if (to == from && scanner.Name(to, limit) is { } first)
            {
                to = first.To;
                continue;
            }

            var isMark = tokens[to].Kind == TokenKind.Mark && word is not ("-" or "&" or "'" or "/");
            if (isMark || tokens[to].Kind == TokenKind.Break || (to > from && (Stops.Contains(word) || IsStop(from, to, word, limit))))
                break;
            to++;
        }

        while (to > from && tokens.Lower(to - 1) is "in" or "and" or "y" or "of" or "at" or "for" or "the" or "its" or "a" or "-" or "or")
            to--;
        return to;
    }

    private bool IsStop(int from, int at, string word, int limit) => word switch
    {
        "in" => TimeWords.Contains(tokens.Lower(at + 1)) || tokens[at + 1].Kind == TokenKind.Number || !tokens.IsCapital(at + 1),
        "for" => !tokens.IsCapital(at + 1) && tokens.IsCapital(from),
        "at" => !tokens.IsCapital(at + 1) || tokens.IsCapital(from),
        "and" => IsPastVerb(at + 1) || GivingWords.Verbs.ContainsKey(tokens.Lower(at + 1)) || IsSum(at + 1) || tokens.Lower(at + 1) is "he" or "she" or "they" or "another" or "helped" or "is" or "was" or "has" or "then" or "also" || at + 1 >= limit,
        "'s" => false,
        _ => tokens.IsCapital(from) && GivingWords.Verbs.TryGetValue(word, out var verb) && verb.Form is VerbForm.Past or VerbForm.Progressive && verb.Meaning != MoneyVerb.Other,
    };

    private bool IsPastVerb(int at) => tokens.IsWord(at) && !tokens.IsCapital(at) && tokens.Lower(at).EndsWith("ed", StringComparison.Ordinal);

    /// <summary>The name that a description leads to: "his alma mater, Oak University", "a nonprofit called Ash", "research at Oak Hospital", "the movement" told before.</summary>
    private string? Named(int from, int to, int limit, int number)
    {
        if (scanner.Name(from, limit) is { } name && name.To >= to)
            return Of(name, number);
        var head = tokens.Lower(to - 1);
        if (Stand.Contains(tokens.Lower(from)) && !tokens.IsCapital(from) && scanner.Name(from + 1, limit) is { Kind: not NameKind.Person } called)
            return Of(called, number);
        if (tokens.Lower(to) is "run" or "operated" or "managed" && tokens.Lower(to + 1) == "by" && scanner.Name(tokens.Lower(to + 2) == "the" ? to + 3 : to + 2, limit) is { Kind: not NameKind.Person } keeper)
            return Of(keeper, number);
        if (Stand.Contains(head) && !tokens.IsCapital(to - 1) && AfterColon(to, limit) is { } announced)
            return Of(announced, number);
        if (tokens.IsCapital(from))
            return null;
        if (Stand.Contains(head) || Stand.Contains(tokens.Lower(from)))
        {
            var next = to;
            while (next < to + 2 && tokens.Lower(next) is "," or "called" or "named" or "-" or "—" or ":" or "the")
                next++;
            if (next > to && scanner.Name(next, limit) is { } apposed && apposed.Kind != NameKind.Person)
                return Of(apposed, number);
        }

        for (var i = from + 1; i < to; i++)
        {
            var next = tokens.Lower(i + 1) is "the" or "her" or "his" or "their" ? i + 2 : i + 1;
            if (tokens.Lower(next) == "alma" && tokens.Lower(next + 2) is "," or "-")
                next += 3;
            if ((tokens.Lower(i) is "at" or "called" or "named" || (tokens.Lower(i) == "of" && Works.Contains(tokens.Lower(i - 1)))) && scanner.Name(next, limit) is { Kind: not NameKind.Person } inner)
                return Of(inner, number);
        }

        return to - from == 1 && Stand.Contains(head) && tokens.Lower(from - 1) == "the" ? ToldBefore(head, number) : null;
    }

    /// <summary>"a charity that looks after them: the Harbour Trust".</summary>
    private NameMention? AfterColon(int from, int limit)
    {
        for (var i = from; i < Math.Min(limit - 1, from + FarthestPurpose); i++)
            if (tokens.Lower(i) == ":")
                return scanner.Name(tokens.Lower(i + 1) == "the" ? i + 2 : i + 1, limit) is { Kind: not NameKind.Person } name ? name : null;
        return null;
    }

    /// <summary>The names that a mention means, as one.</summary>
    public string? Of(NameMention mention, int number) => antecedents.Resolve(mention, number) is { Count: > 0 } names ? string.Join(" and ", names) : null;

    /// <summary>The organisation of an earlier sentence that the description repeats.</summary>
    private string? ToldBefore(string head, int number)
    {
        for (var i = number; i >= Math.Max(0, number - 3); i--)
            if (antecedents.Of(i).FindLast(mention => mention.Kind == NameKind.Organization && mention.Names[0].Contains(head, StringComparison.OrdinalIgnoreCase)) is { } same)
                return same.Names[0];
        for (var i = number - 1; i >= Math.Max(0, number - 2); i--)
            if (antecedents.Of(i).FindLast(mention => mention.Kind == NameKind.Organization) is { } last)
                return last.Names[0];
        return null;
    }

    /// <summary>Whether a sign of money stands here.</summary>
    public bool IsSum(int i) => tokens[i].Kind == TokenKind.Mark && Currencies.Signs.ContainsKey(tokens.Lower(i));
}
