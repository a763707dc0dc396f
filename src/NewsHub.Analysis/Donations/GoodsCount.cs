using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>How many of what a gift in kind is, so that "10,000 hot meals" and "10,000 dinners" are one.</summary>
/// <param name="Number">The figures, without the marks between them.</param>
/// <param name="Kind">The goods, under the word that stands for their kind.</param>
internal sealed record GoodsCount(string Number, string Kind)
{
    /// <summary>Words for the same goods.</summary>
    private static readonly FrozenDictionary<string, string> Kinds = new (string Kind, string Words)[]
    {
        ("meals", "meal meals dinner dinners lunch lunches breakfast breakfasts suppers plates"),
        ("bicycles", "bicycle bicycles bike bikes"),
        ("books", "book books titles"),
        ("computers", "computers laptops tablets"),
    }.SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Kind))).ToFrozenDictionary();

    /// <summary>Reads the words of a gift in kind; null when they name no number.</summary>
    public static GoodsCount? Of(string words)
    {
        var parts = words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !parts[0].Any(char.IsDigit))
            return null;
        return new(string.Concat(parts[0].Where(char.IsDigit)), Kinds.GetValueOrDefault(parts[^1], parts[^1]));
    }
}
