using System.Collections.Frozen;

namespace NewsHub.Analysis.Extraction.Markup;

/// <summary>What is to be known of an element by its name before its page's tree is built.</summary>
[Flags]
internal enum TagTraits
{
    /// <summary>Nothing: it is kept with its content.</summary>
    None = 0,
    /// <summary>Never closed, or closing itself before the next of its kind: it does not make the tree deeper.</summary>
    Uncounted = 1 << 0,
    /// <summary>Without content, and holding nothing to read.</summary>
    Empty = 1 << 1,
    /// <summary>Its content is text alone and is never read.</summary>
    Unread = 1 << 2,
    /// <summary>Its content is text alone.</summary>
    Raw = 1 << 3,
    /// <summary>Its items close each other.</summary>
    Item = 1 << 4,
}

/// <summary>The traits by name.</summary>
internal static class TagNames
{
    private static readonly FrozenDictionary<string, TagTraits>.AlternateLookup<ReadOnlySpan<char>> Traits = Table(
        (TagTraits.Uncounted, "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot colgroup option optgroup rp rt html head body"),
        (TagTraits.Empty, "img source track param embed area base wbr"),
        (TagTraits.Unread, "script style iframe noframes noembed noscript"),
        (TagTraits.Raw, "title textarea xmp plaintext"),
        (TagTraits.Item, "li dd dt"));

    /// <param name="name">In lower case.</param>
    public static TagTraits Of(ReadOnlySpan<char> name) => Traits.TryGetValue(name, out var traits) ? traits : TagTraits.None;

    private static FrozenDictionary<string, TagTraits>.AlternateLookup<ReadOnlySpan<char>> Table(params (TagTraits Trait, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Trait)))
            .GroupBy(one => one.name, one => one.Trait)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate((a, b) => a | b))
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
