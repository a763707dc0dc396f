using System.Buffers;

namespace NewsHub.Analysis.Extraction.Markup;

/// <summary>Cuts markup into tags and what lies between them, by the tokenizer's rules (HTML standard, 13.2.5); it holds no state but its place.</summary>
internal ref struct MarkupScanner(ReadOnlySpan<char> markup)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\f\r/>");
    private static readonly SearchValues<char> AttributeEnd = SearchValues.Create(" \t\n\f\r/>=");
    private static readonly SearchValues<char> ValueEnd = SearchValues.Create(" \t\n\f\r>");
    private static readonly SearchValues<char> White = SearchValues.Create(" \t\n\f\r");

    private readonly ReadOnlySpan<char> markup = markup;

    /// <summary>Index of the next character.</summary>
    public int At { get; set; }

    /// <summary>Name of the last tag, as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Whether the last tag is an end tag.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Whether the last tag closes itself; known when its attributes were read.</summary>
    public bool ClosesItself { get; private set; }

    /// <summary>Whether the end of the last tag was reached, and not the end of the page; known when its attributes were read.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Name of the last attribute, as written.</summary>
    public ReadOnlySpan<char> Attribute { get; private set; }

    /// <summary>Value of the last attribute, as written, without quotation marks.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>The quotation mark around the value; a space when there is none.</summary>
    public char Quote { get; private set; }

    /// <summary>Goes to the next tag, comment or declaration and stands behind its name; false at the end.</summary>
    /// <param name="text">What lies before it.</param>
    public bool Next(out ReadOnlySpan<char> text)
    {
        var start = At;
        for (var from = At; ;)
        {
            var found = markup[from..].IndexOf('<');
            if (found < 0 || from + found + 1 >= markup.Length)
            {
                At = markup.Length;
                text = markup[start..];
                return false;
            }

            from += found;
            IsEnd = markup[from + 1] == '/';
            var name = from + (IsEnd ? 2 : 1);
            if (name < markup.Length && char.IsAsciiLetter(markup[name]))
            {
                text = markup[start..from];
                var length = markup[name..].IndexOfAny(NameEnd);
                At = length < 0 ? markup.Length : name + length;
                Name = markup[name..At];
                ClosesItself = IsWhole = false;
                return true;
            }

            if (markup[from + 1] is '!' or '?' || (IsEnd && name < markup.Length))
            {
                text = markup[start..from];
                Name = [];
                At = from;
                return true;
            }

            from++;   // a less-than sign in the text
        }
    }

    /// <summary>Goes to the next attribute of the tag; false when the tag ends, and then stands behind it.</summary>
    public bool NextAttribute()
    {
        while (At < markup.Length)
        {
            var c = markup[At];
            if (c == '>')
            {
                At++;
                IsWhole = true;
                return false;
            }

            if (c == '/' || White.Contains(c))
            {
                ClosesItself = c == '/' && At + 1 < markup.Length && markup[At + 1] == '>';
                At++;
                continue;
            }

            ReadAttribute();
            return true;
        }

        return false;
    }

    /// <summary>Goes behind a comment or declaration.</summary>
    /// <returns>Whether it is a document type.</returns>
    public bool SkipDeclaration()
    {
        var rest = markup[At..];
        if (rest.StartsWith("<!--"))
        {
            var inner = rest[4..];
            var end = inner.StartsWith(">") ? 1 : inner.StartsWith("->") ? 2 : CommentEnd(inner);
            At = end < 0 ? markup.Length : At + 4 + end;
            return false;
        }

        var close = rest.IndexOf('>');
        At = close < 0 ? markup.Length : At + close + 1;
        return rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Goes behind the tag.</summary>
    public void SkipAttributes()
    {
        while (NextAttribute())
        {
        }
    }

    /// <summary>Goes behind the end tag of an element whose content is text alone, and gives that content.</summary>
    /// <param name="name">The element's name in lower case.</param>
    public ReadOnlySpan<char> SkipRaw(scoped ReadOnlySpan<char> name)
    {
        var start = At;
        var end = name is "script" ? ScriptText.End(markup, start) : RawEnd(name, start);
        At = end;
        if (end < markup.Length)
        {
            At = end + 2 + name.Length;
            SkipAttributes();
        }

        return markup[start..end];
    }

    private readonly int RawEnd(scoped ReadOnlySpan<char> name, int start)
    {
        for (var at = start; ;)
        {
            var found = markup[at..].IndexOf("</");
            if (found < 0)
                return markup.Length;
            at += found;
            var rest = markup[(at + 2)..];
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (rest.Length == name.Length || NameEnd.Contains(rest[name.Length])))
                return at;
            at += 2;
        }
    }

    private static int CommentEnd(ReadOnlySpan<char> inner)
    {
        for (var at = 0; ;)
        {
            var found = inner[at..].IndexOf("--");
            if (found < 0)
                return -1;
            at += found + 2;
            var rest = inner[at..];
            if (rest.StartsWith(">"))
                return at + 1;
            if (rest.StartsWith("!>"))
                return at + 2;
            at--;   // "--->" ends as well
        }
    }

    private void ReadAttribute()
    {
        var length = markup[(At + 1)..].IndexOfAny(AttributeEnd);
        var end = length < 0 ? markup.Length : At + 1 + length;
        Attribute = markup[At..end];
        Value = [];
        Quote = '\0';
        At = end;
        var equals = end + LeadingWhite(markup[end..]);
        if (equals >= markup.Length || markup[equals] != '=')
            return;
        var value = equals + 1 + LeadingWhite(markup[(equals + 1)..]);
        if (value >= markup.Length)
        {
            At = markup.Length;
            return;
        }

        Quote = markup[value] is '"' or '\'' ? markup[value] : ' ';
        if (Quote == ' ')
        {
            length = markup[value..].IndexOfAny(ValueEnd);
            At = length < 0 ? markup.Length : value + length;
            Value = markup[value..At];
        }
        else
        {
            length = markup[(value + 1)..].IndexOf(Quote);
            Value = length < 0 ? markup[(value + 1)..] : markup.Slice(value + 1, length);
            At = length < 0 ? markup.Length : value + length + 2;
        }
    }

    private static int LeadingWhite(ReadOnlySpan<char> text)
    {
        var solid = text.IndexOfAnyExcept(White);
        return solid < 0 ? text.Length : solid;
    }
}
