using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Reads what stands around an amount: the other end of a range, "more than", "for each …", and the amount that it converts.</summary>
internal static class MoneyContext
{
    /// <summary>A unit has at most this many words ("member of their immediate family").</summary>
    private const int LongestUnit = 6;

    /// <summary>Phrases before an amount, read backwards from it; the longest that fits wins.</summary>
    private static readonly FrozenDictionary<string, AmountQualifier> Before = new (string Phrases, AmountQualifier Meaning)[]
    {
        ("more than|over|at least|well over|upwards of|upward of|in excess of|exceeding|exceeded|north of|a minimum of|not less than|no less than|above|topping|surpassing", AmountQualifier.MoreThan),
        ("up to|as much as|a maximum of|at most|no more than|not more than|the maximum of", AmountQualifier.UpTo),
        ("nearly|almost|close to|just under|less than|under|just shy of|approaching|just short of", AmountQualifier.LessThan),
        ("about|around|roughly|approximately|some|an estimated|estimated|estimated at|circa|approx|somewhere around|in the region of|reportedly|worth about", AmountQualifier.About),
    }.SelectMany(row => row.Phrases.Split('|').Select(phrase => KeyValuePair.Create(phrase, row.Meaning))).ToFrozenDictionary();

    /// <summary>Nouns of time and count that "a" makes a unit of ("a year", "a head"); after any other noun "a" begins an apposition.</summary>
    private static readonly FrozenSet<string> UnitNouns = FrozenSet.ToFrozenSet(
        ["year", "month", "week", "day", "hour", "minute", "head", "plate", "ticket", "share", "piece", "person", "player", "game", "match", "season", "episode", "night", "pop", "dozen", "barrel", "bottle", "copy", "mile", "kilometer", "kilometre", "family", "child", "student", "team", "household"]);

    /// <summary>Words at which a unit's description ends.</summary>
    private static readonly FrozenSet<string> UnitEnds = FrozenSet.ToFrozenSet(
        ["to", "from", "by", "as", "in", "on", "at", "for", "with", "who", "which", "that", "and", "or", "but", "he", "she", "they", "we", "i", "it", "you", "is", "was", "were", "are", "will", "has", "had", "have", "since", "during", "after", "before", "until", "through", "over", "when", "toward", "towards", "than", "would", "because", "this", "last", "next"]);

    private static readonly FrozenSet<string> Approximators = FrozenSet.ToFrozenSet(["about", "around", "roughly", "approximately", "approx", "some", "nearly", "almost", "or", "over", "just", "more", "than", "under", "close", "to", "equivalent", "equal", "equals", "worth", "the", "=", "~", "≈", "."]);

    /// <summary>Joins the other end of a range ("$50,000 to $100,000", "between £1m and £2m", "$1-2 million").</summary>
    public static FoundMoney WithRange(TokenizedText tokens, FoundMoney low)
    {
        if (low.Mention.Amount is not { } from)
            return low;
        var link = tokens.Lower(low.Next);
        var isRange = link == "-" || (link == "to" && !BeginsChange(tokens, low.From)) || (link == "and" && tokens.Lower(low.From - 1) == "between");
        if (!isRange || MoneyReader.Read(tokens, low.Next + 1) is not { Mention.Amount: { } upTo } high)
            return low;
        var borrows = !low.HasMagnitude && high.HasMagnitude && from < 1000 && from > 0;
        if (high.IsBare && !(borrows && link == "-") && !(borrows && link == "to"))
            return low;
        if (borrows)
            from *= Factor(upTo);
        if (upTo <= from || (high.Mention.Currency is { } code && low.Mention.Currency is { } other && code != other))
            return low;
        var mention = low.Mention with { Span = tokens.Span(low.From, high.Next), Amount = from, UpTo = upTo, Currency = low.Mention.Currency ?? high.Mention.Currency };
        return low with { Mention = mention, Next = high.Next, HasMagnitude = true, IsBare = low.IsBare && high.IsBare };
    }

    /// <summary>Adds qualifier, unit, and the amount that this one converts.</summary>
    public static FoundMoney Complete(TokenizedText tokens, FoundMoney money, List<FoundMoney> earlier)
    {
        var (qualifier, before) = Qualifier(tokens, money);
        var mention = money.Mention with { Qualifier = qualifier, Per = Per(tokens, money.Next) };
        if (earlier.Count > 0 && Converted(tokens, money, before, earlier[^1]))
        {
            var first = earlier[^1];
            // "$135,000 (US $100,000)": where the bracket names the country, the bare sign outside it means another dollar.
            if (first.Mention.Currency == "USD" && mention.Currency == "USD")
                earlier[^1] = first = first with { Mention = first.Mention with { Currency = null } };
            mention = mention with { ConversionOf = first.Mention.Span };
        }

        return money with { Mention = mention };
    }

    /// <summary>"rose from $1 million to $2 million" names two amounts, not a range.</summary>
    private static bool BeginsChange(TokenizedText tokens, int from) => tokens.Lower(from - 1) == "from";

    private static decimal Factor(decimal value) => value >= 1_000_000_000 ? 1_000_000_000 : value >= 1_000_000 ? 1_000_000 : value >= 1_000 ? 1_000 : 1;

    private static (AmountQualifier Qualifier, int Start) Qualifier(TokenizedText tokens, FoundMoney money)
    {
        var phrase = "";
        var (best, start) = (AmountQualifier.Exact, money.From);
        for (var i = money.From - 1; i >= 0 && i >= money.From - 4 && tokens.IsWord(i); i--)
        {
            phrase = phrase.Length == 0 ? tokens.Lower(i) : $"{tokens.Lower(i)} {phrase}";
            if (Before.TryGetValue(phrase, out var meaning))
                (best, start) = (meaning, i);
        }

        if (best == AmountQualifier.Exact && (tokens.Lower(money.Next) is "+" or "plus" || (tokens.Lower(money.Next) == "or" && tokens.Lower(money.Next + 1) == "more")))
            best = AmountQualifier.MoreThan;
        return (best, start);
    }

    private static string? Per(TokenizedText tokens, int next)
    {
        var word = tokens.Lower(next);
        if (word == "-" && tokens.Lower(next + 1) is "a" or "per")
            return tokens.Lower(next + 2) == "-" ? tokens.Raw(next + 3).ToString() : null;
        if (word == "-")
            return null;
        if (word is "apiece")
            return "recipient";
        if (word is "annually" or "yearly")
            return "year";
        if (word is "monthly" or "weekly" or "daily")
            return word == "daily" ? "day" : word[..^2];
        if (word is "a" or "an")
            return UnitNouns.Contains(tokens.Lower(next + 1)) ? tokens.Lower(next + 1) : null;
        var from = word is "per" or "each" or "every" ? next + 1 : word == "for" && tokens.Lower(next + 1) is "each" or "every" ? next + 2 : -1;
        if (from < 0)
            return null;
        var to = from;
        while (to < from + LongestUnit && tokens.IsWord(to) && !UnitEnds.Contains(tokens.Lower(to)) && !tokens.Lower(to).StartsWith('\''))
            to++;
        while (to > from && tokens.Lower(to - 1) is "of" or "their" or "his" or "her" or "the")
            to--;
        return to > from ? tokens.Span(from, to).Of(tokens.Text) : word == "each" ? "recipient" : null;
    }

    /// <summary>Whether an amount stands in brackets after another, or after "or", in another currency.</summary>
    private static bool Converted(TokenizedText tokens, FoundMoney money, int before, FoundMoney first)
    {
        if (first.Mention.ConversionOf is not null || first.IsBare || money.IsBare)
            return false;
        var i = Math.Min(before, money.From) - 1;
        while (i > first.Next && Approximators.Contains(tokens.Lower(i)))
            i--;
        var opening = tokens.Lower(i);
        var linked = opening is "(" or "[" or "/" || (i <= first.Next && opening is "or" or "," or "-" && HasOr(tokens, first.Next, money.From));
        if (!linked || i != first.Next)
            return false;
        return first.Mention.Currency != money.Mention.Currency || (money.IsExplicit && !first.IsExplicit && first.Mention.Amount != money.Mention.Amount);
    }

    private static bool HasOr(TokenizedText tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens.Lower(i) is "or" or "equivalent" or "about" or "roughly" or "approximately" or "around")
                return true;
        return false;
    }
}
