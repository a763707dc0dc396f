using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsHub.Web.Tests.Syndication;

/// <summary>A WebSub hub on loopback: writes down what it is told, and answers as the test says.</summary>
internal sealed class HubServer : IAsyncDisposable
{
    private readonly Channel<(string Mode, IReadOnlyList<string> Topics)> pings = Channel.CreateUnbounded<(string, IReadOnlyList<string>)>();
    private readonly WebApplication app;

    private HubServer(WebApplication app) => this.app = app;

    /// <summary>Where it is.</summary>
    public Uri Address => new(app.Urls.Single() + "/hub");

    /// <summary>What it was told.</summary>
    public ChannelReader<(string Mode, IReadOnlyList<string> Topics)> Pings => pings.Reader;

    /// <summary>Starts it.</summary>
    /// <param name="statuses">Of its first answers; 204 after them.</param>
    public static async Task<HubServer> StartAsync(params int[] statuses)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var hub = new HubServer(builder.Build());
        var answers = new Queue<int>(statuses);
        hub.app.MapPost("/hub", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            await hub.pings.Writer.WriteAsync((form["hub.mode"].ToString(), [.. form["hub.url"].OfType<string>()]));
            context.Response.StatusCode = answers.TryDequeue(out var status) ? status : StatusCodes.Status204NoContent;
        });
        await hub.app.StartAsync();
        return hub;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
