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

    // Feeds declare up to 20. Each element that declares one copies those in scope.
    private const int MaxNamespaces = 64;

    private const int MaxProblems = 20;

    // HTML's elements without an end, where they are not also words of RSS (link, source).
    private static readonly HashSet<string> Void = ["br", "hr", "img", "input", "wbr", "area", "col", "embed", "param"];

    private readonly string _text;
    private readonly FeedElement _document = new("#document", null);
    private readonly List<OpenElement> _open = [];
    private readonly Dictionary<string, int> _openNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _problems = [];
    private CharacterReferences _references = CharacterReferences.None;
    private int _position;
    private int _dissolved;

    private FeedMarkup(string text)
    {
        _text = text;
        _open.Add(new OpenElement("#document", _document, new Dictionary<string, string>()));
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
        while (_position < _text.Length)
        {
            var tag = _text.IndexOf('<', _position);
            AddText(_position, tag < 0 ? _text.Length : tag);
            if (tag < 0)
                break;
            _position = tag;
            ReadMarkup();
        }

        if (_open.Count > 1)
            Report($"<{Short(_open[^1].Written)}> is never closed");
        if (_references.FoundStray)
            Report("an ampersand that begins no character reference");
    }

    private void AddText(int start, int end)
    {
        if (end > start)
            _open[^1].Element.Add(_references.Decode(_text.AsSpan(start, end - start)));
    }

    private void ReadMarkup()
    {
        if (StartsWith("<![CDATA["))
            ReadCharacterData();
        else if (StartsWith("<!--"))
            _position = After("-->", 4);
        else if (StartsWith("<!DOCTYPE"))
            ReadDocumentType();
        else if (StartsWith("<!") || StartsWith("<?"))
            _position = After(">", 2);
        else if (StartsWith("</"))
            ReadEndTag();
        else if (_position + 1 < _text.Length && IsNameStart(_text[_position + 1]))
            ReadStartTag();
        else
            ReadStray();
    }

    private void ReadCharacterData()
    {
        const int opening = 9;
        var end = _text.IndexOf("]]>", _position + opening, StringComparison.Ordinal);
        if (end < 0)
            Report("a CDATA section is never closed");
        var data = _text[(_position + opening)..(end < 0 ? _text.Length : end)];
        _open[^1].Element.Add(data.Replace("\0", "", StringComparison.Ordinal));
        _position = end < 0 ? _text.Length : end + 3;
    }

    private void ReadDocumentType()
    {
        var type = DocumentType.Read(_text, _position);
        if (type.Entities.Count > 0)
            _references = new CharacterReferences(type.Entities);
        _position = type.End;
    }

    private void ReadStray()
    {
        Report("a '<' that begins no tag");
        _open[^1].Element.Add("<");
        _position++;
    }

    private void ReadEndTag()
    {
        var end = After(">", 2);
        var name = _text[(_position + 2)..end].TrimEnd('>').Trim();
        _position = end;
        if (_dissolved > 0)
        {
            _dissolved--;
            return;
        }

        if (_openNames.GetValueOrDefault(name) == 0)
        {
            Report($"</{Short(name)}> closes nothing");
            return;
        }

        var index = _open.FindLastIndex(element => element.Written.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < _open.Count - 1)
            Report($"<{Short(_open[^1].Written)}> is never closed");
        CloseFrom(index);
    }

    private void ReadStartTag()
    {
        var tag = StartTag.Read(_text, _position, _references);
        _position = tag.End;
        if (tag.IsBroken)
            Report($"<{Short(tag.Name)}> has broken attributes");
        var namespaces = Namespaces(tag);
        var name = Resolve(tag.Name, namespaces, isAttribute: false);
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
            element.Attributes.TryAdd(Resolve(attribute, namespaces, isAttribute: true), value);
        _open[^1].Element.Add(element);
        if (empty)
            return;
        _open.Add(new OpenElement(tag.Name, element, namespaces));
        _openNames[tag.Name] = _openNames.GetValueOrDefault(tag.Name) + 1;
    }

    /// <summary>Entries never stand in entries: the one before was not closed.</summary>
    private void CloseUnclosed(string name)
    {
        var index = _open.FindLastIndex(element => element.Element.Name == name);
        if (index < 1 || _dissolved > 0)
            return;
        Report($"<{Short(_open[^1].Written)}> is never closed");
        CloseFrom(index);
    }

    private void CloseFrom(int index)
    {
        for (var i = index; i < _open.Count; i++)
            _openNames[_open[i].Written]--;
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

    private static string Resolve(string written, Dictionary<string, string> namespaces, bool isAttribute)
    {
        var name = written.ToLowerInvariant();
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : name[..colon];
        if (colon < 0 && isAttribute)
            return name;
        var local = name[(colon + 1)..];
        if (!namespaces.TryGetValue(prefix, out var address))
            return prefix is "rss" or "atom" ? local : name;
        var usual = FeedNamespaces.Prefix(address);
        if (usual is null)
            return colon < 0 || !FeedNamespaces.IsUsual(prefix) ? name : "other:" + local;
        return usual.Length == 0 ? local : $"{usual}:{local}";
    }

    private bool StartsWith(string mark) => string.Compare(_text, _position, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private int After(string mark, int opening)
    {
        var at = _position + opening < _text.Length ? _text.IndexOf(mark, _position + opening, StringComparison.Ordinal) : -1;
        if (at < 0)
            Report("the document ends inside markup");
        return at < 0 ? _text.Length : at + mark.Length;
    }

    private void Report(string problem)
    {
        if (_problems.Count < MaxProblems)
            _problems.Add(problem);
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';

    private readonly record struct OpenElement(string Written, FeedElement Element, Dictionary<string, string> Namespaces);
}
