namespace NewsHub.Analysis.Urls;

/// <summary>Addresses by which an AMP cache serves somebody else's page (AMP documentation, "AMP Cache URL format").</summary>
internal static class AmpCache
{
    // Google's and Bing's: https://publisher-example.cdn.ampproject.org/c/s/publisher.example/path.
    private static readonly string[] CacheHosts = [".cdn.ampproject.org", ".bing-amp.com"];

    // https://www.google.com/amp/s/host/path: the viewer in search results.
    private const string ViewerPath = "/amp/";

    /// <summary>The publisher's own address; the given one when it is no cache address.</summary>
    public static Uri Original(Uri url)
    {
        var path = url.AbsolutePath;
        if (CacheHosts.Any(host => url.Host.EndsWith(host, StringComparison.Ordinal)) && path.Length > 3 && path[2] == '/')
            return Unwrap(url, path[3..]);
        return url.Host.StartsWith("www.google.", StringComparison.Ordinal) && path.StartsWith(ViewerPath, StringComparison.Ordinal)
            ? Unwrap(url, path[ViewerPath.Length..])
            : url;
    }

    private static Uri Unwrap(Uri url, string rest)
    {
        var secure = rest.StartsWith("s/", StringComparison.Ordinal);
        var address = (secure ? "https://" + rest[2..] : "http://" + rest) + url.Query;
        return Uri.TryCreate(address, UriKind.Absolute, out var original) && original.Host.Contains('.', StringComparison.Ordinal) ? UrlNormalizer.Normalize(original) : url;
    }
}
