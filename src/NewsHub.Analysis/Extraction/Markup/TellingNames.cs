using NewsHub.Analysis.Extraction.Content;
using NewsHub.Analysis.Extraction.Metadata;

namespace NewsHub.Analysis.Extraction.Markup;

/// <summary>Which class names and ids of one page say what their element is; most speak of looks.</summary>
internal sealed class TellingNames
{
    /// <summary>Different names that are remembered; a page with more makes them up.</summary>
    private const int MaximumKnown = 5_000;

    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>For one page.</summary>
    public TellingNames() => lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the attribute's value says anything.</summary>
    public bool Tell(ReadOnlySpan<char> names)
    {
        if (lookup.TryGetValue(names, out var tells))
            return tells;
        tells = ClassWords.Read(names) != Evidence.None || Bylines.NamesWriter(names) || Titles.NamesHeadline(names);
        if (known.Count < MaximumKnown)
            lookup[names] = tells;
        return tells;
    }
}
