using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using NewsHub.Analysis.Decoding;
using NewsHub.Analysis.Extraction.Markup;

namespace NewsHub.Analysis.Extraction.Tree;

/// <summary>An element with its attributes.</summary>
/// <param name="kind">Its name and what the tree builder asks about it.</param>
internal class PageElement(ElementKind kind) : PageNode, IConstructableElement, IConstructableNamedNodeMap
{
    private PageAttribute[] attributes = [];

    /// <summary>In lower case, as the standard has it for elements of HTML.</summary>
    public string LocalName => kind.Name;

    /// <summary>Whether it is an element of HTML, and not of a drawing or a formula.</summary>
    public bool IsHtml => (kind.Flags & NodeFlags.HtmlMember) != 0;

    /// <summary>Whether it has any attribute of those that are read here.</summary>
    public bool HasAttributes => attributes.Length > 0;

    /// <summary>All text inside, in order.</summary>
    public string TextContent
    {
        get
        {
            if (Children is [PageText only])
                return only.Characters.ToString();
            using var text = new CharBuffer(256);
            Collect(this, text);
            return text.ToString();
        }
    }

    /// <inheritdoc/>
    protected override string Name => kind.Name;

    /// <inheritdoc/>
    protected override NodeFlags Kind => kind.Flags;

    StringOrMemory IConstructableElement.NamespaceUri => kind.Namespace;

    StringOrMemory IConstructableElement.LocalName => kind.Name;

    StringOrMemory IConstructableElement.Prefix => default;

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    ISourceReference? IConstructableElement.SourceReference { get => null; set { } }

    int IConstructableNamedNodeMap.Length => attributes.Length;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => Find(name.Memory.Span);

    /// <summary>Value of the attribute; null without it.</summary>
    public string? GetAttribute(string name) => Find(name)?.Value;

    /// <summary>Whether it has the attribute.</summary>
    public bool HasAttribute(string name) => Find(name) is not null;

    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes) =>
        attributes is PageElement other && other.attributes.Length == this.attributes.Length && this.attributes.All(one => other.GetAttribute(one.Name) == one.Value);

    void IConstructableElement.SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0)
            return;
        attributes = new PageAttribute[tagAttributes.Count];
        for (var i = 0; i < attributes.Length; i++)
            attributes[i] = new PageAttribute(tagAttributes[i].Name.ToString(), tagAttributes[i].Value.ToString());
    }

    void IConstructableElement.SetAttribute(string? ns, StringOrMemory name, StringOrMemory value) => Set(name, value);

    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => Set(name, value);

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) => Find(localName.Memory.Span)?.Value is { } value ? new StringOrMemory(value) : default;

    bool IConstructableElement.HasAttribute(StringOrMemory name) => Find(name.Memory.Span) is not null;

    void IConstructableElement.SetupElement()
    {
    }

    void IConstructableElement.AddComment(ref StructHtmlToken token)
    {
    }

    IConstructableNode IConstructableElement.ShallowCopy() => new PageElement(kind) { attributes = attributes };

    private PageAttribute? Find(ReadOnlySpan<char> name)
    {
        foreach (var attribute in attributes)
            if (name.SequenceEqual(attribute.Name))
                return attribute;
        return null;
    }

    private void Set(StringOrMemory name, StringOrMemory value)
    {
        if (Find(name.Memory.Span) is null)
            attributes = [.. attributes, new PageAttribute(name.ToString(), value.ToString())];
    }

    private static void Collect(PageNode node, CharBuffer text)
    {
        foreach (var child in node.Children)
        {
            if (child is PageText run)
                text.Append(run.Characters);
            else
                Collect(child, text);
        }
    }
}
