using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsHub.Analysis.Feeds;

/// <summary>Months as feeds name them, told apart by their first letters without accents.</summary>
internal static class MonthNames
{
    // From the calendars of Unicode CLDR: English, then the languages whose feeds were seen to write their own months.
    // A beginning is as short as it can be and still mean one month only.
    private static readonly (string Beginning, int Month)[] Beginnings =
    [
        ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("may", 5), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
        ("ene", 1), ("abr", 4), ("ago", 8), ("set", 9), ("dic", 12),                                                  // Spanish, Italian, Portuguese
        ("gen", 1), ("mag", 5), ("giu", 6), ("lug", 7), ("ott", 10),                                                  // Italian
        ("fev", 2), ("mai", 5), ("out", 10), ("dez", 12), ("avr", 4), ("juin", 6), ("juil", 7), ("aou", 8),           // Portuguese, French
        ("mrz", 3), ("maer", 3), ("okt", 10), ("maa", 3), ("mei", 5), ("maj", 5), ("des", 12),                       // German, Dutch, Nordic
        ("mär", 3), ("febr", 2), ("marc", 3), ("apri", 4), ("aug", 8), ("szept", 9), ("okto", 10),                    // Hungarian
        ("ιαν", 1), ("φεβ", 2), ("μαρ", 3), ("μαω", 3), ("απρ", 4), ("μαι", 5), ("μαϊ", 5), ("ιουν", 6), ("ιον", 6), ("ιουλ", 7), ("ιολ", 7), ("αυγ", 8), ("σεπ", 9), ("οκτ", 10), ("νοε", 11), ("νοη", 11), ("δεκ", 12),
        ("янв", 1), ("фев", 2), ("мар", 3), ("апр", 4), ("мая", 5), ("маи", 5), ("июн", 6), ("июл", 7), ("авг", 8), ("сен", 9), ("окт", 10), ("ноя", 11), ("дек", 12),
    ];

    private static readonly FrozenDictionary<string, int> Months = Beginnings.DistinctBy(entry => Fold(entry.Beginning)).ToFrozenDictionary(entry => Fold(entry.Beginning), entry => entry.Month);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByBeginning = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Months.Keys.Max(beginning => beginning.Length);

    private static readonly int Shortest = Months.Keys.Min(beginning => beginning.Length);

    /// <summary>1 to 12; null when the word is no month.</summary>
    public static int? Find(string word)
    {
        if (word.Length < Shortest || !char.IsLetter(word[0]))
            return null;

        // The longest beginning decides: "juil" is July, "jui" alone nothing.
        var folded = Fold(word);
        for (var length = Math.Min(folded.Length, Longest); length >= Shortest; length--)
            if (ByBeginning.TryGetValue(folded.AsSpan(0, length), out var month))
                return month;
        return null;
    }

    private static string Fold(string word) =>
        string.Concat(word.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
