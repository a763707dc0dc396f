using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace NewsHub.Analysis.Extraction.Tree;

/// <summary>Makes the nodes that AngleSharp's tree builder asks for.</summary>
internal sealed class PageTreeFactory : IDomConstructionElementFactory<PageTree, PageElement>
{
    /// <inheritdoc/>
    public PageTree CreateDocument(TextSource source, IBrowsingContext? context = null) => new(source);

    /// <inheritdoc/>
    public PageElement Create(PageTree document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None) => new(ElementKind.OfHtml(localName.Memory.Span));

    /// <inheritdoc/>
    public PageElement CreateUnknown(PageTree document, StringOrMemory tagName) => new(ElementKind.OfHtml(tagName.Memory.Span));

    /// <inheritdoc/>
    public PageElement CreateNoScript(PageTree document, bool scripting) => new(ElementKind.OfHtml("noscript"));

    /// <inheritdoc/>
    public IConstructableNode CreateDocumentType(PageTree document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new PageText(default);

    /// <inheritdoc/>
    public IConstructableMathElement CreateMath(PageTree document, StringOrMemory name = default) => new Formula(ElementKind.OfMath(name.Memory.Span));

    /// <inheritdoc/>
    public IConstructableSvgElement CreateSvg(PageTree document, StringOrMemory name = default) => new Drawn(ElementKind.OfSvg(name.Memory.Span));

    /// <inheritdoc/>
    public IConstructableMetaElement CreateMeta(PageTree document) => new Meta();

    /// <inheritdoc/>
    public IConstructableScriptElement CreateScript(PageTree document, bool parserInserted, bool started) => new Script();

    /// <inheritdoc/>
    public IConstructableFrameElement CreateFrame(PageTree document) => new Frame();

    /// <inheritdoc/>
    public IConstructableTemplateElement CreateTemplate(PageTree document) => new Template();

    /// <inheritdoc/>
    public IConstructableFormElement CreateForm(PageTree document) => new Form();

    private sealed class Formula(ElementKind kind) : PageElement(kind), IConstructableMathElement;

    private sealed class Drawn(ElementKind kind) : PageElement(kind), IConstructableSvgElement;

    private sealed class Frame() : PageElement(ElementKind.OfHtml("frame")), IConstructableFrameElement;

    private sealed class Form() : PageElement(ElementKind.OfHtml("form")), IConstructableFormElement;

    private sealed class Meta() : PageElement(ElementKind.OfHtml("meta")), IConstructableMetaElement
    {
        void IConstructableMetaElement.Handle()
        {
        }
    }

    private sealed class Script() : PageElement(ElementKind.OfHtml("script")), IConstructableScriptElement
    {
        Task IConstructableScriptElement.RunAsync(CancellationToken cancel) => Task.CompletedTask;

        bool IConstructableScriptElement.Prepare(IConstructableDocument document) => false;
    }

    private sealed class Template() : PageElement(ElementKind.OfHtml("template")), IConstructableTemplateElement
    {
        void IConstructableTemplateElement.PopulateFragment()
        {
        }
    }
}
