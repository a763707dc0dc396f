using System.Globalization;
using NewsHub.Analysis.Donations;

namespace NewsHub.Analysis.Stories;

/// <summary>A gift as strings that can be looked up: the same amount with any one name of its donor or recipient.</summary>
/// <remarks>
/// Outlets name the giver as a couple, one of them or their foundation, and the receiver in full or in short: one shared name is enough
/// to look closer. A gift without an amount has no key; its names are found among the terms.
/// </remarks>
public static class GiftKeys
{
    private const int MaxPerGift = 16;

    // Words that names of charities share; alone they name nobody.
    private static readonly HashSet<string> CommonInNames =
    [
        "foundation", "fund", "trust", "charity", "organization", "organisation", "center", "centre", "institute", "association",
        "society", "university", "hospital", "school", "national", "international", "american", "relief", "children", "child", "right",
        "family", "community", "united", "world", "global", "help", "care", "inc", "group", "company",
    ];

    /// <summary>The keys of one gift, distinct; stable across processes.</summary>
    public static IReadOnlyList<string> Of(GiftKey gift)
    {
        var names = Names(gift.Donor).Concat(Names(gift.Recipient)).Distinct().Take(MaxPerGift).ToList();
        return [.. Sums(gift).SelectMany(sum => names.Select(name => $"{sum}:{name}"))];
    }

    /// <summary>The gift's sum as a string, and the sum that the article converts it to: outlets of two countries meet in one of them.</summary>
    internal static IEnumerable<string> Sums(GiftKey gift)
    {
        if (gift.Amount is { } amount)
            yield return Sum(amount, gift.Currency);
        if (gift.Converted is { } converted)
            yield return Sum(converted.Amount, converted.Currency);
    }

    // Dividing by one of many places drops the trailing zeros of a decimal: 100000 and 100000.00 are one key.
    private static string Sum(decimal amount, string? currency) => string.Create(CultureInfo.InvariantCulture, $"{currency ?? "?"}{amount / 1.0000000000000000000000000000m}");

    /// <summary>Those who give, as <see cref="GiftKey.Donor"/> joins them.</summary>
    internal static GiverName[] Givers(GiftKey gift) => [.. gift.Donor?.Split(GiftKey.Joint).Select(name => new GiverName(name)) ?? []];

    /// <summary>The words of a party's name that tell it from others.</summary>
    internal static IEnumerable<string> Names(string? party) =>
        party is null ? [] : TellingTerms.Normalized(party).Where(word => word.Length > 2 && !CommonInNames.Contains(word));
}
