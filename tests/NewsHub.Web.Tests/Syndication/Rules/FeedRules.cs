using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsHub.Web.Tests.Syndication.Rules;

/// <summary>What a feed validator finds wrong with a document: the rules of each format, and those that all share.</summary>
internal static partial class FeedRules
{
    private static readonly string[] Addresses = ["href", "src", "cite", "poster", "action", "background", "longdesc", "srcset"];

    // What the W3C's validator calls SecurityRisk and ContainsScript, Object, Iframe, Embed, Style …
    private static readonly string[] Forbidden = ["script", "style", "object", "embed", "iframe", "frame", "form", "input", "meta", "link", "base", "svg", "math"];

    /// <summary>Whatever is wrong, a sentence each.</summary>
    /// <param name="mediaType">Of the answer.</param>
    /// <param name="body">The document.</param>
    /// <param name="address">Where readers know it to be.</param>
    public static IReadOnlyList<string> Problems(string mediaType, string body, Uri address) => mediaType switch
    {
        "application/rss+xml" => RssRules.Problems(body, address),
        "application/atom+xml" => AtomRules.Problems(body, address),
        "application/feed+json" => JsonFeedRules.Problems(body, address),
        _ => [$"{mediaType} is the media type of no feed"],
    };

    /// <summary>An absolute address of the web.</summary>
    public static bool IsAbsolute(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && Uri.IsWellFormedUriString(address, UriKind.Absolute);

    /// <summary>RFC 4151.</summary>
    public static bool IsTag(string? id) => id is not null && Tag().IsMatch(id);

    /// <summary>RFC 3339, and a moment that there has been.</summary>
    public static bool IsMoment(string? text) => text is not null && Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var moment) && IsPlausible(moment);

    /// <summary>RFC 822 with a year of four digits, the right day of the week, and a moment that there has been.</summary>
    public static bool IsMailMoment(string? text) =>
        DateTimeOffset.TryParseExact(text, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
        || DateTimeOffset.TryParseExact(text?.Replace("+0000", "+00:00", StringComparison.Ordinal), "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out moment)
            ? IsPlausible(moment) : false;

    /// <summary>BCP 47.</summary>
    public static bool IsLanguage(string tag) => Language().IsMatch(tag);

    /// <summary>What is wrong with HTML that a feed carries.</summary>
    public static IEnumerable<string> InHtml(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
            yield return "content is empty";
        foreach (var element in new HtmlParser().ParseDocument(html ?? "").All)
        {
            if (Forbidden.Contains(element.LocalName) && element.ParentElement?.LocalName != "html")
                yield return $"content holds <{element.LocalName}>";
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style")
                    yield return $"content holds the attribute {attribute.Name}";
                if (Addresses.Contains(attribute.Name) && !IsAbsolute(attribute.Value))
                    yield return $"content holds the address '{attribute.Value}', which is not absolute";
                if (attribute.Name == "lang" && !IsLanguage(attribute.Value))
                    yield return $"'{attribute.Value}' is no language";
            }
        }
    }

    /// <summary>What occurs more than once.</summary>
    public static IEnumerable<string> Twice(IEnumerable<string?> ids) => ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => $"the id {same.Key} occurs {same.Count()} times");

    private static bool IsPlausible(DateTimeOffset moment) => moment.Year >= 1970 && moment < DateTimeOffset.UtcNow.AddDays(1);

    [GeneratedRegex(@"^tag:[A-Za-z0-9][A-Za-z0-9.@-]*,\d{4}(-\d{2}(-\d{2})?)?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]*(#.*)?$")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$")]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex Language();
}
