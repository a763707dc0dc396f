using System.Net;
using System.Net.Sockets;

namespace NewsHub.Scraper.Fetching;

/// <summary>
/// Opens the connections of every fetch: resolves the name itself, keeps the addresses that <see cref="PublicAddress"/> allows and connects
/// to one of those. The address checked is the address connected to, so a name that changes its answer in between gains nothing.
/// </summary>
/// <param name="allowedPrivateHosts">Servers that may have any address.</param>
/// <param name="resolve">The name service; <see cref="Dns.GetHostAddressesAsync(string, CancellationToken)"/> unless a test stands in for it.</param>
public sealed class GuardedConnector(IReadOnlyList<HostPattern> allowedPrivateHosts, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    // A name with many dead addresses must not use up the time of the whole fetch.
    private const int MaxAddressesTried = 4;

    private static readonly IPAddress[] Loopback = [IPAddress.Loopback, IPAddress.IPv6Loopback];

    /// <summary>The <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="AddressRefusedException">No address of the name is public.</exception>
    /// <exception cref="SocketException">The name does not resolve, or no address answers.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await ResolveAsync(host, cancellationToken).ConfigureAwait(false);
        if (!allowedPrivateHosts.Any(pattern => pattern.Matches(host, port)))
            addresses = PublicOnly(host, addresses);
        return await ConnectToFirstAsync(addresses, port, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The addresses that may be connected to; none when the name has none at all.</summary>
    /// <exception cref="AddressRefusedException">There are addresses, and none of them is public.</exception>
    public static IPAddress[] PublicOnly(string host, IPAddress[] addresses)
    {
        var allowed = Array.FindAll(addresses, PublicAddress.IsPublic);
        return allowed.Length > 0 || addresses.Length == 0
            ? allowed
            : throw new AddressRefusedException($"{host} leads to no public address ({PublicAddress.WhyNot(addresses[0])})");
    }

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var literal))
            return Task.FromResult<IPAddress[]>([literal]);
        return HostName.IsLocalhost(host) ? Task.FromResult(Loopback) : resolve(host, cancellationToken);
    }

    private static async Task<Stream> ConnectToFirstAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        SocketException? last = null;
        foreach (var address in addresses.Take(MaxAddressesTried))
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException failure)
            {
                socket.Dispose();
                last = failure;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }
}
