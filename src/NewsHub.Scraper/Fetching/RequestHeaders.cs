namespace NewsHub.Scraper.Fetching;

/// <summary>Writes the request of one hop.</summary>
internal static class RequestHeaders
{
    /// <summary>A GET with our name on it and the stored validators as they came.</summary>
    public static HttpRequestMessage Write(FetchRequest request, Uri url, FetchOptions options)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, url)
        {
            Version = System.Net.HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        Add(message, "User-Agent", options.Contact is { } contact ? $"{options.UserAgent}/1.0 (+{contact.AbsoluteUri})" : $"{options.UserAgent}/1.0");
        Add(message, "Accept", Accept(request.Kind));
        Add(message, "If-None-Match", request.ETag);
        Add(message, "If-Modified-Since", request.LastModified);
        return message;
    }

    private static string Accept(FetchKind kind) => kind switch
    {
        FetchKind.Feed => "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
        FetchKind.Page => "text/html, application/xhtml+xml, */*;q=0.5",
        FetchKind.Robots => "text/plain, */*;q=0.5",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    // A stored value that cannot stand in a header is left out: the poll is then unconditional, which is always right.
    private static void Add(HttpRequestMessage message, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value) && !value.Any(character => char.IsControl(character) || character > '\u00FF'))
            message.Headers.TryAddWithoutValidation(name, value);
    }
}
