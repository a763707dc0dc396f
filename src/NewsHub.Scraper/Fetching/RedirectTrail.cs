using System.Globalization;

namespace NewsHub.Scraper.Fetching;

/// <summary>The hops of one fetch so far.</summary>
/// <param name="start">The address requested.</param>
/// <param name="maxRedirects">How many redirects are followed.</param>
public sealed class RedirectTrail(Uri start, int maxRedirects)
{
    private readonly HashSet<string> _visited = [start.AbsoluteUri];
    private bool _isPermanent = true;

    /// <summary>The address to be requested next, or just requested.</summary>
    public Uri Current { get; private set; } = start;

    /// <summary>The address to keep: set when there were redirects, all permanent, and none gave up TLS.</summary>
    public Uri? PermanentUrl => _isPermanent && _visited.Count > 1 ? Current : null;

    /// <summary>Takes a redirect; returns the reason not to.</summary>
    /// <param name="statusCode">301, 302, 303, 307 or 308.</param>
    /// <param name="target">Where it leads; null when that cannot be read.</param>
    public FetchOutcome.Refused? Follow(int statusCode, Uri? target)
    {
        if (target is null)
            return new(Refusal.Redirects, string.Create(CultureInfo.InvariantCulture, $"a redirect ({statusCode}) without a readable address"));
        if (!_visited.Add(target.AbsoluteUri))
            return new(Refusal.Redirects, "the redirects go round in a loop");
        if (_visited.Count > maxRedirects + 1)
            return new(Refusal.Redirects, string.Create(CultureInfo.InvariantCulture, $"more than {maxRedirects} redirects"));
        _isPermanent &= statusCode is 301 or 308 && !(Current.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp);
        Current = target;
        return null;
    }
}
