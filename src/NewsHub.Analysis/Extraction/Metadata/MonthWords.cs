using System.Collections.Frozen;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Months as bylines write them (the calendars of Unicode CLDR: English, Spanish, French, German, Italian, Portuguese, Dutch), whole or cut short.</summary>
internal static class MonthWords
{
    private static readonly string[] Names =
    [
        "january jan enero ene janvier janv januar jänner gennaio gen janeiro januari",
        "february feb febrero febr février fevrier févr fév februar febbraio fevereiro fev februari",
        "march mar marzo mars märz mär mrz março marco maart mrt",
        "april apr abril abr avril avr aprile",
        "may mayo mai maggio mag maio mei",
        "june jun junio juin juni giugno giu junho",
        "july jul julio juillet juil juli luglio lug julho",
        "august aug agosto ago août aout augustus",
        "september sept sep septiembre setiembre septembre settembre set setembro",
        "october oct octubre octobre oktober okt ottobre ott outubro out",
        "november nov noviembre novembre novembro",
        "december dec diciembre dic décembre decembre déc dezember dez dicembre dezembro",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Names
        .SelectMany((names, index) => names.Split(' ').Select(name => (name, month: index + 1)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.month, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByWord = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1 to 12; 0 when the word is no month.</summary>
    public static int Find(ReadOnlySpan<char> word) => ByWord.TryGetValue(word, out var month) ? month : 0;
}
