using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Reads one amount of money: a currency before or after how much, and the small change that follows it.</summary>
internal static class MoneyReader
{
    /// <summary>An amount without any currency is kept from here on, for a verb of giving to decide ("donated 126 million").</summary>
    private const decimal SmallestBareAmount = 1_000_000;

    /// <summary>Names that are other words too count from this amount on ("1,000 won", never "the 3 won").</summary>
    private const decimal SmallestDoubtfulAmount = 1_000;

    private static readonly FrozenSet<string> DoubtfulNames = FrozenSet.ToFrozenSet(["won", "rand", "dong", "lei", "leva", "sterling", "mark", "marks", "real", "taka", "kuai", "baht"]);

    /// <summary>What tells that a pound is a weight.</summary>
    private static readonly FrozenSet<string> WeightWords = FrozenSet.ToFrozenSet(["weigh", "weighs", "weighed", "weighing", "lost", "lose", "loses", "losing", "shed", "gained", "gain", "heavier", "lighter", "lb", "lbs"]);

    /// <summary>The amount that begins at a token; null when none does.</summary>
    public static FoundMoney? Read(TokenizedText tokens, int at)
    {
        if (tokens[at].Kind == TokenKind.Break)
            return null;
        return ReadAfterSign(tokens, at) ?? ReadFigures(tokens, at) ?? ReadBeforeName(tokens, at);
    }

    /// <summary>"six-figure", "seven figure sum": a size without a sum.</summary>
    private static FoundMoney? ReadFigures(TokenizedText tokens, int at)
    {
        if (tokens.Lower(at) is not ("four" or "five" or "six" or "seven" or "eight" or "nine" or "multi"))
            return null;
        var next = tokens.Lower(at + 1) == "-" ? at + 2 : at + 1;
        if (tokens.Lower(next) is not ("figure" or "figures"))
            return null;
        return new FoundMoney(new MoneyMention(tokens.Span(at, next + 1), null, null, null, AmountQualifier.Exact), at, next + 1, IsBare: false, IsExplicit: false, HasMagnitude: false);
    }

    private static FoundMoney? ReadAfterSign(TokenizedText tokens, int at)
    {
        if (Prefix(tokens, at) is not { } sign || tokens[sign.Next].Kind != TokenKind.Number)
            return null;
        if (AmountReader.Read(tokens, sign.Next, Currencies.PointGroups.Contains(Currencies.Unit(sign.Entry).Code), afterSign: true) is not { } amount)
            return null;
        // "R2" is a road, a room or a droid; "R500,000" and "R2 million" are rand.
        if (sign.Entry == "ZAR" && !amount.HasMagnitude && !tokens.Raw(sign.Next).ContainsAny(",.\u00A0"))
            return null;
        var (entry, next, isExplicit) = (sign.Entry, amount.Next, sign.IsExplicit);
        // "$1 million dollars", "£10 million GBP", "$15 AUD"; but "rmb 10 usd 20" are two amounts.
        if (Suffix(tokens, next, amount) is { } suffix && ((suffix.IsExplicit && !isExplicit) || Currencies.Unit(suffix.Entry) == Currencies.Unit(entry)) && !BelongsToNext(tokens, suffix))
            (entry, next, isExplicit) = (isExplicit ? entry : suffix.Entry, suffix.Next, isExplicit || suffix.IsExplicit);
        return Make(tokens, at, next, amount with { Value = amount.Value * sign.Times }, entry, isExplicit);
    }

    private static FoundMoney? ReadBeforeName(TokenizedText tokens, int at)
    {
        if (AmountReader.Read(tokens, at, pointGroups: false, afterSign: false) is not { } amount)
            return null;
        if (Suffix(tokens, amount.Next, amount) is not { } suffix)
            return amount.HasMagnitude && (amount.Value is null or >= SmallestBareAmount) ? Make(tokens, at, amount.Next, amount, null, false) : null;
        if (BelongsToNext(tokens, suffix))
            return null;
        if (Currencies.PointGroups.Contains(Currencies.Unit(suffix.Entry).Code) && AmountReader.Read(tokens, at, pointGroups: true, afterSign: false) is { } grouped)
            amount = grouped;
        if (suffix.IsPounds && IsWeight(tokens, at, suffix.Next))
            return null;
        return Make(tokens, at, suffix.Next, amount with { Value = amount.Value * suffix.Times }, suffix.Entry, suffix.IsExplicit);
    }

    private static FoundMoney Make(TokenizedText tokens, int from, int next, AmountReading amount, string? entry, bool isExplicit)
    {
        string? code = null;
        var value = amount.Value;
        if (entry is not null)
        {
            (code, var divisor) = Currencies.Unit(entry);
            value /= divisor;
            if (!amount.HasMagnitude && divisor == 1 && value is { } whole && Change(tokens, next) is { } change)
                (value, next) = (whole + change.Part, change.Next);
        }

        var mention = new MoneyMention(tokens.Span(from, next), value, null, code, AmountQualifier.Exact);
        return new FoundMoney(mention, from, next, entry is null, isExplicit, amount.HasMagnitude);
    }

    private static CurrencyReading? Prefix(TokenizedText tokens, int at)
    {
        var token = tokens[at];
        var lower = tokens.Lower(at);
        if (token.Kind == TokenKind.Mark)
        {
            if (!Currencies.Signs.TryGetValue(lower, out var sign))
                return null;
            // "$US5 million", as some papers write it
            return sign == "USD" && !tokens[at + 1].SpaceBefore && tokens.IsWord(at + 1) && Currencies.DollarPrefixes.TryGetValue(tokens.Lower(at + 1), out var placed)
                ? new CurrencyReading(placed, at + 2, true)
                : new CurrencyReading(sign, at + 1, sign != "USD");
        }

        // Most words of a text end here: what stands for a currency touches a figure or a sign.
        if (token.Kind != TokenKind.Word || tokens[at + 1].Kind is not (TokenKind.Number or TokenKind.Mark))
            return null;
        if (tokens.Lower(at + 1) == "$" && DollarPrefix(tokens, at) is { } dollar)
            return new CurrencyReading(dollar, at + 2, true);
        if (Code(tokens, at) is { } code)
        {
            var sign = tokens.Lower(at + 1);
            return code with { Next = Currencies.Signs.ContainsKey(sign) && sign.Length == 1 ? at + 2 : at + 1 };
        }

        if (Currencies.LetterSigns.TryGetValue(tokens.Raw(at).ToString(), out var letters) && (token.Length > 1 || !tokens[at + 1].SpaceBefore))
            return new CurrencyReading(letters, tokens.Lower(at + 1) == "." && token.Length == 2 ? at + 2 : at + 1, true);
        return null;
    }

    /// <summary>Letters before "$". One letter must be a capital that touches it, except in "c $"; "us" with a figure that touches the sign may be the pronoun.</summary>
    private static string? DollarPrefix(TokenizedText tokens, int at)
    {
        var letters = tokens.Lower(at).Replace(".", "", StringComparison.Ordinal);
        if (!Currencies.DollarPrefixes.TryGetValue(letters, out var code))
            return null;
        var touches = !tokens[at + 1].SpaceBefore;
        if (letters.Length == 1)
            return (touches && tokens.IsCapital(at)) || letters == "c" ? code : null;
        return touches || tokens.IsCapital(at) || letters != "us" || tokens[at + 2].SpaceBefore || tokens.Lower(at).Contains('.', StringComparison.Ordinal) ? code : null;
    }

    /// <summary>An ISO code, also with the financial pages' "M" for million before it.</summary>
    private static CurrencyReading? Code(TokenizedText tokens, int at)
    {
        var raw = tokens.Raw(at);
        if (raw.Length is not (3 or 4))
            return null;
        var upper = raw.ToString().ToUpperInvariant();
        var isUpper = raw.SequenceEqual(upper);
        var times = 1m;
        if (upper.Length == 4)
        {
            if (upper[0] != 'M' || !isUpper)
                return null;
            (upper, times) = (upper[1..], 1_000_000m);
        }

        if (!Currencies.Codes.Contains(upper) && !(isUpper && Currencies.CapitalCodes.Contains(upper)))
            return null;
        if (Currencies.CapitalCodes.Contains(upper) && !isUpper)
            return null;
        return new CurrencyReading(Currencies.CodeAliases.GetValueOrDefault(upper, upper), at + 1, true) { Times = times };
    }

    private static CurrencyReading? Suffix(TokenizedText tokens, int at, AmountReading amount)
    {
        if (tokens.Lower(at) == "-" && !tokens[at].SpaceBefore)
            at++;
        if (tokens[at].Kind == TokenKind.Break)
            return null;
        var lower = tokens.Lower(at);
        if (Currencies.Signs.TryGetValue(lower, out var sign))
            return new CurrencyReading(sign, at + 1, sign != "USD");
        if (!tokens.IsWord(at))
            return null;
        if (Currencies.PlaceBegins.Contains(lower))
            lower = tokens.Lower(++at);
        if (Currencies.Placed.TryGetValue((lower, tokens.Lower(at + 1)), out var placed))
            return new CurrencyReading(placed, at + 2, true);
        if (Code(tokens, at) is { } code)
            return tokens.Lower(at + 1) is "million" or "billion" && !amount.HasMagnitude
                ? code with { Next = at + 2, Times = tokens.Lower(at + 1) == "million" ? 1_000_000m : 1_000_000_000m }
                : code;
        if (lower == "p" && !tokens[at].SpaceBefore)
            return new CurrencyReading("GBP/100", at + 1, true);
        if (lower is "ரூ" or "roupies")
            return new CurrencyReading("LKR", at + 1, true);
        if (!Currencies.Names.TryGetValue(lower, out var name) || (tokens.IsCapital(at) && lower is "bucks" or "rand" or "won"))
            return null;
        if (DoubtfulNames.Contains(lower) && amount.Value is not (null or >= SmallestDoubtfulAmount))
            return null;
        return new CurrencyReading(name, at + 1, false) { IsPounds = name.EndsWith('?') };
    }

    /// <summary>"1 $10 bill": the sign that touches the next figure is that one's.</summary>
    private static bool BelongsToNext(TokenizedText tokens, CurrencyReading suffix)
    {
        if (tokens[suffix.Next].Kind != TokenKind.Number)
            return false;
        if (!tokens[suffix.Next].SpaceBefore)
            return true;
        if (!Currencies.Signs.ContainsKey(tokens.Lower(suffix.Next - 1)))
            return false;
        // "1 $ 10 dollars" against "10 $ 30 $" and "10 $ 30 cent": what follows the next figure decides.
        var after = tokens.Lower(suffix.Next + 1);
        return !(Currencies.Signs.ContainsKey(after) || after is "cent" or "cents");
    }

    private static bool IsWeight(TokenizedText tokens, int at, int next)
    {
        if (tokens.Lower(next) == "of" && tokens.Lower(next + 1) is not ("his" or "her" or "their" or "its" or "public" or "my" or "our" or "taxpayer" or "taxpayers" or "funding" or "donations" or "lottery"))
            return true;
        for (var i = Math.Max(0, at - 4); i < at; i++)
            if (WeightWords.Contains(tokens.Lower(i)))
                return true;
        return false;
    }

    /// <summary>"3 dollars 50 cents", "15 dollars 50": hundredths that follow, with their name or at the end of a clause.</summary>
    private static (decimal Part, int Next)? Change(TokenizedText tokens, int at)
    {
        var from = tokens.Lower(at) == "and" ? at + 1 : at;
        if (AmountReader.Read(tokens, from, pointGroups: false, afterSign: false) is not { HasMagnitude: false, Value: { } value } amount || value >= 100 || value != decimal.Truncate(value))
            return null;
        var after = tokens.Lower(amount.Next);
        if (after is "cents" or "cent" or "pence")
            return (value / 100, amount.Next + 1);
        var isTwoFigures = tokens[from].Kind == TokenKind.Word || tokens[from].Length == 2;
        var ends = after.Length == 0 || after is "." or "?" or "!" or ";" || (after == "more" && from == at);
        return isTwoFigures && ends ? (value / 100, amount.Next) : null;
    }
}

/// <summary>A currency as written.</summary>
/// <param name="Entry">As in the tables of <see cref="Currencies"/>.</param>
/// <param name="Next">Index of the token after it.</param>
/// <param name="IsExplicit">Whether it can mean no other country's.</param>
internal readonly record struct CurrencyReading(string Entry, int Next, bool IsExplicit)
{
    /// <summary>A magnitude that is written with the currency ("MEUR", "USD million").</summary>
    public decimal Times { get; init; } = 1;

    /// <summary>Whether the name is a weight too.</summary>
    public bool IsPounds { get; init; }
}
