namespace NewsHub.Scraper.Fetching;

/// <summary>The forms in which one host can be written.</summary>
public static class HostName
{
    /// <summary>The host as DNS knows it (RFC 5891); null for one that has no such form, at which <see cref="Uri.IdnHost"/> throws.</summary>
    public static string? Of(Uri url)
    {
        try
        {
            return url.IdnHost is { Length: > 0 } host ? host : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>Lower case, without the brackets of an IPv6 literal and without the root's closing dot.</summary>
    public static string Normalize(string host) => host.TrimStart('[').TrimEnd(']').TrimEnd('.').ToLowerInvariant();

    /// <summary>Whether the name is <c>localhost</c> or below it: always loopback, never asked of DNS (RFC 6761 §6.3).</summary>
    public static bool IsLocalhost(string host)
    {
        var name = Normalize(host);
        return name == "localhost" || name.EndsWith(".localhost", StringComparison.Ordinal);
    }
}
