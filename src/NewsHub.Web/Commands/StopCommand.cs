using System.CommandLine;
using NewsHub.Data.Clusters;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub stop</c>: stops a private cluster that a killed run left behind.</summary>
internal static class StopCommand
{
    /// <summary>The command.</summary>
    public static Command Create() =>
        new Command("stop", "Stop the private PostgreSQL that a killed run left running").Runs(async (_, cancellationToken) =>
        {
            var cluster = PostgresBinaries.Find(DataFolder.Path) is { } binaries ? new PrivateCluster(binaries, DataFolder.In("pg")) : null;
            if (cluster is null || !await cluster.IsRunningAsync(cancellationToken))
            {
                CommandRunner.Say("PostgreSQL does not run.");
                return 0;
            }

            await cluster.StopAsync(cancellationToken);
            CommandRunner.Say("PostgreSQL has stopped.");
            return 0;
        });
}
