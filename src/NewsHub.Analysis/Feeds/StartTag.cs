using System.Buffers;

namespace NewsHub.Analysis.Feeds;

/// <summary>A start tag as written.</summary>
/// <param name="Name">With its prefix.</param>
/// <param name="Attributes">With prefixes, values decoded, in order.</param>
/// <param name="IsEmpty">Whether it ends in <c>/&gt;</c>.</param>
/// <param name="IsBroken">Whether a value stood without quotation marks or without an end.</param>
/// <param name="End">Offset after it.</param>
internal readonly record struct StartTag(string Name, IReadOnlyList<(string Name, string Value)> Attributes, bool IsEmpty, bool IsBroken, int End)
{
    // An element of a feed has a handful; the rest is noise or an attack.
    private const int MaxAttributes = 100;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f=>/<\"'");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\f>");

    /// <summary>Reads the tag that begins at an offset.</summary>
    public static StartTag Read(string text, int start, CharacterReferences references)
    {
        var at = start + 1;
        var name = ReadName(text, ref at);
        var attributes = new List<(string, string)>();
        var broken = false;
        while (true)
        {
            SkipWhite(text, ref at);
            if (at >= text.Length)
                return new StartTag(name, attributes, false, true, text.Length);
            if (text[at] == '>')
                return new StartTag(name, attributes, text[at - 1] == '/', broken, at + 1);
            if (text[at] == '<')
                return new StartTag(name, attributes, false, true, at);
            if (text[at] is '/' or '=' or '"' or '\'')
            {
                broken |= text[at] != '/';
                at++;
                continue;
            }

            var attribute = ReadName(text, ref at);
            var (value, sound) = ReadValue(text, ref at);
            broken |= !sound;
            if (attributes.Count < MaxAttributes)
                attributes.Add((attribute, references.Decode(value)));
        }
    }

    private static string ReadName(string text, ref int at)
    {
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny(NameEnds);
        length = length < 0 ? rest.Length : length;
        at += length;
        return rest[..length].ToString();
    }

    private static (string Value, bool IsSound) ReadValue(string text, ref int at)
    {
        SkipWhite(text, ref at);
        if (at >= text.Length || text[at] != '=')
            return ("", false);
        at++;
        SkipWhite(text, ref at);
        var quote = at < text.Length ? text[at] : '>';
        if (quote is '"' or '\'' && text.IndexOf(quote, at + 1) is > 0 and var closing)
        {
            var quoted = text[(at + 1)..closing];
            at = closing + 1;
            return (quoted, true);
        }

        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny(ValueEnds);
        length = length < 0 ? rest.Length : length;
        at += length;
        return (rest[..length].ToString().Trim('"', '\''), false);
    }

    private static void SkipWhite(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }
}
