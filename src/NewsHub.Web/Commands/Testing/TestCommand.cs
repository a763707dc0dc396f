using System.CommandLine;
using NewsHub.Data.Clusters;

namespace NewsHub.Web.Commands.Testing;

/// <summary><c>newshub test</c>: provisions what tests need (PostgreSQL, Chromium, axe, the HTML checker) and runs all of them.</summary>
internal static class TestCommand
{
    private const string Solution = "NewsHub.sln";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var filter = new Argument<string?>("filter") { Description = "Only tests whose full name contains this", DefaultValueFactory = _ => null };
        return new Command("test", "Run every test; installs what they need") { filter }
            .Runs((result, cancellationToken) => RunAsync(result.GetValue(filter), cancellationToken));
    }

    private static async Task<int> RunAsync(string? filter, CancellationToken cancellationToken)
    {
        if (!File.Exists(Solution))
            throw new UsageException($"There is no {Solution} here; run ./newshub test from the project's own folder.");
        var binaries = await PostgresInstaller.EnsureAsync(DataFolder.Path, CommandRunner.Say, cancellationToken);
        var chromium = await Chromium.EnsureAsync(CommandRunner.Say, cancellationToken);
        var axe = await Axe.EnsureAsync(CommandRunner.Say, cancellationToken);
        var checker = await NuHtmlChecker.EnsureAsync(CommandRunner.Say, cancellationToken);

        var folder = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"newshub-test-{Environment.ProcessId}");
        var cluster = new PrivateCluster(binaries, folder, forTests: true);
        try
        {
            await cluster.StartAsync(cancellationToken);
            var results = DataFolder.In("test-results");
            if (Directory.Exists(results))
                Directory.Delete(results, recursive: true);
            var exitCode = await TestRun.StartAsync(Solution, results, filter, new Dictionary<string, string>
            {
                ["NEWSHUB_TEST_SERVER"] = cluster.ConnectionString("postgres"),
                ["NEWSHUB_CHROMIUM"] = chromium,
                ["NEWSHUB_AXE"] = axe,
                ["NEWSHUB_VNU"] = checker ?? "",
                ["DOTNET_TieredPGO"] = "0", // tests run most code a few times: watching it for a better compilation never pays
            }, cancellationToken);
            return Conclude(TestTotals.Read(results), exitCode);
        }
        finally
        {
            await cluster.StopAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Conclude(TestTotals totals, int exitCode)
    {
        foreach (var failure in totals.Failures)
            Console.WriteLine($"failed: {failure}");
        Console.WriteLine(totals.Describe());
        return exitCode != 0 || totals.Failed > 0 || totals.Passed == 0 ? 1 : 0;
    }
}
