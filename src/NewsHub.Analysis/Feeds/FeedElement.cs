using System.Text;

namespace NewsHub.Analysis.Feeds;

/// <summary>One element of a feed document. Names are lower case; those of a known vocabulary carry its usual prefix (<c>dc:date</c>), those of RSS and Atom none.</summary>
/// <param name="name">See above.</param>
/// <param name="parent">Null for the document itself.</param>
internal sealed class FeedElement(string name, FeedElement? parent)
{
    // Below this many children a look through all of them is cheaper than a table.
    private const int Few = 16;

    // Made when needed: hostile documents have hundreds of thousands of empty elements.
    private List<FeedNode>? _nodes;
    private List<FeedAttribute>? _attributes;
    private Dictionary<string, List<FeedElement>>? _byName;

    /// <summary>Lower-case name with the usual prefix.</summary>
    public string Name { get; } = name;

    /// <summary>The element around it.</summary>
    public FeedElement? Parent { get; } = parent;

    /// <summary>In order.</summary>
    public IReadOnlyList<FeedAttribute> Attributes => (IReadOnlyList<FeedAttribute>?)_attributes ?? [];

    /// <summary>Text and elements in order.</summary>
    public IReadOnlyList<FeedNode> Nodes => (IReadOnlyList<FeedNode>?)_nodes ?? [];

    /// <summary>The elements directly inside.</summary>
    public IEnumerable<FeedElement> Children => _nodes is null ? [] : _nodes.Where(node => node.Element is not null).Select(node => node.Element!);

    /// <summary>All text inside, also that of elements inside, as it stands.</summary>
    public string Text
    {
        get
        {
            if (_nodes is null)
                return "";
            if (_nodes is [{ Text: { } only }])
                return only;
            var text = new StringBuilder();
            CollectText(text);
            return text.ToString();
        }
    }

    /// <summary>The value of an attribute; null when absent.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in _attributes ?? [])
                if (name == attribute)
                    return value;
            return null;
        }
    }

    /// <summary>The first child of that name.</summary>
    public FeedElement? Child(string name) => Named(name).FirstOrDefault();

    /// <summary>The children that bear one of the names, name by name in the order given.</summary>
    public IEnumerable<FeedElement> ChildrenOf(params string[] names) => _nodes is null ? [] : names.SelectMany(Named);

    /// <summary>Elements of one of the names at any depth, in document order, none inside another.</summary>
    public IEnumerable<FeedElement> Topmost(params string[] names) =>
        Children.SelectMany(child => names.Contains(child.Name) ? [child] : child._nodes is null ? [] : child.Topmost(names));

    /// <summary>Adds a piece of text.</summary>
    public void Add(string text) => (_nodes ??= []).Add(new FeedNode(text, null));

    /// <summary>Adds an element.</summary>
    public void Add(FeedElement element)
    {
        (_nodes ??= []).Add(new FeedNode(null, element));
        _byName = null;
    }

    /// <summary>Adds an attribute; the first of two equal names counts.</summary>
    public void Add(FeedAttribute attribute)
    {
        if (this[attribute.Name] is null)
            (_attributes ??= new(1)).Add(attribute);
    }

    private IEnumerable<FeedElement> Named(string name)
    {
        if (_nodes is null)
            return [];
        return _nodes.Count <= Few ? Children.Where(child => child.Name == name) : (_byName ??= Table()).GetValueOrDefault(name, []);
    }

    private Dictionary<string, List<FeedElement>> Table()
    {
        var table = new Dictionary<string, List<FeedElement>>(StringComparer.Ordinal);
        foreach (var child in Children)
        {
            if (!table.TryGetValue(child.Name, out var named))
                table[child.Name] = named = [];
            named.Add(child);
        }

        return table;
    }

    private void CollectText(StringBuilder text)
    {
        foreach (var node in _nodes ?? [])
            if (node.Text is { } piece)
                text.Append(piece);
            else
                node.Element!.CollectText(text);
    }
}

/// <summary>An attribute: lower-case name, decoded value.</summary>
internal readonly record struct FeedAttribute(string Name, string Value);

/// <summary>A piece of text or an element.</summary>
internal readonly record struct FeedNode(string? Text, FeedElement? Element);
