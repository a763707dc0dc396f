using NewsHub.Analysis.Extraction.Content;
using NewsHub.Analysis.Extraction.Metadata;
using NewsHub.Analysis.Extraction.Tree;

namespace NewsHub.Analysis.Extraction;

/// <summary>One page's look-ups, gathered in one walk; each answers null or nothing when the page does not say. What to believe is decided elsewhere.</summary>
internal sealed class PageDocument : IDisposable
{
    /// <summary>More of these are lists of other articles.</summary>
    private const int MaximumLinks = 20;

    /// <summary>Values of one <c>meta</c> name: a list of writers or tags is shorter.</summary>
    private const int MaximumValues = 50;

    private readonly Dictionary<string, List<string>> metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PageElement> headings = [];
    private readonly List<PageElement> marked = [];
    private readonly List<PageElement> headlines = [];
    private readonly List<PageElement> writerLinks = [];

    private readonly PageTree tree;

    private PageDocument(PageTree tree, PageNames names, IReadOnlyList<string> jsonLd)
    {
        this.tree = tree;
        Names = names;
        JsonLd = jsonLd;
        Body = tree.Body ?? tree.Root;
        DeclaredLanguage = tree.Root.GetAttribute("lang") ?? tree.Root.GetAttribute("xml:lang");
        Gather(tree.Root);
    }

    /// <summary>The parsed page.</summary>
    public static PageDocument Of(ReadOnlySpan<char> markup)
    {
        var (names, jsonLd) = (new PageNames(), new List<string>());
        return new PageDocument(PageParser.Parse(markup, names, jsonLd), names, jsonLd);
    }

    /// <summary>What its class names and ids say.</summary>
    public PageNames Names { get; }

    /// <summary>The element that holds what is shown.</summary>
    public PageElement Body { get; }

    /// <summary>The document's <c>lang</c>.</summary>
    public string? DeclaredLanguage { get; }

    /// <summary>The text of <c>title</c>.</summary>
    public string? TitleElement { get; private set; }

    /// <summary>The address of <c>rel=canonical</c>.</summary>
    public string? Canonical { get; private set; }

    /// <summary>Texts of the <c>application/ld+json</c> scripts.</summary>
    public IReadOnlyList<string> JsonLd { get; }

    /// <summary>All <c>h1</c>, in order.</summary>
    public IReadOnlyList<PageElement> Headings => headings;

    /// <summary>Elements whose class or property says that they are the headline, in order.</summary>
    public IReadOnlyList<PageElement> Headlines => headlines;

    /// <summary>Links to what the address calls a writer's page, in order.</summary>
    public IReadOnlyList<PageElement> WriterLinks => writerLinks;

    /// <summary>Elements that microdata, <c>rel=author</c>, <c>time</c> or their class mark as byline or date, in order.</summary>
    public IReadOnlyList<PageElement> Marked => marked;

    /// <summary>The first non-empty content of a <c>meta</c> by <c>name</c>, <c>property</c> or <c>itemprop</c>, in the order of <paramref name="names"/>.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (metas.TryGetValue(name, out var values))
                return values[0];
        return null;
    }

    /// <summary>Every non-empty content of the <c>meta</c> elements of that name.</summary>
    public IReadOnlyList<string> Metas(string name) => metas.TryGetValue(name, out var values) ? values : [];

    /// <inheritdoc/>
    public void Dispose() => tree.Dispose();

    private void Gather(PageElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                GatherMeta(element);
                return;
            case "title" when TitleElement is null && element.IsHtml:
                TitleElement = Words.Collapse(element.TextContent);
                return;
            case "link":
                if (Canonical is null && "canonical".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase))
                    Canonical = element.GetAttribute("href");
                return;
            case "svg" or "template":
                return;
            case "h1":
                headings.Add(element);
                break;
        }

        if (element.LocalName == "time" || element.HasAttributes)
            GatherMarked(element);
        foreach (var node in element.Children)
            if (node is PageElement child)
                Gather(child);
    }

    private void GatherMarked(PageElement element)
    {
        if (writerLinks.Count < MaximumLinks && element.LocalName == "a" && element.GetAttribute("href") is { } address && WriterPages.Holds(address))
            writerLinks.Add(element);
        if (IsMarked(element))
            marked.Add(element);
        if ("headline".Equals(element.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase) || Titles.NamesHeadline(element.GetAttribute("class")))
            headlines.Add(element);
    }

    private void GatherMeta(PageElement element)
    {
        var content = Words.Collapse(element.GetAttribute("content") ?? "");
        if (content.Length == 0)
            return;
        Add(element.GetAttribute("name"));
        Add(element.GetAttribute("property"));
        Add(element.GetAttribute("itemprop"));

        void Add(string? name)
        {
            if (string.IsNullOrWhiteSpace(name))
                return;
            name = name.Trim();
            if (!metas.TryGetValue(name, out var values))
                metas[name] = values = [];
            if (values.Count < MaximumValues)
                values.Add(content);
        }
    }

    private bool IsMarked(PageElement element) =>
        element.LocalName == "time"
        || "author".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase)
        || element.HasAttribute("itemprop")
        || (element.GetAttribute("class") is { Length: > 0 } names && (Names.Of(names).Evidence & Evidence.Byline) != 0);
}
