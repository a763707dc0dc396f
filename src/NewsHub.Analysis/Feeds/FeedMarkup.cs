namespace NewsHub.Analysis.Feeds;

/// <summary>
/// Reads XML, or what was meant to be XML, as a tree: one pass, linear in length, nothing is fatal. Repairs are those of a browser:
/// what is never closed ends with the element around it, an end tag without a beginning is passed over. Nothing outside the document is ever looked at,
/// and of a document type declaration only entities that stand for plain text.
/// </summary>
internal sealed class FeedMarkup
{
    // Deeper elements are dissolved into the one at this depth: real feeds, embedded XHTML included, stay under 60.
    private const int MaxDepth = 128;

    // Elements, attributes and pieces of text that are more than white space. A long feed has 20,000, a sitemap of 50,000 addresses
    // with their dates, the protocol's limit, 250,000; so many take a fifth of a second and 40 MB.
    private const int MaxNodes = 250_000;

    // Feeds declare up to 20. Each element that declares one copies those in scope.
    private const int MaxNamespaces = 64;

    private const int MaxProblems = 20;

    // HTML's elements without an end, where they are not also words of RSS (link, source).
    private static readonly HashSet<string> Void = ["br", "hr", "img", "input", "wbr", "area", "col", "embed", "param"];

    private readonly string _text;
    private readonly FeedElement _document = new("#document", null);
    private readonly List<OpenElement> _open = [];
    private readonly MarkupNames _names = new();
    private readonly HashSet<string> _problems = [];
    private CharacterReferences _references = CharacterReferences.None;
    private bool _hasDocumentType;
    private bool _foundStray;
    private int _position;
    private int _dissolved;
    private int _nodes;
    private string _lastBlank = "\n";

    private FeedMarkup(string text)
    {
        _text = text;
        _open.Add(new OpenElement(new MarkupName("#document"), _document, new Dictionary<string, string>()));
    }

    /// <summary>The tree of a document and what was wrong with it.</summary>
    public static (FeedElement Document, IReadOnlyCollection<string> Problems) Read(string text)
    {
        var markup = new FeedMarkup(text);
        markup.ReadAll();
        return (markup._document, markup._problems);
    }

    private void ReadAll()
    {
        while (_position < _text.Length && _nodes < MaxNodes)
        {
            var tag = NextMarkup();
            AddText(_position, tag);
            _position = tag;
            if (tag < _text.Length)
                ReadMarkup();
        }

        if (_position < _text.Length)
            Report($"only the first {MaxNodes} elements, attributes and pieces of text were read");
        if (_open.Count > 1)
            Report($"<{Short(_open[^1].Name.Written)}> is never closed");
        if (_foundStray)
            Report("a '<' that begins no tag");
        if (_references.FoundStray)
            Report("an ampersand that begins no character reference");
    }

    /// <summary>The next '&lt;' that begins markup; others are text. The end when there is none.</summary>
    private int NextMarkup()
    {
        var at = _text.IndexOf('<', _position);
        while (at >= 0 && !(at + 1 < _text.Length && (_text[at + 1] is '!' or '?' or '/' || IsNameStart(_text[at + 1]))))
        {
            _foundStray = true;
            at = _text.IndexOf('<', at + 1);
        }

        return at < 0 ? _text.Length : at;
    }

    private void AddText(int start, int end)
    {
        var text = _text.AsSpan(start, end - start);
        if (text.IsEmpty)
            return;

        // What indents a document is the same again and again, and kept once.
        if (text.SequenceEqual(_lastBlank))
        {
            _open[^1].Element.Add(_lastBlank);
            return;
        }

        var decoded = _references.Decode(text);
        if (text.IsWhiteSpace())
            _lastBlank = decoded;
        else
            _nodes++;
        _open[^1].Element.Add(decoded);
    }

    private void ReadMarkup()
    {
        switch (_text[_position + 1])
        {
            case '/':
                ReadEndTag();
                break;
            case '!':
                ReadDeclaration();
                break;
            case '?':
                _position = After(">", 2);
                break;
            default:
                ReadStartTag();
                break;
        }
    }

    private void ReadDeclaration()
    {
        if (StartsWith("<![CDATA["))
            ReadCharacterData();
        else if (StartsWith("<!--"))
            _position = After("-->", 4);
        else if (StartsWith("<!DOCTYPE") && !_hasDocumentType)
            ReadDocumentType();
        else
            _position = After(">", 2);
    }

    private void ReadCharacterData()
    {
        const int opening = 9;
        var end = _text.IndexOf("]]>", _position + opening, StringComparison.Ordinal);
        if (end < 0)
            Report("a CDATA section is never closed");
        var data = _text[(_position + opening)..(end < 0 ? _text.Length : end)];
        _nodes++;
        _open[^1].Element.Add(data.Replace("\0", "", StringComparison.Ordinal));
        _position = end < 0 ? _text.Length : end + 3;
    }

    private void ReadDocumentType()
    {
        _hasDocumentType = true;
        var type = DocumentType.Read(_text, _position);
        if (type.Entities.Count > 0)
            _references = new CharacterReferences(type.Entities);
        _position = type.End;
    }

    private void ReadEndTag()
    {
        var end = After(">", 2);
        var name = _text.AsSpan((_position + 2)..end).TrimEnd('>').Trim();
        _position = end;
        if (_dissolved > 0)
        {
            _dissolved--;
            return;
        }

        if (_names.Find(name) is not { Open: > 0 } known)
        {
            Report("closes nothing", name);
            return;
        }

        var index = _open.Count - 1;
        while (_open[index].Name != known)
            index--;
        if (index < _open.Count - 1)
            Report($"<{Short(_open[^1].Name.Written)}> is never closed");
        CloseFrom(index);
    }

    private void ReadStartTag()
    {
        var tag = StartTag.Read(_text, _position, _references);
        _position = tag.End;
        _nodes += 1 + tag.Attributes.Count;
        var written = _names.Of(_text.AsSpan(tag.Name));
        if (tag.IsBroken)
            Report($"<{Short(written.Written)}> has broken attributes");
        var namespaces = Namespaces(tag);
        var name = written.AsElement(namespaces);
        if (name is "item" or "entry")
            CloseUnclosed(name);
        var empty = tag.IsEmpty || Void.Contains(name) || (name.StartsWith("xhtml:", StringComparison.Ordinal) && Void.Contains(name[6..]));
        if (_open.Count > MaxDepth)
        {
            Report($"nested deeper than {MaxDepth} elements");
            _dissolved += empty ? 0 : 1;
            return;
        }

        var element = new FeedElement(name, _open[^1].Element);
        foreach (var (attribute, value) in tag.Attributes)
            element.Add(new FeedAttribute(_names.Of(attribute).AsAttribute(namespaces), value));
        _open[^1].Element.Add(element);
        if (empty)
            return;
        _open.Add(new OpenElement(written, element, namespaces));
        written.Open++;
    }

    /// <summary>Entries never stand in entries: the one before was not closed.</summary>
    private void CloseUnclosed(string name)
    {
        var index = _open.Count - 1;
        while (index > 0 && _open[index].Element.Name != name)
            index--;
        if (index < 1 || _dissolved > 0)
            return;
        Report($"<{Short(_open[^1].Name.Written)}> is never closed");
        CloseFrom(index);
    }

    private void CloseFrom(int index)
    {
        for (var i = index; i < _open.Count; i++)
            _open[i].Name.Open--;
        _open.RemoveRange(index, _open.Count - index);
    }

    private Dictionary<string, string> Namespaces(StartTag tag)
    {
        var outer = _open[^1].Namespaces;
        Dictionary<string, string>? inner = null;
        foreach (var (name, value) in tag.Attributes)
            if (name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) && (name.Length == 5 || name[5] == ':') && (inner ?? outer).Count < MaxNamespaces)
                (inner ??= new Dictionary<string, string>(outer))[name.Length == 5 ? "" : name[6..].ToLowerInvariant()] = value;
        return inner ?? outer;
    }

    private bool StartsWith(string mark) => _text.AsSpan(_position).StartsWith(mark, StringComparison.OrdinalIgnoreCase);

    private int After(string mark, int opening)
    {
        var at = _position + opening < _text.Length ? _text.IndexOf(mark, _position + opening, StringComparison.Ordinal) : -1;
        if (at < 0)
            Report("the document ends inside markup");
        return at < 0 ? _text.Length : at + mark.Length;
    }

    /// <summary>An end tag's problem; its words are made only while problems are still listed.</summary>
    private void Report(string what, ReadOnlySpan<char> name)
    {
        if (_problems.Count < MaxProblems)
            Report($"</{Short(name.ToString())}> {what}");
    }

    private void Report(string problem)
    {
        if (_problems.Count < MaxProblems)
            _problems.Add(problem);
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';

    private readonly record struct OpenElement(MarkupName Name, FeedElement Element, Dictionary<string, string> Namespaces);
}
