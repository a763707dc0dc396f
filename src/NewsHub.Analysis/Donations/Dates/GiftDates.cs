using System.Collections.Frozen;
using System.Globalization;

namespace NewsHub.Analysis.Donations;

/// <summary>Reads when a gift was made from the words of its sentence ("in February", "on 3 March 2019", "last year", "two weeks ago").</summary>
internal static class GiftDates
{
    /// <summary>Gifts told as an article's own news are no older than this many days; a date further back belongs to something else in the sentence.</summary>
    private const int OldestNews = 60;

    private static readonly FrozenDictionary<string, int> Months = new (string Names, int Month)[]
    {
        ("january jan", 1), ("february feb", 2), ("march mar", 3), ("april apr", 4), ("may", 5), ("june jun", 6), ("july jul", 7),
        ("august aug", 8), ("september sept sep", 9), ("october oct", 10), ("november nov", 11), ("december dec", 12),
    }.SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Month))).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Numbers = "one two three four five six seven eight nine ten".Split(' ')
        .Select((word, index) => KeyValuePair.Create(word, index + 1)).Append(KeyValuePair.Create("a", 1)).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, DayOfWeek> Weekdays = Enum.GetValues<DayOfWeek>().ToFrozenDictionary(day => day.ToString().ToLowerInvariant());

    /// <summary>Verbs and nouns whose date is their own ("founded in 2010", "her album of 2014").</summary>
    private static readonly FrozenSet<string> OfSomethingElse = FrozenSet.ToFrozenSet(
        ["founded", "established", "created", "launched", "born", "started", "died", "began", "opened", "built", "formed", "elected", "won", "married", "released", "signed", "since", "until", "by", "before", "film", "album", "season", "tour", "election", "killed", "struck"]);

    /// <summary>When the gift of a sentence was made; null when the sentence does not tell.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="sentence">The claim's sentence.</param>
    /// <param name="published">The article's own day, from which "last month" counts.</param>
    /// <param name="isBackground">Whether the article recalls the gift.</param>
    public static ToldDate? Read(TokenizedText tokens, Sentence sentence, DateOnly published, bool isBackground)
    {
        for (var i = sentence.From; i < sentence.To; i++)
            if (At(tokens, i, published) is { } told && told.From <= published && (isBackground || published.DayNumber - told.To.DayNumber <= OldestNews))
                return told.To <= published ? told : told with { To = published };
        return null;
    }

    private static ToldDate? At(TokenizedText tokens, int i, DateOnly published)
    {
        if (OfSomethingElse.Contains(tokens.Lower(i - 1)))
            return null;
        return tokens.Lower(i) switch
        {
            "yesterday" => ToldDate.Day(published.AddDays(-1)),
            "last" => Last(tokens.Lower(i + 1), published),
            "earlier" when tokens.Lower(i + 1) == "this" => This(tokens.Lower(i + 2), published),
            "in" or "of" or "during" or "back" => InMonthOrYear(tokens, tokens.Lower(i + 1) == "early" || tokens.Lower(i + 1) == "late" || tokens.Lower(i + 1) == "in" ? i + 2 : i + 1, published),
            "on" => OnDay(tokens, i + 1, published),
            "ago" => Ago(tokens, i, published),
            _ => null,
        };
    }

    private static ToldDate? Last(string period, DateOnly published) => period switch
    {
        "week" => new(published.AddDays(-7 - (int)published.DayOfWeek), published.AddDays(-1)),
        "month" => MonthOf(published.AddMonths(-1)),
        "year" => ToldDate.Year(published.Year - 1),
        "night" => ToldDate.Day(published.AddDays(-1)),
        "spring" or "summer" => Season(period, published.Month > 8 ? published.Year : published.Year - 1),
        "fall" or "autumn" or "winter" => Season(period, published.Year - 1),
        _ when Months.TryGetValue(period, out var month) => ToldDate.Month(month < published.Month ? published.Year : published.Year - 1, month),
        _ when Weekdays.TryGetValue(period, out var day) => ToldDate.Day(Before(published, day)),
        _ => null,
    };

    private static ToldDate? This(string period, DateOnly published) => period switch
    {
        "week" => new(published.AddDays(-6), published),
        "month" => MonthOf(published),
        "year" => ToldDate.Year(published.Year),
        _ => null,
    };

    private static ToldDate Season(string name, int year)
    {
        var first = name switch { "spring" => 3, "summer" => 6, "winter" => 12, _ => 9 };
        return new(new DateOnly(year, first, 1), new DateOnly(year, first, 1).AddMonths(3).AddDays(-1));
    }

    /// <summary>"in February", "in February 2018", "in 2018"; a month alone is the latest one that has begun.</summary>
    private static ToldDate? InMonthOrYear(TokenizedText tokens, int i, DateOnly published)
    {
        if (YearAt(tokens, i) is { } year)
            return ToldDate.Year(year);
        if (!Months.TryGetValue(tokens.Lower(i), out var month) || !tokens.IsCapital(i))
            return null;
        return ToldDate.Month(YearAt(tokens, i + 1) ?? YearAt(tokens, i + 2) ?? (month <= published.Month ? published.Year : published.Year - 1), month);
    }

    /// <summary>"on 3 March 2019", "on March 3, 2019", "on Tuesday".</summary>
    private static ToldDate? OnDay(TokenizedText tokens, int i, DateOnly published)
    {
        if (Weekdays.TryGetValue(tokens.Lower(i), out var weekday))
            return tokens.Lower(i + 1) == "," && Months.ContainsKey(tokens.Lower(i + 2)) ? OnDay(tokens, i + 2, published) : ToldDate.Day(Before(published.AddDays(1), weekday));
        var (dayAt, monthAt) = Months.ContainsKey(tokens.Lower(i)) ? (i + 1, i) : (i, i + 1);
        if (!Months.TryGetValue(tokens.Lower(monthAt), out var month) || !int.TryParse(tokens.Raw(dayAt), NumberStyles.None, CultureInfo.InvariantCulture, out var day))
            return null;
        var after = Math.Max(dayAt, monthAt) + 1;
        var year = YearAt(tokens, tokens.Lower(after) == "," ? after + 1 : after)
            ?? (month < published.Month || (month == published.Month && day <= published.Day) ? published.Year : published.Year - 1);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? ToldDate.Day(new DateOnly(year, month, day)) : null;
    }

    /// <summary>"three months ago": as exact as its unit.</summary>
    private static ToldDate? Ago(TokenizedText tokens, int ago, DateOnly published)
    {
        var word = tokens.Lower(ago - 2);
        if (!Numbers.TryGetValue(word, out var number) && !(int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and < 100))
            return null;
        return tokens.Lower(ago - 1).TrimEnd('s') switch
        {
            "day" => ToldDate.Day(published.AddDays(-number)),
            "week" => new(published.AddDays((-7 * number) - 3), published.AddDays((-7 * number) + 3)),
            "month" => MonthOf(published.AddMonths(-number)),
            "year" or "winter" or "summer" => ToldDate.Year(published.Year - number),
            _ => null,
        };
    }

    private static ToldDate MonthOf(DateOnly day) => ToldDate.Month(day.Year, day.Month);

    private static DateOnly Before(DateOnly day, DayOfWeek weekday) => day.AddDays(-(((((int)day.DayOfWeek - (int)weekday) + 6) % 7) + 1));

    private static int? YearAt(TokenizedText tokens, int i) =>
        tokens[i] is { Kind: TokenKind.Number, Length: 4 } && int.TryParse(tokens.Raw(i), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100 ? year : null;
}
