using System.Diagnostics;
using NewsHub.Newsroom;

namespace NewsHub.Web.Tests.Commands;

/// <summary>A real scraper in a process of its own, that can be killed.</summary>
internal sealed class ScraperProcess : IDisposable
{
    private readonly Process _process;

    private ScraperProcess(Process process) => _process = process;

    public static ScraperProcess Start(SampleNewsroom newsroom, string connectionString, string sources, string dataFolder)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "newshub.dll"), "scrape", "--sources", sources])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in Settings(newsroom, connectionString, dataFolder))
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new ScraperProcess(process);
    }

    /// <summary>The next line that it logs; null when it has ended.</summary>
    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>Kills it at once, as the kernel would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static Dictionary<string, string> Settings(SampleNewsroom newsroom, string connectionString, string dataFolder) => new()
    {
        ["ConnectionStrings__NewsHub"] = connectionString,
        ["NEWSHUB_DATA"] = dataFolder,
        ["Fetching__AllowedPrivateHosts__0"] = $"*.localhost:{newsroom.Port}",
        ["Visits__HostDelay"] = "00:00:00",
        ["Visits__LongestCrawlDelay"] = "00:00:00",
        ["Visits__ShortestInterval"] = "00:00:01",
        ["Visits__LongestInterval"] = "00:00:01",
        ["Visits__CheckIn"] = "00:00:01",
        ["Visits__Reconcile"] = "00:00:01",
    };
}
