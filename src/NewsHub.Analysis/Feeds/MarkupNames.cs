namespace NewsHub.Analysis.Feeds;

/// <summary>The names of one document: each written name is kept once, with what it means in the namespaces at hand and how many elements of it are open.</summary>
internal sealed class MarkupNames
{
    // Real documents use fifty. More are not remembered, so that a name for each element cannot fill the memory.
    private const int MaxRemembered = 20_000;

    private readonly Dictionary<string, MarkupName> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MarkupName>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public MarkupNames() => _bySpan = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name as written, whatever its case.</summary>
    public MarkupName Of(ReadOnlySpan<char> written)
    {
        if (_bySpan.TryGetValue(written, out var known))
            return known;
        var name = new MarkupName(written.ToString());
        if (_names.Count < MaxRemembered)
            _names.Add(name.Written, name);
        return name;
    }

    /// <summary>The name if it was met before.</summary>
    public MarkupName? Find(ReadOnlySpan<char> written) => _bySpan.TryGetValue(written, out var known) ? known : null;
}

/// <summary>A name as first written in a document.</summary>
/// <param name="written">With its prefix.</param>
internal sealed class MarkupName(string written)
{
    private IReadOnlyDictionary<string, string>? _elementScope;
    private IReadOnlyDictionary<string, string>? _attributeScope;
    private string _element = "";
    private string _attribute = "";

    /// <summary>With its prefix.</summary>
    public string Written => written;

    /// <summary>How many elements of this name are open.</summary>
    public int Open { get; set; }

    /// <summary>What it means as an element's name (<see cref="FeedElement.Name"/>).</summary>
    /// <param name="namespaces">Prefix to address; the empty prefix is the default.</param>
    public string AsElement(IReadOnlyDictionary<string, string> namespaces)
    {
        if (!ReferenceEquals(_elementScope, namespaces))
            (_elementScope, _element) = (namespaces, Resolve(written, namespaces, isAttribute: false));
        return _element;
    }

    /// <summary>What it means as an attribute's name: without a prefix it is in no namespace.</summary>
    public string AsAttribute(IReadOnlyDictionary<string, string> namespaces)
    {
        if (!ReferenceEquals(_attributeScope, namespaces))
            (_attributeScope, _attribute) = (namespaces, Resolve(written, namespaces, isAttribute: true));
        return _attribute;
    }

    private static string Resolve(string written, IReadOnlyDictionary<string, string> namespaces, bool isAttribute)
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
}
