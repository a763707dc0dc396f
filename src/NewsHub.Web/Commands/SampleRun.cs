using NewsHub.Analysis.Feeds;
using NewsHub.Newsroom;

namespace NewsHub.Web.Commands;

/// <summary>The sample publishers, and the settings with which they are followed.</summary>
internal sealed class SampleRun : IAsyncDisposable
{
    private const int Port = 5081;

    private readonly SampleNewsroom _newsroom;

    private SampleRun(SampleNewsroom newsroom) => _newsroom = newsroom;

    /// <summary>What is followed.</summary>
    public IReadOnlyList<OpmlSource> Sources => Opml.Read(_newsroom.SourcesOpml());

    /// <summary>Loopback is allowed for these publishers alone, and they need no patience.</summary>
    public IReadOnlyDictionary<string, string?> Settings => SettingsOf(_newsroom.Port);

    /// <summary>The same for another process, while a sample run is under way.</summary>
    public static IReadOnlyDictionary<string, string?> DefaultSettings => SettingsOf(Port);

    private static Dictionary<string, string?> SettingsOf(int port) => new()
    {
        ["Fetching:AllowedPrivateHosts:0"] = $"*.localhost:{port}",
        ["Visits:HostDelay"] = "00:00:00.02",
        ["Visits:LongestCrawlDelay"] = "00:00:00.1",
        ["Visits:ShortestInterval"] = "00:00:30",
        ["Visits:LongestInterval"] = "00:05:00",
    };

    /// <summary>Starts the publishers.</summary>
    /// <exception cref="UsageException">Their port is taken.</exception>
    public static async Task<SampleRun> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new SampleRun(await SampleNewsroom.StartAsync(Port, cancellationToken));
        }
        catch (IOException)
        {
            throw new UsageException($"Port {Port}, on which the sample publishers live, is taken by another program; end that one (perhaps another sample run) and start again.");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();
}
