using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NewsHub.Newsroom.Hosting;

/// <summary>A Kestrel of its own that takes nothing from the environment and leaves Ctrl+C to the program around it.</summary>
internal static class LoopbackServer
{
    /// <param name="sockets">Where it listens.</param>
    /// <param name="outer">Sees every request first; what it writes is sent as it is.</param>
    /// <param name="answer">Answers the others; its text is compressed for clients that accept it.</param>
    public static WebApplication Create(LoopbackSockets sockets, Func<HttpContext, RequestDelegate, Task> outer, RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddResponseCompression(options => options.MimeTypes =
            [.. ResponseCompressionDefaults.MimeTypes, "application/rss+xml", "application/atom+xml", "application/feed+json", "image/svg+xml"]);
        builder.Services.Configure<SocketTransportOptions>(options =>
            options.CreateBoundListenSocket = endPoint => sockets.All.Single(socket => socket.AddressFamily == endPoint.AddressFamily));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            foreach (var socket in sockets.All)
                options.Listen((IPEndPoint)socket.LocalEndPoint!);
        });
        var server = builder.Build();
        server.Use(outer);
        server.UseResponseCompression();
        server.Run(answer);
        return server;
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
