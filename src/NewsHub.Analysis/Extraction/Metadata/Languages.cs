using System.Collections.Frozen;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>The language of the text.</summary>
internal static class Languages
{
    /// <summary>Words to read; the share of function words is stable by then.</summary>
    private const int Sample = 400;

    /// <summary>Share of function words below which no language is named; English news has about 0.3.</summary>
    private const double MinimumShare = 0.08;

    /// <summary>The commonest function words of each language that are words of none of the others here.</summary>
    private static readonly (string Language, FrozenSet<string> Words)[] Function =
    [
        ("en", FrozenSet.Create("the", "and", "of", "to", "that", "is", "was", "for", "with", "are", "have", "has", "it", "he", "she", "they", "this", "from", "by", "at")),
        ("es", FrozenSet.Create("el", "los", "las", "del", "y", "una", "por", "con", "para", "su", "más", "como", "pero", "sus", "fue", "ha", "este", "está", "al", "lo")),
        ("fr", FrozenSet.Create("le", "les", "des", "du", "et", "est", "dans", "pour", "qui", "sur", "pas", "avec", "au", "une", "ce", "il", "elle", "sont", "plus", "aux")),
        ("de", FrozenSet.Create("der", "die", "das", "und", "den", "von", "zu", "mit", "ist", "auf", "für", "nicht", "sich", "dem", "ein", "eine", "auch", "als", "wird", "im")),
        ("it", FrozenSet.Create("il", "di", "che", "è", "per", "della", "del", "con", "sono", "gli", "nel", "alla", "dei", "anche", "più", "una", "si", "come", "dal", "ha")),
        ("pt", FrozenSet.Create("o", "os", "do", "da", "dos", "das", "em", "não", "uma", "um", "com", "para", "foi", "ao", "mais", "são", "pelo", "seu", "sua", "é")),
        ("nl", FrozenSet.Create("de", "het", "een", "van", "en", "dat", "voor", "niet", "zijn", "met", "op", "aan", "ook", "wordt", "naar", "bij", "hij", "uit", "maar", "werd")),
    ];

    /// <summary>Primary subtag: declared by the page, else by JSON-LD or Open Graph, else told by function words; null when nothing tells.</summary>
    public static string? Choose(string? lang, string? structured, string? locale, string text) =>
        Primary(lang) ?? Primary(structured) ?? Primary(locale) ?? Detect(text);

    /// <summary>The language whose function words stand most often in <paramref name="text"/>.</summary>
    public static string? Detect(string text)
    {
        var counts = new int[Function.Length];
        var words = 0;
        foreach (var word in Words.Folded(text.Length > 4000 ? text[..4000] : text).Split(' ', Sample + 1, StringSplitOptions.RemoveEmptyEntries).Take(Sample))
        {
            words++;
            for (var i = 0; i < Function.Length; i++)
                if (Function[i].Words.Contains(word))
                    counts[i]++;
        }

        var best = Array.IndexOf(counts, counts.Max());
        return words >= 10 && counts[best] >= MinimumShare * words ? Function[best].Language : null;
    }

    private static string? Primary(string? tag)
    {
        if (tag is null)
            return null;
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var primary = (end < 0 ? tag : tag[..end]).Trim().ToLowerInvariant();
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetter) ? primary : null;
    }
}
