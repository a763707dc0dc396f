using System.Net;
using System.Net.Sockets;

namespace NewsHub.Newsroom.Hosting;

/// <summary>Sockets bound to one port on 127.0.0.1 and, where the machine has it, ::1.</summary>
internal sealed record LoopbackSockets(int Port, IReadOnlyList<Socket> All) : IDisposable
{
    // A port that is free on IPv4 may be taken on IPv6; another one will do when any will.
    private const int Tries = 20;

    /// <exception cref="IOException">The port is taken.</exception>
    public static LoopbackSockets Bind(int port)
    {
        for (var left = port == 0 ? Tries : 1; ; left--)
        {
            try
            {
                return BindBoth(port);
            }
            catch (SocketException taken) when (left == 1)
            {
                throw new IOException($"Port {port} of the sample newsroom is taken by another program; name another port, or 0 for any free one.", taken);
            }
            catch (SocketException)
            {
                // Another free port is tried.
            }
        }
    }

    /// <summary>Gives the port back; a server that took the sockets does so itself.</summary>
    public void Dispose()
    {
        foreach (var socket in All)
            socket.Dispose();
    }

    private static LoopbackSockets BindBoth(int port)
    {
        var four = BindOne(IPAddress.Loopback, port);
        var bound = ((IPEndPoint)four.LocalEndPoint!).Port;
        try
        {
            return new(bound, Socket.OSSupportsIPv6 && HasLoopback6() ? [four, BindOne(IPAddress.IPv6Loopback, bound)] : [four]);
        }
        catch (SocketException)
        {
            four.Dispose();
            throw;
        }
    }

    private static bool HasLoopback6()
    {
        try
        {
            using var probe = BindOne(IPAddress.IPv6Loopback, 0);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static Socket BindOne(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }
}
