using System.Net;
using System.Net.Sockets;

namespace NewsHub.Scraper.Fetching;

/// <summary>
/// Opens the connections of every fetch: resolves the name itself, keeps the addresses that <see cref="PublicAddress"/> allows and connects
/// to one of those. The address checked is the address connected to, so a name that changes its answer in between gains nothing.
/// </summary>
/// <param name="allowedPrivateHosts">Servers that may have any address.</param>
/// <param name="addressTimeout">Time for one address of a name that has others: a network that swallows IPv6 must not cost the fetch.</param>
/// <param name="resolve">The name service; <see cref="Dns.GetHostAddressesAsync(string, CancellationToken)"/> unless a test stands in for it.</param>
public sealed class GuardedConnector(
    IReadOnlyList<HostPattern> allowedPrivateHosts, TimeSpan addressTimeout, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    // A name with many dead addresses must not use up the time of the connection.
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

    private async Task<Stream> ConnectToFirstAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        var tried = addresses[..Math.Min(addresses.Length, MaxAddressesTried)];
        foreach (var address in tried.SkipLast(1))
        {
            using var slice = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            slice.CancelAfter(addressTimeout);
            try
            {
                return await ConnectToAsync(address, port, slice.Token).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                // The next address may answer; the last one's failure is the name's.
            }
        }

        return tried.Length > 0
            ? await ConnectToAsync(tried[^1], port, cancellationToken).ConfigureAwait(false)
            : throw new SocketException((int)SocketError.HostNotFound);
    }

    private static async Task<Stream> ConnectToAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
