using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsHub.Analysis.Extraction.Tree;

/// <summary>What all elements of a name share.</summary>
/// <param name="Name">Local name.</param>
/// <param name="Namespace">Namespace URI.</param>
/// <param name="Flags">Special, scoping, ending by implication (HTML standard, 13.2.4.2): what the tree builder decides by.</param>
internal sealed record ElementKind(string Name, string Namespace, NodeFlags Flags)
{
    /// <summary>Elements of HTML that the tree builder treats by name, current and obsolete (HTML standard, 13.2.6 and 15.2), and those that are frequent.</summary>
    private static readonly string[] HtmlNames =
    [
        "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "basefont", "bdi", "bdo", "bgsound", "big", "blink", "blockquote", "body", "br", "button", "canvas", "caption",
        "center", "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form",
        "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "isindex", "kbd", "keygen", "label", "legend", "li", "link", "listing",
        "main", "map", "mark", "marquee", "menu", "menuitem", "meta", "meter", "nav", "nobr", "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "picture", "plaintext", "pre",
        "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "script", "search", "section", "select", "slot", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "table", "tbody",
        "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "xmp",
    ];

    private static readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> Html = Ask(NamespaceNames.HtmlUri, HtmlNames);

    private static readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> Svg = Ask(NamespaceNames.SvgUri, ["svg", "desc", "foreignObject", "title", "g"]);

    private static readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> MathMl = Ask(NamespaceNames.MathMlUri, ["math", "mi", "mo", "mn", "ms", "mtext", "annotation-xml", "mrow"]);

    /// <summary>The kind of an element of HTML.</summary>
    public static ElementKind OfHtml(ReadOnlySpan<char> name) => Of(Html, "span", name);

    /// <summary>The kind of an element inside a drawing.</summary>
    public static ElementKind OfSvg(ReadOnlySpan<char> name) => Of(Svg, "g", name);

    /// <summary>The kind of an element inside a formula.</summary>
    public static ElementKind OfMath(ReadOnlySpan<char> name) => Of(MathMl, "mrow", name);

    /// <param name="known">The table.</param>
    /// <param name="ordinary">A name in it that the tree builder does not treat by name.</param>
    /// <param name="name">Any name.</param>
    private static ElementKind Of(FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> known, string ordinary, ReadOnlySpan<char> name) =>
        known.TryGetValue(name, out var kind) ? kind : known[ordinary] with { Name = name.ToString() };

    /// <summary>The flags are those of AngleSharp's own elements of that name.</summary>
    private static FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> Ask(string ns, string[] names)
    {
        var document = new HtmlParser().ParseDocument("");
        return names.ToFrozenDictionary(name => name, name => new ElementKind(name, ns, document.CreateElement(ns, name).Flags)).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
