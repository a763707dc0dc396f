using System.Net;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.1")]
    [InlineData("169.253.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.0.1.0")]
    [InlineData("192.167.255.255")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2001:200::1")]
    [InlineData("2003::1")]
    [InlineData("64:ff9b::1.1.1.1")]
    [InlineData("::ffff:1.1.1.1")]
    public void Neighbours_of_special_ranges_are_public(string address) => Assert.Null(PublicAddress.WhyNot(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0", "RFC 791")]
    [InlineData("0.255.255.255", "RFC 791")]
    [InlineData("10.0.0.0", "RFC 1918")]
    [InlineData("10.255.255.255", "RFC 1918")]
    [InlineData("100.64.0.0", "RFC 6598")]
    [InlineData("100.127.255.255", "RFC 6598")]
    [InlineData("127.0.0.1", "RFC 1122")]
    [InlineData("127.255.255.255", "RFC 1122")]
    [InlineData("169.254.169.254", "metadata")]
    [InlineData("172.16.0.0", "RFC 1918")]
    [InlineData("172.31.255.255", "RFC 1918")]
    [InlineData("192.0.0.170", "RFC 6890")]
    [InlineData("192.0.2.1", "documentation")]
    [InlineData("192.88.99.1", "6to4")]
    [InlineData("192.168.0.1", "RFC 1918")]
    [InlineData("198.18.0.0", "benchmarking")]
    [InlineData("198.19.255.255", "benchmarking")]
    [InlineData("198.51.100.7", "documentation")]
    [InlineData("203.0.113.7", "documentation")]
    [InlineData("224.0.0.1", "multicast")]
    [InlineData("240.0.0.0", "reserved")]
    [InlineData("255.255.255.255", "broadcast")]
    [InlineData("::", "RFC 4291")]
    [InlineData("::1", "RFC 4291")]
    [InlineData("::127.0.0.1", "RFC 4291")]
    [InlineData("::ffff:10.0.0.1", "RFC 1918")]
    [InlineData("64:ff9b::127.0.0.1", "loopback")]
    [InlineData("64:ff9b:1::1.1.1.1", "RFC 4291")]
    [InlineData("100::1", "RFC 4291")]
    [InlineData("2001::1", "Teredo")]
    [InlineData("2001:2::1", "benchmarking")]
    [InlineData("2001:db8::1", "documentation")]
    [InlineData("2002:7f00:1::1", "6to4")]
    [InlineData("3fff:fff::1", "documentation")]
    [InlineData("5f00::1", "RFC 4291")]
    [InlineData("fc00::1", "RFC 4291")]
    [InlineData("fd12:3456::1", "RFC 4291")]
    [InlineData("fe80::1", "RFC 4291")]
    [InlineData("fe80::1%2", "RFC 4291")]
    [InlineData("fec0::1", "RFC 4291")]
    [InlineData("ff02::1", "RFC 4291")]
    public void Special_ranges_are_named_from_their_first_to_their_last_address(string address, string reason)
    {
        Assert.False(PublicAddress.IsPublic(IPAddress.Parse(address)));
        Assert.Contains(reason, PublicAddress.WhyNot(IPAddress.Parse(address)), StringComparison.Ordinal);
    }

    [Fact]
    public void However_an_address_is_wrapped_its_IPv4_decides()
    {
        var random = new Random(20260601);
        var bytes = new byte[4];
        for (var round = 0; round < 10_000; round++)
        {
            random.NextBytes(bytes);
            var plain = new IPAddress(bytes);
            var nat64 = new IPAddress([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, .. bytes]);
            Assert.Equal(PublicAddress.IsPublic(plain), PublicAddress.IsPublic(plain.MapToIPv6()));
            Assert.Equal(PublicAddress.IsPublic(plain), PublicAddress.IsPublic(nat64));
        }
    }

    [Fact]
    public void No_IPv6_address_outside_global_unicast_is_public()
    {
        var random = new Random(20260602);
        var bytes = new byte[16];
        for (var round = 0; round < 10_000; round++)
        {
            random.NextBytes(bytes);
            var address = new IPAddress(bytes);
            if (bytes[0] >> 5 != 1)
                Assert.False(PublicAddress.IsPublic(address), address.ToString());
        }
    }
}
