using System.Globalization;

namespace NewsHub.Scraper.Fetching;

/// <summary>The hops of one fetch so far.</summary>
internal sealed class RedirectTrail(Uri start, int maxRedirects)
{
    private readonly HashSet<string> visited = [start.AbsoluteUri];
    private bool isPermanent = true;

    /// <summary>The address to be requested next, or just requested.</summary>
    public Uri Current { get; private set; } = start;

    /// <summary>The address to keep: set when there were redirects, all permanent, and none gave up TLS.</summary>
    public Uri? PermanentUrl => isPermanent && visited.Count > 1 ? Current : null;

    /// <summary>Takes a redirect; returns the reason not to.</summary>
    public FetchOutcome.Refused? Follow(int statusCode, Uri? target)
    {
        if (target is null)
            return new(Refusal.Redirects, string.Create(CultureInfo.InvariantCulture, $"a redirect ({statusCode}) without a readable address"));
        if (!visited.Add(target.AbsoluteUri))
            return new(Refusal.Redirects, "the redirects go round in a loop");
        if (visited.Count > maxRedirects + 1)
            return new(Refusal.Redirects, string.Create(CultureInfo.InvariantCulture, $"more than {maxRedirects} redirects"));
        isPermanent &= statusCode is 301 or 308 && !(Current.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp);
        Current = target;
        return null;
    }
}
