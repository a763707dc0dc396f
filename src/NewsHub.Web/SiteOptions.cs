using System.ComponentModel.DataAnnotations;
using NewsHub.Analysis.Robots;

namespace NewsHub.Web;

/// <summary>What a deployment may change about its pages and feeds (section <c>Site</c>).</summary>
public sealed class SiteOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Site";

    /// <summary>The name on the masthead and in feeds.</summary>
    [Required, StringLength(60, MinimumLength = 1)]
    public string Name { get; init; } = "NewsHub";

    /// <summary>The address that readers know (<c>https://news.example/</c>), for absolute links; null takes the host of each request.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>A WebSub hub that is told of every change of a feed, and that feeds name to subscribers; null has none. Needs <see cref="PublicUrl"/>: a hub knows feeds by their addresses.</summary>
    public Uri? Hub { get; init; }

    /// <summary>For how many seconds changes are gathered before the hub is told of them.</summary>
    [Range(0, 600)]
    public int HubSeconds { get; init; } = 5;

    /// <summary>For how many seconds an answer to readers is kept at most, should its change not be heard of; 0 keeps none.</summary>
    [Range(0, 3600)]
    public int CacheSeconds { get; init; } = 60;

    /// <summary>After how many seconds this node looks again which stories search has to follow; 0 leaves that to other nodes.</summary>
    [Range(0, 3600)]
    public int SearchSeconds { get; init; } = 1;

    /// <summary><see cref="PublicUrl"/> with a slash at its end.</summary>
    public Uri? Home => PublicUrl is null || PublicUrl.AbsoluteUri.EndsWith('/') ? PublicUrl : new Uri(PublicUrl.AbsoluteUri + "/");

    /// <summary>Whether readers come by https: cookies and passkeys are then bound to it.</summary>
    public bool IsSecure => PublicUrl?.Scheme == Uri.UriSchemeHttps;

    /// <summary>The name by which our fetcher calls itself to publishers, told on the about page; set as <c>Fetching:UserAgent</c>, for the fetcher and here.</summary>
    [Required]
    public string BotName { get; set; } = BotNames.Default;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is { } url && !(url.IsAbsoluteUri && url.Scheme is "http" or "https" && url.Query.Length + url.Fragment.Length == 0))
            yield return new ValidationResult($"Site:PublicUrl '{url}' must be an absolute http or https address without query and fragment.", [nameof(PublicUrl)]);
        if (Hub is { } hub && (PublicUrl is null || !(hub.IsAbsoluteUri && hub.Scheme is "http" or "https")))
            yield return new ValidationResult($"Site:Hub '{hub}' must be an absolute http or https address, and Site:PublicUrl must be set beside it.", [nameof(Hub)]);
    }
}
