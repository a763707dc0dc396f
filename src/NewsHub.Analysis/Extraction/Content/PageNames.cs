using NewsHub.Analysis.Extraction.Metadata;

namespace NewsHub.Analysis.Extraction.Content;

/// <summary>What the class names and ids of one page say, each read once: markup repeats them on every teaser and paragraph.</summary>
internal sealed class PageNames
{
    /// <summary>Different names that are remembered; a page with more makes them up.</summary>
    private const int MaximumKnown = 5_000;

    private readonly Dictionary<string, NameMeaning> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameMeaning>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>For one page.</summary>
    public PageNames() => lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the value of a class attribute or id says.</summary>
    public NameMeaning Of(ReadOnlySpan<char> names)
    {
        if (lookup.TryGetValue(names, out var meaning))
            return meaning;
        var evidence = ClassWords.Read(names);
        meaning = new NameMeaning(evidence, evidence != Evidence.None || Bylines.NamesWriter(names) || Titles.NamesHeadline(names));
        if (known.Count < MaximumKnown)
            lookup[names] = meaning;
        return meaning;
    }
}

/// <summary>What a name says.</summary>
/// <param name="Evidence">Of what its element is.</param>
/// <param name="IsTelling">Whether anybody asks for it; most names speak of looks.</param>
internal readonly record struct NameMeaning(Evidence Evidence, bool IsTelling);
