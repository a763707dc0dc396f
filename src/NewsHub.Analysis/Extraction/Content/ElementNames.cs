using System.Collections.Frozen;
using NewsHub.Analysis.Extraction.Tree;

namespace NewsHub.Analysis.Extraction.Content;

/// <summary>What each kind of element is for (HTML standard, sections 4.3 to 4.11; AMP's elements by their documentation).</summary>
internal static class ElementNames
{
    /// <summary>Elements whose text is never read.</summary>
    public static readonly FrozenSet<string> Silent = FrozenSet.Create(
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "video", "audio", "map",
        "select", "datalist", "button", "input", "textarea", "progress", "meter", "dialog", "head", "link", "meta", "title", "img", "picture", "source", "area",
        "amp-sidebar", "amp-ad", "amp-analytics", "amp-iframe", "amp-video", "amp-img", "amp-social-share", "amp-user-notification", "amp-consent");

    /// <summary>Elements that break the line before and after them.</summary>
    public static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary",
        "table", "caption", "tbody", "thead", "tfoot", "tr", "td", "th", "ul", "amp-accordion", "amp-carousel", "amp-list", "amp-live-list");

    /// <summary>Inline elements that belong to the sentence they stand in, whatever their class says.</summary>
    public static readonly FrozenSet<string> Phrasing = FrozenSet.Create(
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "label", "acronym", "ruby", "rt", "rp", "nobr");

    private static readonly FrozenDictionary<string, Evidence> ByTag = new Dictionary<string, Evidence>
    {
        ["nav"] = Evidence.Navigation,
        ["footer"] = Evidence.Navigation,
        ["menu"] = Evidence.Navigation,
        ["search"] = Evidence.Form,
        ["aside"] = Evidence.Aside,
        ["form"] = Evidence.Form,
        ["fieldset"] = Evidence.Form,
        ["figcaption"] = Evidence.Caption,
        ["figure"] = Evidence.Widget,
        ["address"] = Evidence.Byline,
        ["main"] = Evidence.Main,
        ["article"] = Evidence.Article,
        ["amp-carousel"] = Evidence.Widget,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Evidence> ByRole = new Dictionary<string, Evidence>
    {
        ["navigation"] = Evidence.Navigation,
        ["banner"] = Evidence.Navigation,
        ["contentinfo"] = Evidence.Navigation,
        ["menu"] = Evidence.Navigation,
        ["menubar"] = Evidence.Navigation,
        ["search"] = Evidence.Form,
        ["complementary"] = Evidence.Aside,
        ["dialog"] = Evidence.Notice,
        ["alertdialog"] = Evidence.Notice,
        ["alert"] = Evidence.Notice,
        ["tooltip"] = Evidence.Notice,
        ["main"] = Evidence.Main,
        ["article"] = Evidence.Article,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Evidence> ByProperty = new Dictionary<string, Evidence>(StringComparer.OrdinalIgnoreCase)
    {
        ["articleBody"] = Evidence.Body | Evidence.Stated,
        ["reviewBody"] = Evidence.Body | Evidence.Stated,
        ["author"] = Evidence.Byline,
        ["datePublished"] = Evidence.Byline,
        ["dateModified"] = Evidence.Byline,
        ["publisher"] = Evidence.Byline,
        ["caption"] = Evidence.Caption,
        ["copyrightHolder"] = Evidence.Caption,
        ["comment"] = Evidence.Comments,
        ["keywords"] = Evidence.Tags,
        ["breadcrumb"] = Evidence.Navigation,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What tag, role and microdata property say.</summary>
    public static Evidence Read(PageElement element)
    {
        var evidence = ByTag.GetValueOrDefault(element.LocalName);
        if (!element.HasAttributes)
            return evidence;
        if (element.GetAttribute("role") is { } role)
            evidence |= ByRole.GetValueOrDefault(role);
        if (element.GetAttribute("itemprop") is { } property)
            evidence |= ByProperty.GetValueOrDefault(property);
        if (IsHidden(element))
            evidence |= Evidence.Hidden;
        return evidence;
    }

    private static bool IsHidden(PageElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
                || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility: hidden", StringComparison.OrdinalIgnoreCase)));
}
