using System.Diagnostics;
using System.Globalization;
using NewsHub.Data.Clusters;

namespace NewsHub.Benchmarks.Web;

/// <summary>Runs <c>wrk</c> (Debian's package) against a site, with a script in Lua.</summary>
internal static class Wrk
{
    // Lines of our own, whatever the version prints: one thread, so that it takes no more of the machine than it must.
    private const string Done =
        """

        done = function(summary, latency, requests)
          local wrong = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout + summary.errors.status
          print(string.format('RESULT %d %d %d %d %d', summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), wrong))
        end
        """;

    /// <summary>What it measured; latencies in milliseconds.</summary>
    public readonly record struct Result(long Requests, double RequestsPerSecond, double P50, double P99, long Wrong);

    /// <summary>Runs it.</summary>
    public static async Task<Result> RunAsync(string address, string script, int connections, int seconds, CancellationToken cancellationToken)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, script + Done, cancellationToken);
            using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", $"-c{connections}", $"-d{seconds}s", "-s", file, address]) { RedirectStandardOutput = true })
                ?? throw new ProvisioningException("wrk does not start.");
            var words = await wrk.StandardOutput.ReadToEndAsync(cancellationToken);
            await wrk.WaitForExitAsync(cancellationToken);
            var line = words.Split('\n').Single(line => line.StartsWith("RESULT ", StringComparison.Ordinal)).Split(' ');
            var numbers = line.Skip(1).Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToList();
            return new Result(numbers[0], numbers[0] / (numbers[1] / 1e6), numbers[2] / 1e3, numbers[3] / 1e3, numbers[4]);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new ProvisioningException("wrk is not installed (Debian: apt-get install wrk).");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
