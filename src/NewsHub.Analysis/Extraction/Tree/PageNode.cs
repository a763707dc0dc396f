using System.Collections;
using System.Runtime.InteropServices;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace NewsHub.Analysis.Extraction.Tree;

/// <summary>
/// A node of a page's tree. AngleSharp's tree builder makes the tree (HTML standard, 13.2.6) and these nodes hold it: a full DOM node carries what scripts and
/// styles would need, and making it takes longer than all that is done with it here.
/// </summary>
internal abstract class PageNode : IConstructableNode, IConstructableNodeList
{
    private List<PageNode>? children;

    /// <summary>What lies in it, in order.</summary>
    public ReadOnlySpan<PageNode> Children => CollectionsMarshal.AsSpan(children);

    /// <summary>The node around it.</summary>
    public PageNode? Parent { get; private set; }

    /// <summary>Name of an element, empty for text.</summary>
    protected abstract string Name { get; }

    /// <summary>What the tree builder asks about its kind.</summary>
    protected abstract NodeFlags Kind { get; }

    StringOrMemory IConstructableNode.NodeName => Name;

    NodeFlags IConstructableNode.Flags => Kind;

    IConstructableNode? IConstructableNode.Parent { get => Parent; set => Parent = (PageNode?)value; }

    IConstructableNodeList IConstructableNode.ChildNodes => this;

    int IConstructableNodeList.Length => Children.Length;

    IConstructableNode IConstructableNodeList.this[int index] => Children[index];

    void IConstructableNodeList.Clear() => children?.Clear();

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => (children ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (children ?? []).GetEnumerator();

    void IConstructableNode.RemoveFromParent()
    {
        Parent?.children?.Remove(this);
        Parent = null;
    }

    void IConstructableNode.RemoveChild(IConstructableNode childNode)
    {
        children?.Remove((PageNode)childNode);
        childNode.Parent = null;
    }

    void IConstructableNode.RemoveNode(int idx, IConstructableNode childNode)
    {
        children?.RemoveAt(idx);
        childNode.Parent = null;
    }

    void IConstructableNode.InsertNode(int idx, IConstructableNode childNode) => Insert(idx, (PageNode)childNode);

    void IConstructableNode.AddNode(IConstructableNode node)
    {
        var (parent, index) = End((PageNode)node);
        parent.Insert(index, (PageNode)node);
    }

    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly)
    {
        var (parent, index) = End(null);
        parent.InsertText(index, text);
    }

    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) => InsertText(idx, text);

    /// <summary>Where a node is added: behind the last one.</summary>
    /// <param name="node">Null for text.</param>
    protected virtual (PageNode Parent, int Index) End(PageNode? node) => (this, Children.Length);

    private void InsertText(int index, StringOrMemory text)
    {
        if (index > 0 && Children[index - 1] is PageText before)
            before.Append(text.Memory);
        else
            Insert(index, new PageText(text.Memory));
    }

    private void Insert(int index, PageNode node)
    {
        node.Parent = this;
        (children ??= []).Insert(index, node);
    }
}
