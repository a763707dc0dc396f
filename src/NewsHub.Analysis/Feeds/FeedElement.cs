using System.Text;

namespace NewsHub.Analysis.Feeds;

/// <summary>One element of a feed document. Names are lower case; those of a known vocabulary carry its usual prefix (<c>dc:date</c>), those of RSS and Atom none.</summary>
/// <param name="name">See above.</param>
/// <param name="parent">Null for the document itself.</param>
internal sealed class FeedElement(string name, FeedElement? parent)
{
    private readonly List<FeedNode> _nodes = [];

    /// <summary>Lower-case name with the usual prefix.</summary>
    public string Name { get; } = name;

    /// <summary>The element around it.</summary>
    public FeedElement? Parent { get; } = parent;

    /// <summary>Lower-case names, decoded values; the first of two equal names counts.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>Text and elements in order.</summary>
    public IReadOnlyList<FeedNode> Nodes => _nodes;

    /// <summary>The elements directly inside.</summary>
    public IEnumerable<FeedElement> Children => _nodes.Where(node => node.Element is not null).Select(node => node.Element!);

    /// <summary>All text inside, also that of elements inside, as it stands.</summary>
    public string Text
    {
        get
        {
            if (_nodes is [{ Text: { } only }])
                return only;
            var text = new StringBuilder();
            CollectText(text);
            return text.ToString();
        }
    }

    /// <summary>The value of an attribute; null when absent.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>The first child of that name.</summary>
    public FeedElement? Child(string name) => Children.FirstOrDefault(child => child.Name == name);

    /// <summary>The children that bear one of the names, name by name in the order given.</summary>
    public IEnumerable<FeedElement> ChildrenOf(params string[] names) =>
        _nodes.Count == 0 ? [] : names.SelectMany(name => Children.Where(child => child.Name == name));

    /// <summary>Elements of one of the names at any depth, in document order, none inside another.</summary>
    public IEnumerable<FeedElement> Topmost(params string[] names) =>
        _nodes.Count == 0 ? [] : Children.SelectMany(child => names.Contains(child.Name) ? [child] : child.Topmost(names));

    /// <summary>Adds a piece of text.</summary>
    public void Add(string text) => _nodes.Add(new FeedNode(text, null));

    /// <summary>Adds an element.</summary>
    public void Add(FeedElement element) => _nodes.Add(new FeedNode(null, element));

    private void CollectText(StringBuilder text)
    {
        foreach (var node in _nodes)
            if (node.Text is { } piece)
                text.Append(piece);
            else
                node.Element!.CollectText(text);
    }
}

/// <summary>A piece of text or an element.</summary>
internal readonly record struct FeedNode(string? Text, FeedElement? Element);
