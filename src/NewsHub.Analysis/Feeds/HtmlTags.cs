namespace NewsHub.Analysis.Feeds;

/// <summary>A tag of an HTML page.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="IsEnd">Whether it closes.</param>
/// <param name="Attributes">Lower-case names; the first of two equal names counts.</param>
/// <param name="Start">Offset of its <c>&lt;</c>.</param>
/// <param name="End">Offset after it.</param>
internal readonly record struct HtmlTag(string Name, bool IsEnd, IReadOnlyDictionary<string, string> Attributes, int Start, int End)
{
    /// <summary>The value of an attribute; null when absent.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}

/// <summary>The tags of a page one after the other, without a tree: all that links and listings need, in time linear in length whatever the nesting.</summary>
internal static class HtmlTags
{
    private static readonly Dictionary<string, string> NoAttributes = [];

    // The largest front pages have some ten thousand tags.
    private const int MaxTags = 300_000;

    // Elements whose content is not markup.
    private static readonly HashSet<string> Raw = ["script", "style", "textarea", "title", "noscript", "template"];

    /// <summary>All tags in order; comments and the content of scripts are passed over.</summary>
    public static IEnumerable<HtmlTag> Read(string html) => ReadAll(html).Take(MaxTags);

    private static IEnumerable<HtmlTag> ReadAll(string html)
    {
        var references = CharacterReferences.None;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            if (html[at + 1] is '!' or '?')
            {
                var comment = string.CompareOrdinal(html, at, "<!--", 0, 4) == 0;
                at = After(html, comment ? "-->" : ">", at + 2);
                continue;
            }

            var isEnd = html[at + 1] == '/';
            if (!(at + 2 < html.Length && char.IsAsciiLetter(html[at + (isEnd ? 2 : 1)])))
            {
                at++;
                continue;
            }

            var tag = StartTag.Read(html, isEnd ? at + 1 : at, references);
            var name = html[tag.Name].ToLowerInvariant();
            yield return new HtmlTag(name, isEnd, Attributes(tag), at, tag.End);
            at = !isEnd && Raw.Contains(name) ? AfterRaw(html, name, tag.End) : tag.End;
        }
    }

    private static Dictionary<string, string> Attributes(StartTag tag)
    {
        if (tag.Attributes.Count == 0)
            return NoAttributes;
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in tag.Attributes)
            attributes.TryAdd(name, value);
        return attributes;
    }

    private static int AfterRaw(string html, string name, int from)
    {
        var end = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }

    private static int After(string html, string mark, int from)
    {
        var at = from < html.Length ? html.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return at < 0 ? html.Length : at + mark.Length;
    }
}
