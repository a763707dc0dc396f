using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsHub.Newsroom.Tests;

/// <summary>An open newsroom and a client that finds every host below <c>localhost</c> on loopback, as RFC 6761 §6.3 asks.</summary>
public sealed class Visitor : IAsyncLifetime
{
    // One house sends windows-1252, which .NET reads only when asked to.
    static Visitor() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public SampleNewsroom Newsroom { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Newsroom = await SampleNewsroom.StartAsync(0, CancellationToken.None);
        Client = new HttpClient(new SocketsHttpHandler { ConnectCallback = ConnectAsync, AllowAutoRedirect = false, UseProxy = false });
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Newsroom.DisposeAsync();
    }

    /// <summary>Asks with extra headers.</summary>
    public Task<HttpResponseMessage> AskAsync(Uri url, params (string Name, string Value)[] headers) => AskAsync(HttpMethod.Get, url, headers);

    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, Uri url, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, url);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
