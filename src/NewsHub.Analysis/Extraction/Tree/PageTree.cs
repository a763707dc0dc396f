using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace NewsHub.Analysis.Extraction.Tree;

/// <summary>A page's tree. Its texts are pieces of the markup, whose memory is given back when the tree is disposed of.</summary>
/// <param name="source">The markup.</param>
internal sealed class PageTree(TextSource source) : PageNode, IConstructableDocument, IDisposable
{
    private IDisposable? kept;

    /// <summary>The <c>html</c> element, which every parsed page has.</summary>
    public PageElement Root => Child(this, "html") ?? new PageElement(ElementKind.OfHtml("html"));

    /// <summary>The <c>body</c> element, or the <c>frameset</c> in its place; null without either.</summary>
    public PageElement? Body => Child(Root, "body") ?? Child(Root, "frameset");

    /// <summary>Takes charge of the markup's memory.</summary>
    public void Keep(IDisposable memory) => kept = memory;

    /// <inheritdoc/>
    public void Dispose() => kept?.Dispose();

    /// <inheritdoc/>
    protected override string Name => "#document";

    /// <inheritdoc/>
    protected override NodeFlags Kind => NodeFlags.None;

    TextSource IConstructableDocument.Source => source;

    IDisposable? IConstructableDocument.Builder { get; set; }

    QuirksMode IConstructableDocument.QuirksMode { get; set; }

    IConstructableElement? IConstructableDocument.Head => Child(Root, "head");

    IConstructableElement IConstructableDocument.DocumentElement => Child(this, "html")!;

    bool IConstructableDocument.IsLoading => false;

    void IConstructableDocument.PerformMicrotaskCheckpoint()
    {
    }

    void IConstructableDocument.ProvideStableState()
    {
    }

    void IConstructableDocument.AddComment(ref StructHtmlToken token)
    {
    }

    void IConstructableDocument.TrackError(Exception exception)
    {
    }

    Task IConstructableDocument.WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    Task IConstructableDocument.FinishLoadingAsync() => Task.CompletedTask;

    void IConstructableDocument.ApplyManifest()
    {
    }

    void IConstructableDocument.Clear() => ((IConstructableNodeList)this).Clear();

    /// <summary>
    /// What stands in a table and not in its cells belongs before the table (HTML standard, 13.2.6.1, "foster parent"). AngleSharp's tree builder knows a table by the class
    /// of its own DOM alone, and adds such nodes to the document instead: here they are put where they belong.
    /// </summary>
    protected override (PageNode Parent, int Index) End(PageNode? node)
    {
        if (node is PageText or PageElement { LocalName: "html" })
            return base.End(node);
        PageElement? table = null;
        for (var open = Last(this); open is not null; open = Last(open))
            if (open.LocalName == "table")
                table = open;
        var around = table?.Parent ?? Body ?? Root;
        return (around, around.Children.Length - (table is null ? 0 : 1));
    }

    /// <summary>Open elements are the last ones, each inside the one before.</summary>
    private static PageElement? Last(PageNode node) => node.Children is [.., PageElement last] ? last : null;

    private static PageElement? Child(PageNode parent, string name)
    {
        foreach (var child in parent.Children)
            if (child is PageElement element && element.LocalName == name)
                return element;
        return null;
    }
}
