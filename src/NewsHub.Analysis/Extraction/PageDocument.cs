using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsHub.Analysis.Extraction.Content;
using NewsHub.Analysis.Extraction.Metadata;

namespace NewsHub.Analysis.Extraction;

/// <summary>One page's look-ups, gathered in one walk; each answers null or nothing when the page does not say. What to believe is decided elsewhere.</summary>
internal sealed class PageDocument
{
    /// <summary>More of these are lists of other articles.</summary>
    private const int MaximumLinks = 20;

    /// <summary>Values of one <c>meta</c> name: a list of writers or tags is shorter.</summary>
    private const int MaximumValues = 50;

    /// <summary>Folders in which sites keep a page for each writer.</summary>
    private static readonly string[] WriterFolders = ["/author/", "/authors/", "/writer/", "/writers/", "/contributor/", "/contributors/", "/staff/", "/columnists/", "/journalist/", "/reporters/", "/autor/", "/by/"];

    private readonly Dictionary<string, List<string>> metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IElement> headings = [];
    private readonly List<IElement> marked = [];
    private readonly List<IElement> headlines = [];
    private readonly List<IElement> writerLinks = [];
    private readonly Dictionary<string, bool> bylines = [];

    private PageDocument(IHtmlDocument document, IReadOnlyList<string> jsonLd)
    {
        JsonLd = jsonLd;
        Body = document.Body ?? document.DocumentElement;
        DeclaredLanguage = document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang");
        Gather(document.DocumentElement);
    }

    /// <summary>The parsed page.</summary>
    public static PageDocument Of(string markup)
    {
        var jsonLd = new List<string>();
        return new PageDocument(PageParser.Parse(markup, jsonLd), jsonLd);
    }

    /// <summary>The element that holds what is shown.</summary>
    public IElement Body { get; }

    /// <summary>The document's <c>lang</c>.</summary>
    public string? DeclaredLanguage { get; }

    /// <summary>The text of <c>title</c>.</summary>
    public string? TitleElement { get; private set; }

    /// <summary>The address of <c>rel=canonical</c>.</summary>
    public string? Canonical { get; private set; }

    /// <summary>Texts of the <c>application/ld+json</c> scripts.</summary>
    public IReadOnlyList<string> JsonLd { get; }

    /// <summary>All <c>h1</c>, in order.</summary>
    public IReadOnlyList<IElement> Headings => headings;

    /// <summary>Elements whose class or property says that they are the headline, in order.</summary>
    public IReadOnlyList<IElement> Headlines => headlines;

    /// <summary>Links to what the address calls a writer's page, in order.</summary>
    public IReadOnlyList<IElement> WriterLinks => writerLinks;

    /// <summary>Elements that microdata, <c>rel=author</c>, <c>time</c> or their class mark as byline or date, in order.</summary>
    public IReadOnlyList<IElement> Marked => marked;

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

    private void Gather(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                GatherMeta(element);
                return;
            case "title" when TitleElement is null && element.NamespaceUri == "http://www.w3.org/1999/xhtml":
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

        if (element.LocalName == "time" || element.Attributes.Length > 0)
            GatherMarked(element);
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
            if (children[i] is IElement child)
                Gather(child);
    }

    private void GatherMarked(IElement element)
    {
        if (writerLinks.Count < MaximumLinks && element.LocalName == "a" && element.GetAttribute("href") is { } address && NamesWriter(address))
            writerLinks.Add(element);
        if (IsMarked(element))
            marked.Add(element);
        if ("headline".Equals(element.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase) || Titles.NamesHeadline(element.GetAttribute("class")))
            headlines.Add(element);
    }

    private void GatherMeta(IElement element)
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

    private bool IsMarked(IElement element) =>
        element.LocalName == "time"
        || "author".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase)
        || element.HasAttribute("itemprop")
        || (element.GetAttribute("class") is { Length: > 0 } names && NamesByline(names));

    private static bool NamesWriter(string address)
    {
        foreach (var folder in WriterFolders)
            if (address.Contains(folder, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private bool NamesByline(string names) =>
        bylines.TryGetValue(names, out var known) ? known : bylines[names] = (ClassWords.Read(names) & Evidence.Byline) != 0;
}
