using System.Buffers;

namespace NewsHub.Analysis.Feeds;

/// <summary>A start tag as written.</summary>
/// <param name="Name">Where its name stands, with its prefix.</param>
/// <param name="Attributes">With prefixes, values decoded, in order.</param>
/// <param name="IsEmpty">Whether it ends in <c>/&gt;</c>.</param>
/// <param name="IsBroken">Whether a value stood without quotation marks or without an end, or was too long.</param>
/// <param name="End">Offset after it.</param>
internal readonly record struct StartTag(Range Name, IReadOnlyList<(string Name, string Value)> Attributes, bool IsEmpty, bool IsBroken, int End)
{
    // An element of a feed has a handful; the rest is noise or an attack.
    private const int MaxAttributes = 100;

    // Names have some twenty letters; values are addresses and captions, or pictures (data:), of which nothing is needed.
    private const int MaxName = 256;
    private const int MaxValue = 64 * 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f=>/<\"'");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\f>");

    /// <summary>Reads the tag that begins at an offset.</summary>
    public static StartTag Read(string text, int start, CharacterReferences references)
    {
        var at = start + 1;
        var name = ReadName(text, ref at);
        List<(string, string)>? attributes = null;
        var broken = false;
        while (true)
        {
            SkipWhite(text, ref at);
            if (at >= text.Length)
                return new StartTag(name, attributes ?? [], false, true, text.Length);
            if (text[at] == '>')
                return new StartTag(name, attributes ?? [], text[at - 1] == '/', broken, at + 1);
            if (text[at] == '<')
                return new StartTag(name, attributes ?? [], false, true, at);
            if (text[at] is '/' or '=' or '"' or '\'')
            {
                broken |= text[at] != '/';
                at++;
                continue;
            }

            var attribute = ReadName(text, ref at);
            var (value, sound) = ReadValue(text, ref at);
            broken |= !sound;
            if ((attributes?.Count ?? 0) < MaxAttributes)
                (attributes ??= new(1)).Add((text[attribute], references.Decode(text.AsSpan(value))));
        }
    }

    private static Range ReadName(string text, ref int at)
    {
        var start = at;
        var length = text.AsSpan(at).IndexOfAny(NameEnds);
        at = length < 0 ? text.Length : at + length;
        return start..Math.Min(at, start + MaxName);
    }

    private static (Range Value, bool IsSound) ReadValue(string text, ref int at)
    {
        SkipWhite(text, ref at);
        if (at >= text.Length || text[at] != '=')
            return (at..at, false);
        at++;
        SkipWhite(text, ref at);
        var quote = at < text.Length ? text[at] : '>';
        var start = at;
        if (quote is '"' or '\'' && text.IndexOf(quote, at + 1) is > 0 and var closing)
        {
            at = closing + 1;
            return (Bounded(start + 1, closing), closing - start <= MaxValue);
        }

        var length = text.AsSpan(at).IndexOfAny(ValueEnds);
        at = length < 0 ? text.Length : at + length;
        var (first, last) = (start, Math.Min(at, start + MaxValue));
        while (first < last && text[first] is '"' or '\'')
            first++;
        while (last > first && text[last - 1] is '"' or '\'')
            last--;
        return (first..last, false);
    }

    private static Range Bounded(int start, int end) => start..Math.Min(end, start + MaxValue);

    private static void SkipWhite(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }
}
