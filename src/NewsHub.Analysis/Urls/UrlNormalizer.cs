namespace NewsHub.Analysis.Urls;

/// <summary>Addresses in one spelling, and the identity of the page behind them.</summary>
public static class UrlNormalizer
{
    // Path segments and parameters by which sites serve one article a second time (AMP's own advice for naming, and the Wordpress plugin's).
    private static readonly HashSet<string> TwinParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "amp", "amp=1", "amp=true", "outputtype=amp", "output=amp", "view=amp", "noamp=mobile", "noamp=available", "m=1", "mobile=1",
    };

    private static readonly HashSet<string> TwinLabels = new(StringComparer.Ordinal) { "www", "m", "mobile", "touch", "amp" };

    private static readonly HashSet<string> DefaultDocuments = new(StringComparer.OrdinalIgnoreCase) { "index.html", "index.htm", "index.php" };

    /// <summary>
    /// The same address in one spelling: lower-case scheme and host in ASCII, no default port, user, fragment, dot segments or tracking parameters, one way of
    /// percent-encoding. The remaining parameters keep their order. Idempotent. An address that is not absolute HTTP comes back as it is.
    /// </summary>
    public static Uri Normalize(Uri url) => IsWeb(url) ? new Uri(Origin(url) + Path(url) + Query(url, _ => true)) : url;

    /// <summary>
    /// An identity: two addresses with one key show the same article. Folds what <see cref="Normalize"/> folds and also scheme, <c>www.</c> and mobile hosts,
    /// trailing slash, default documents, AMP twins, AMP caches and the order of parameters. Not an address: never fetch it.
    /// </summary>
    public static string Key(Uri url)
    {
        if (!IsWeb(url))
            return url.OriginalString;
        url = AmpCache.Original(Normalize(url));
        var port = url.IsDefaultPort ? "" : $":{url.Port}";
        var query = Query(url, piece => !TwinParameters.Contains(piece));
        return $"{SiteHost(url)}{port}{PathKey(Path(url))}?{string.Join('&', query.TrimStart('?').Split('&').Order(StringComparer.Ordinal))}";
    }

    /// <summary>The host without <c>www.</c>, <c>m.</c>, <c>mobile.</c>, <c>touch.</c> and <c>amp.</c>, never shorter than two labels.</summary>
    internal static string SiteHost(Uri url)
    {
        var labels = Host(url).Split('.');
        return string.Join('.', labels.Where((label, i) => i >= labels.Length - 2 || !TwinLabels.Contains(label)));
    }

    /// <summary>Whether an address can be fetched: absolute, HTTP, and with a host that the domain name system can hold.</summary>
    internal static bool IsWeb(Uri url) => url.IsAbsoluteUri && url.Scheme is "http" or "https" && AsciiHost(url) is not null;

    private static string Origin(Uri url) => $"{url.Scheme}://{(url.HostNameType == UriHostNameType.IPv6 ? url.Host : Host(url))}{(url.IsDefaultPort ? "" : $":{url.Port}")}";

    private static string Host(Uri url) => AsciiHost(url) ?? url.Host;

    private static string? AsciiHost(Uri url)
    {
        try
        {
            return url.IdnHost.ToLowerInvariant().TrimEnd('.') is { Length: > 0 } host && Uri.CheckHostName(host) is not UriHostNameType.Unknown ? host : null;
        }
        catch (UriFormatException)
        {
            // Uri accepts names that the standard for international names (RFC 5891) forbids, and says so only here; or gives an ASCII form that it does not accept itself.
            return null;
        }
    }

    private static string Path(Uri url) => PercentEncoding.Normalize(url.AbsolutePath);

    private static string Query(Uri url, Func<string, bool> keep)
    {
        var pieces = PercentEncoding.Normalize(url.Query.TrimStart('?')).Split('&')
            .Where(piece => piece.Length > 0 && !TrackingParameters.Contains(piece.Split('=')[0]) && keep(piece))
            .ToList();
        return pieces.Count == 0 ? "" : "?" + string.Join('&', pieces);
    }

    private static string PathKey(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (segments.Count > 1)
            segments.RemoveAll(segment => segment.Equals("amp", StringComparison.OrdinalIgnoreCase));
        if (segments.Count > 0 && DefaultDocuments.Contains(segments[^1]))
            segments.RemoveAt(segments.Count - 1);
        if (segments.Count > 0)
            segments[^1] = WithoutAmpEnding(segments[^1]);
        return "/" + string.Join('/', segments);
    }

    /// <summary><c>story.amp</c>, <c>story.amp.html</c> and <c>story-amp.html</c> are twins of <c>story</c> and <c>story.html</c>.</summary>
    private static string WithoutAmpEnding(string segment)
    {
        var dot = segment.LastIndexOf('.');
        var (name, extension) = dot > 0 ? (segment[..dot], segment[dot..]) : (segment, "");
        if (extension.Equals(".amp", StringComparison.OrdinalIgnoreCase))
            return name;
        return name.Length > 4 && (name.EndsWith(".amp", StringComparison.OrdinalIgnoreCase) || (extension.Length > 0 && name.EndsWith("-amp", StringComparison.OrdinalIgnoreCase)))
            ? name[..^4] + extension
            : segment;
    }
}
