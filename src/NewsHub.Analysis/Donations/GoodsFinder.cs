using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Finds what is given besides sums of money, kept in its own words: goods by number ("10,000 meals"), shares of proceeds, sums that are not told.</summary>
internal static class GoodsFinder
{
    /// <summary>Words that may stand between number and noun ("500 hot school meals").</summary>
    private const int LongestDescription = 3;

    /// <summary>Things given by number; from the catalogues of in-kind gifts that relief charities publish (food banks, school supplies, hospitals, housing).</summary>
    private static readonly FrozenSet<string> Goods = FrozenSet.ToFrozenSet(
    [
        "meals", "lunches", "dinners", "breakfasts", "masks", "respirators", "gowns", "gloves", "ventilators", "doses", "vaccines", "beds", "blankets", "coats", "jackets", "shoes", "sneakers", "trainers", "socks", "uniforms", "backpacks", "laptops", "tablets", "computers", "books", "toys", "bikes", "bicycles", "wheelchairs", "prosthetics", "instruments", "guitars", "pianos", "turkeys",
        "hampers", "groceries", "boxes", "bottles", "diapers", "nappies", "tents", "generators", "ambulances", "houses", "homes", "apartments", "trees", "acres", "hectares", "scholarships", "jerseys", "pounds", "tons", "tonnes", "kits", "parcels", "packages", "phones", "tampons", "paintings", "artworks", "sculptures", "hospitals", "schools", "libraries", "classrooms", "wells",
    ]);

    /// <summary>Single things whose gift is news; they need a strong verb.</summary>
    private static readonly FrozenSet<string> SingleThings = FrozenSet.ToFrozenSet(["house", "home", "mansion", "ambulance", "library", "playground", "scholarship", "plane", "truck", "van", "bus", "land", "farm", "estate", "guitar", "collection", "kitchen"]);

    private static readonly FrozenSet<string> Proceeds = FrozenSet.ToFrozenSet(["proceeds", "profits", "royalties", "sales", "earnings", "salary", "winnings", "fee", "fees", "income", "revenue", "takings", "wages"]);

    /// <summary>All goods of a sentence, in order.</summary>
    public static List<FoundMoney> Find(TokenizedText tokens, Sentence sentence)
    {
        var found = new List<FoundMoney>();
        for (var i = sentence.From; i < sentence.To;)
        {
            var to = Share(tokens, i, sentence.To) ?? Untold(tokens, i) ?? Counted(tokens, i, sentence.To) ?? Single(tokens, i, sentence.To);
            if (to is { } end)
                found.Add(new FoundMoney(new MoneyMention(tokens.Span(i, end), null, null, null, AmountQualifier.Exact), i, end, IsBare: true, IsExplicit: false, HasMagnitude: false));
            i = to ?? i + 1;
        }

        return found;
    }

    /// <summary>"all proceeds", "10% of her royalties", "a portion of the ticket sales", "half his salary".</summary>
    private static int? Share(TokenizedText tokens, int at, int limit)
    {
        var i = at;
        var word = tokens.Lower(i);
        if (tokens[i].Kind == TokenKind.Number && tokens.Lower(i + 1) is "%" or "percent" or "per")
            i += tokens.Lower(i + 1) == "per" ? 3 : 2;
        else if (word is "all" or "half" or "part" or "some")
            i++;
        else if (word == "a" && tokens.Lower(i + 1) is "portion" or "percentage" or "share" or "part" or "slice")
            i += 2;
        else
            return null;
        for (; i < Math.Min(limit, at + 9) && tokens.IsWord(i); i++)
            if (Proceeds.Contains(tokens.Lower(i)))
                return i + 1;
            else if (tokens.Lower(i) is "to" or "for" or "from" or "and" || GivingWords.Verbs.ContainsKey(tokens.Lower(i)))
                return null;
        return null;
    }

    /// <summary>"an undisclosed amount", "an unspecified sum".</summary>
    private static int? Untold(TokenizedText tokens, int at) =>
        tokens.Lower(at) is "an" && tokens.Lower(at + 1) is "undisclosed" or "unspecified" or "unknown" && tokens.Lower(at + 2) is "amount" or "sum" or "donation" or "gift"
            ? tokens.Lower(at + 3) == "of" && tokens.Lower(at + 4) is "money" or "cash" ? at + 5 : at + (tokens.Lower(at + 2) is "amount" or "sum" ? 3 : 2)
            : null;

    private static int? Counted(TokenizedText tokens, int at, int limit)
    {
        var isCount = tokens[at].Kind == TokenKind.Number || tokens.Lower(at) is "hundreds" or "thousands" or "dozens" or "millions" or "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "twenty" or "fifty" or "half" or "a";
        if (!isCount || (tokens[at].Kind == TokenKind.Number && Currencies.Signs.ContainsKey(tokens.Lower(at - 1))))
            return null;
        var next = AmountReader.Read(tokens, at, pointGroups: false, afterSign: false)?.Next ?? (tokens.Lower(at) is "dozens" ? at + 1 : -1);
        if (next < 0)
            return null;
        if (tokens.Lower(next) == "of")
            next++;
        for (var i = next; i < Math.Min(limit, next + LongestDescription + 1) && (tokens.IsWord(i) || tokens.Lower(i) == "-"); i++)
        {
            if (Goods.Contains(tokens.Lower(i)))
                return tokens.Lower(i) is "pounds" or "tons" or "tonnes" or "boxes" or "bottles" or "acres" or "hectares" && tokens.Lower(i + 1) == "of" && tokens.IsWord(i + 2) ? i + 3 : i + 1;
            if (GivingWords.Verbs.ContainsKey(tokens.Lower(i)) || tokens.Lower(i) is "to" or "for" or "and" or "in" or "who")
                return null;
        }

        return null;
    }

    private static int? Single(TokenizedText tokens, int at, int limit)
    {
        if (tokens.Lower(at) is not ("a" or "an" or "his" or "her" or "their") || tokens.Lower(at - 1) is "to" or "for" or "from" or "of" or "in" or "at" or "through" or "toward" or "via" or "with" or "by" or "on")
            return null;
        for (var i = at + 1; i < Math.Min(limit, at + 5) && tokens.IsWord(i); i++)
        {
            if (SingleThings.Contains(tokens.Lower(i)))
                return GivingWords.Nouns.ContainsKey(tokens.Lower(i + 1)) || SingleThings.Contains(tokens.Lower(i + 1)) || tokens.Lower(i + 1) is "fund" or "'s" or "-" ? null : i + 1;
            if (tokens.Lower(i) is "to" or "for" or "and" or "of" || GivingWords.Verbs.ContainsKey(tokens.Lower(i)))
                return null;
        }

        return null;
    }
}
