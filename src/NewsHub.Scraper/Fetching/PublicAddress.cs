using System.Net;
using System.Net.Sockets;

namespace NewsHub.Scraper.Fetching;

/// <summary>Tells addresses of the public internet from all others: a publisher's server has only the former.</summary>
/// <remarks>After the IANA special-purpose address registries (RFC 6890, as they stood in 2025).</remarks>
public static class PublicAddress
{
    private static readonly (IPNetwork Network, string Name)[] SpecialIPv4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this network, RFC 791 §3.2"),
        (IPNetwork.Parse("10.0.0.0/8"), "private, RFC 1918"),
        (IPNetwork.Parse("100.64.0.0/10"), "shared by carriers, RFC 6598"),
        (IPNetwork.Parse("127.0.0.0/8"), "loopback, RFC 1122 §3.2.1.3"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local and cloud metadata, RFC 3927"),
        (IPNetwork.Parse("172.16.0.0/12"), "private, RFC 1918"),
        (IPNetwork.Parse("192.0.0.0/24"), "protocol assignments, RFC 6890 §2.1"),
        (IPNetwork.Parse("192.0.2.0/24"), "documentation, RFC 5737"),
        (IPNetwork.Parse("192.88.99.0/24"), "6to4 relays, RFC 7526"),
        (IPNetwork.Parse("192.168.0.0/16"), "private, RFC 1918"),
        (IPNetwork.Parse("198.18.0.0/15"), "benchmarking, RFC 2544"),
        (IPNetwork.Parse("198.51.100.0/24"), "documentation, RFC 5737"),
        (IPNetwork.Parse("203.0.113.0/24"), "documentation, RFC 5737"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast, RFC 5771"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved and broadcast, RFC 1112 §4, RFC 8190"),
    ];

    // The only IPv6 space given out as global unicast (RFC 4291 §2.4 and IANA's registry). What lies outside needs no rows:
    // unspecified, loopback, unique local fc00::/7, link-local fe80::/10, site-local fec0::/10, multicast ff00::/8, discard 100::/64,
    // local NAT64 64:ff9b:1::/48, segment routing 5f00::/16.
    private static readonly IPNetwork GlobalUnicastIPv6 = IPNetwork.Parse("2000::/3");

    private static readonly (IPNetwork Network, string Name)[] SpecialIPv6 =
    [
        (IPNetwork.Parse("2001::/23"), "protocol assignments with Teredo, ORCHID and benchmarking, RFC 2928, RFC 4380, RFC 7343, RFC 5180"),
        (IPNetwork.Parse("2001:db8::/32"), "documentation, RFC 3849"),
        (IPNetwork.Parse("2002::/16"), "6to4, which embeds any IPv4 address, RFC 3056, RFC 7526"),
        (IPNetwork.Parse("3fff::/20"), "documentation, RFC 9637"),
    ];

    // DNS64 networks reach every IPv4 server through this prefix (RFC 6052 §2.1): the embedded address decides.
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether the address is a global unicast one.</summary>
    public static bool IsPublic(IPAddress address) => WhyNot(address) is null;

    /// <summary>The special purpose of an address that is not public, in a phrase with its source; null for a public one.</summary>
    public static string? WhyNot(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return Find(SpecialIPv4, address);
        if (address.IsIPv4MappedToIPv6)
            return WhyNot(address.MapToIPv4());
        if (Nat64.Contains(address))
            return WhyNot(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        return GlobalUnicastIPv6.Contains(address) ? Find(SpecialIPv6, address) : "outside global unicast, RFC 4291 §2.4";
    }

    private static string? Find((IPNetwork Network, string Name)[] table, IPAddress address)
    {
        foreach (var (network, name) in table)
        {
            if (network.Contains(address))
                return name;
        }

        return null;
    }
}
