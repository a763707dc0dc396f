using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsHub.Scraper.Fetching;

/// <summary>A <c>host[:port]</c> that names servers; <c>*.</c> in front stands for any number of labels, no port for any port.</summary>
public sealed record HostPattern
{
    private HostPattern(string host, bool isWildcard, int? port) => (Host, IsWildcard, Port) = (host, isWildcard, port);

    /// <summary>Lower case, without the wildcard; an IPv6 address without its brackets.</summary>
    public string Host { get; }

    /// <summary>Whether any name below <see cref="Host"/> is meant instead of the host itself.</summary>
    public bool IsWildcard { get; }

    /// <summary>Null for any port.</summary>
    public int? Port { get; }

    /// <summary>Reads a pattern; false when it is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out HostPattern? pattern)
    {
        pattern = null;
        var rest = text?.Trim().ToLowerInvariant() ?? "";
        var isWildcard = rest.StartsWith("*.", StringComparison.Ordinal);
        if (isWildcard)
            rest = rest[2..];

        int? port = null;
        var colon = rest.LastIndexOf(':');
        if (colon > rest.LastIndexOf(']'))
        {
            if (!ushort.TryParse(rest[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                return false;
            (port, rest) = (number, rest[..colon]);
        }

        var kind = Uri.CheckHostName(rest);
        if (kind is not (UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6) || (isWildcard && kind != UriHostNameType.Dns))
            return false;
        pattern = new HostPattern(HostName.Normalize(rest), isWildcard, port);
        return true;
    }

    /// <summary>Reads configured patterns, all of which <see cref="FetchOptionsCheck"/> has found readable.</summary>
    /// <exception cref="FormatException">One is not.</exception>
    public static IReadOnlyList<HostPattern> ParseAll(IEnumerable<string> texts) =>
        [.. texts.Select(text => TryParse(text, out var pattern) ? pattern : throw new FormatException($"'{text}' is no host[:port]"))];

    /// <summary>Whether the pattern names this server.</summary>
    /// <param name="host">As in a URL or an end point; case, brackets and a closing dot do not matter.</param>
    /// <param name="port">The port connected to.</param>
    public bool Matches(string host, int port)
    {
        if (Port is { } wanted && wanted != port)
            return false;
        var name = HostName.Normalize(host);
        return IsWildcard ? name.EndsWith("." + Host, StringComparison.Ordinal) : name == Host;
    }
}
