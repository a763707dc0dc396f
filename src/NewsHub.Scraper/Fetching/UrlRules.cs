using System.Collections.Frozen;
using System.Globalization;
using System.Net;

namespace NewsHub.Scraper.Fetching;

/// <summary>What can be said against an address before anything is looked up or sent: asked for every hop.</summary>
public static class UrlRules
{
    /// <summary>The length that RFC 9110 §4.1 asks everyone to support; no publisher's address comes near it.</summary>
    public const int MaxLength = 8000;

    // WHATWG Fetch §2.9 "bad ports" from 1024 upwards. Below 1024 only 80 and 443 serve the web.
    private static readonly FrozenSet<int> PortsOfOtherProtocols = new[]
    {
        1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
    }.ToFrozenSet();

    /// <summary>The reason to refuse an absolute address, or null. Names are not resolved here; <see cref="GuardedConnector"/> checks what they lead to.</summary>
    public static FetchOutcome.Refused? Check(Uri url, IReadOnlyList<HostPattern> allowedPrivateHosts)
    {
        if (url.Scheme is not ("http" or "https"))
            return new(Refusal.Url, "the address is not http or https");
        if (url.HostNameType is not (UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6) || HostName.Of(url) is not { } host)
            return new(Refusal.Url, "the address has no proper host");
        if (url.UserInfo.Length > 0)
            return new(Refusal.Url, "the address carries credentials");
        if (url.AbsoluteUri.Length > MaxLength)
            return new(Refusal.Url, string.Create(CultureInfo.InvariantCulture, $"the address is longer than {MaxLength} characters"));
        if (url.Port is not (80 or 443) && (url.Port < 1024 || PortsOfOtherProtocols.Contains(url.Port)))
            return new(Refusal.Url, string.Create(CultureInfo.InvariantCulture, $"port {url.Port} is no web server's"));
        return PlainlyPrivate(host) is { } why && !allowedPrivateHosts.Any(pattern => pattern.Matches(host, url.Port))
            ? new(Refusal.Address, $"{host} is not a public address ({why})")
            : null;
    }

    private static string? PlainlyPrivate(string host)
    {
        if (HostName.IsLocalhost(host))
            return PublicAddress.WhyNot(IPAddress.Loopback);
        return IPAddress.TryParse(host, out var address) ? PublicAddress.WhyNot(address) : null;
    }
}
