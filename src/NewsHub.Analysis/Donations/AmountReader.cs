using System.Collections.Frozen;
using System.Globalization;

namespace NewsHub.Analysis.Donations;

/// <summary>Reads how much from figures and words: "1.5", "100,000", "half a million", "three hundred thousand", "35 lakh", "tens of millions".</summary>
internal static class AmountReader
{
    /// <summary>English number words (Indian English: lakh, crore).</summary>
    private static readonly FrozenDictionary<string, decimal> Units = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        .Split(' ').Select((word, value) => KeyValuePair.Create(word, (decimal)value)).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Tens = "twenty thirty forty fifty sixty seventy eighty ninety"
        .Split(' ').Select((word, index) => KeyValuePair.Create(word, 20m + (10m * index))).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Magnitudes = new Dictionary<string, decimal>
    {
        ["hundred"] = 100, ["thousand"] = 1_000, ["grand"] = 1_000, ["million"] = 1_000_000, ["billion"] = 1_000_000_000, ["trillion"] = 1_000_000_000_000,
        ["lakh"] = 100_000, ["lakhs"] = 100_000, ["crore"] = 10_000_000, ["crores"] = 10_000_000,
        ["mil"] = 1_000_000, ["mn"] = 1_000_000, ["mln"] = 1_000_000, ["mio"] = 1_000_000, ["bn"] = 1_000_000_000, ["bln"] = 1_000_000_000, ["tn"] = 1_000_000_000_000,
    }.ToFrozenDictionary();

    /// <summary>Letters that stand for a magnitude where they touch the figure; "G" is the tabloids' grand.</summary>
    private static readonly FrozenDictionary<string, decimal> Letters = new Dictionary<string, decimal>
    {
        ["k"] = 1_000, ["g"] = 1_000, ["m"] = 1_000_000, ["mm"] = 1_000_000, ["b"] = 1_000_000_000, ["t"] = 1_000_000_000_000, ["cr"] = 10_000_000, ["l"] = 100_000,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Fractions = new Dictionary<string, decimal> { ["half"] = 0.5m, ["quarter"] = 0.25m }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Plurals = FrozenSet.ToFrozenSet(["millions", "billions", "thousands", "hundreds"]);

    /// <summary>The amount that begins at a token; null when none does.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">Index of the first token.</param>
    /// <param name="pointGroups">Whether "50.000" means fifty thousand.</param>
    /// <param name="afterSign">Whether a currency stands before it, so that single letters may be magnitudes.</param>
    public static AmountReading? Read(TokenizedText tokens, int at, bool pointGroups, bool afterSign) => tokens[at].Kind switch
    {
        TokenKind.Number => ReadFigure(tokens, at, pointGroups, afterSign),
        TokenKind.Word => ReadWords(tokens, at),
        _ => null,
    };

    private static AmountReading? ReadFigure(TokenizedText tokens, int at, bool pointGroups, bool afterSign)
    {
        if (Figure(tokens.Raw(at), pointGroups) is not { } value)
            return null;
        var next = at + 1;
        var magnitude = false;
        if (Letters.TryGetValue(tokens.Lower(next), out var letter) && IsMagnitudeLetter(tokens, next, afterSign))
        {
            (value, magnitude) = (Multiply(value, letter), true);
            next++;
            if (tokens.Lower(next) is "million" or "billion")
                next++; // "US$250M million": the same thing twice
        }
        else
        {
            var word = tokens.Lower(next) == "-" && Magnitudes.ContainsKey(tokens.Lower(next + 1)) ? next + 1 : next;
            while (Magnitudes.TryGetValue(tokens.Lower(word), out var factor))
            {
                (value, magnitude, next) = (Multiply(value, factor), true, word + 1);
                word = next;
            }
        }

        return new AmountReading(value, next, magnitude, tokens[at].Start);
    }

    /// <summary>Touching its figure ("5m", "100K"), or a capital after a sign and a figure ("$5 M"); never the first letter of more.</summary>
    private static bool IsMagnitudeLetter(TokenizedText tokens, int index, bool afterSign) =>
        !tokens[index].SpaceBefore ? afterSign || tokens.Lower(index) is not ("g" or "l" or "t") : afterSign && tokens.Raw(index) is "M" or "B" or "K" && tokens.Lower(index + 1) != "&";

    /// <summary>The value of figures with their separators; null when they are no plain number ("1.2.3").</summary>
    public static decimal? Figure(ReadOnlySpan<char> raw, bool pointGroups)
    {
        Span<char> plain = stackalloc char[32];
        if (raw.Length > plain.Length)
            return null;
        var commas = raw.Count(',');
        var points = raw.Count('.');
        var lastComma = raw.LastIndexOf(',');
        var lastPoint = raw.LastIndexOf('.');
        var lastGroup = raw.Length - Math.Max(lastComma, lastPoint) - 1;
        // The decimal mark is the last separator when it stands alone of its kind and is not followed by a full group of three.
        var decimalAt = commas > 0 && points > 0 ? Math.Max(lastComma, lastPoint)
            : points == 1 && !(pointGroups && lastGroup == 3 && lastPoint is > 0 and < 4) ? lastPoint
            : commas == 1 && lastGroup is 1 or 2 ? lastComma
            : -1;
        var length = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (char.IsAsciiDigit(raw[i]))
                plain[length++] = raw[i];
            else if (i == decimalAt)
                plain[length++] = '.';
            else if (char.IsDigit(raw[i]))
                plain[length++] = (char)('0' + (int)char.GetNumericValue(raw[i]));
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static AmountReading? ReadWords(TokenizedText tokens, int at)
    {
        var word = tokens.Lower(at);
        if (Plurals.Contains(word))
            return new AmountReading(null, at + 1, true, tokens[at].Start);
        if (word is "hundreds" or "tens" or "several" or "multi" or "multimillion" or "multibillion" or "untold" or "many")
            return ReadVague(tokens, at);
        return ReadFraction(tokens, at) ?? ReadCount(tokens, at);
    }

    /// <summary>"hundreds of thousands", "tens of millions", "several million", "multi-million".</summary>
    private static AmountReading? ReadVague(TokenizedText tokens, int at)
    {
        if (tokens.Lower(at) is "multimillion" or "multibillion")
            return new AmountReading(null, at + 1, true, tokens[at].Start);
        var next = tokens.Lower(at + 1) is "of" or "-" ? at + 2 : at + 1;
        return Plurals.Contains(tokens.Lower(next)) || tokens.Lower(next) is "million" or "billion" or "thousand"
            ? new AmountReading(null, next + 1, true, tokens[at].Start)
            : null;
    }

    /// <summary>"half a million", "a half-million", "a quarter of a million", "three quarters billion".</summary>
    private static AmountReading? ReadFraction(TokenizedText tokens, int at)
    {
        var i = tokens.Lower(at) == "a" ? at + 1 : at;
        var times = 1m;
        if (tokens.Lower(i) is "three" && tokens.Lower(i + 1) is "quarters" or "-")
        {
            i += tokens.Lower(i + 1) == "-" ? 2 : 1;
            times = 3;
        }

        if (!Fractions.TryGetValue(times == 3 ? tokens.Lower(i).TrimEnd('s') : tokens.Lower(i), out var fraction))
            return null;
        i++;
        if (tokens.Lower(i) is "-" or "of")
            i++;
        if (tokens.Lower(i) == "a")
            i++;
        return Magnitudes.TryGetValue(tokens.Lower(i), out var magnitude) ? new AmountReading(fraction * times * magnitude, i + 1, true, tokens[at].Start) : null;
    }

    /// <summary>"three hundred thousand", "one and a half million", "a million", "a couple of million", "twenty-five".</summary>
    private static AmountReading? ReadCount(TokenizedText tokens, int at)
    {
        decimal total = 0, current = 0;
        var magnitude = false;
        var i = at;
        if (tokens.Lower(at) is "a" or "one" && tokens.Lower(at + 1) is "couple" && tokens.Lower(at + 2) is "of" or "million" or "thousand")
            (current, i) = (2, tokens.Lower(at + 2) == "of" ? at + 3 : at + 2);
        else if (tokens.Lower(at) == "a" && Magnitudes.ContainsKey(tokens.Lower(at + 1)))
            (current, i) = (1, at + 1);
        for (var steps = 0; steps < 16; steps++)
        {
            var word = tokens.Lower(i);
            if (Units.TryGetValue(word, out var unit) || Tens.TryGetValue(word, out unit))
                current += unit;
            else if (Magnitudes.TryGetValue(word, out var factor) && (current > 0 || total > 0))
            {
                magnitude |= factor > 1;
                (total, current) = factor == 100 ? (total, current * 100) : (total + Multiply(current == 0 ? 1 : current, factor), 0);
            }
            else if (word == "and" && tokens.Lower(i + 1) == "a" && tokens.Lower(i + 2) == "half" && i > at)
            {
                if (current > 0)
                    current += 0.5m;
                else
                    total *= 1.5m;
                i += 2;
            }
            else if (!(word is "-" && (Units.ContainsKey(tokens.Lower(i + 1)) || Magnitudes.ContainsKey(tokens.Lower(i + 1))))
                && !(word == "and" && i > at && tokens.Lower(i - 1) is "hundred" or "thousand" && (Units.ContainsKey(tokens.Lower(i + 1)) || Tens.ContainsKey(tokens.Lower(i + 1)))))
                break;
            i++;
        }

        return i > at && total + current > 0 ? new AmountReading(total + current, i, magnitude, tokens[at].Start) : null;
    }

    /// <summary>A product that stays within what money can be; anything larger is a misprint and kept as it was.</summary>
    private static decimal Multiply(decimal value, decimal factor) => value < 1_000_000_000_000_000m ? value * factor : value;
}

/// <summary>How much, and where the words for it end.</summary>
/// <param name="Value">Null where the words name only an order of magnitude.</param>
/// <param name="Next">Index of the token after it.</param>
/// <param name="HasMagnitude">Whether a word such as "million" belongs to it.</param>
/// <param name="Start">Its first UTF-16 code unit.</param>
internal readonly record struct AmountReading(decimal? Value, int Next, bool HasMagnitude, int Start);
