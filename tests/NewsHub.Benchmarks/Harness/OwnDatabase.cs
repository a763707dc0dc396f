using Microsoft.EntityFrameworkCore;
using NewsHub.Benchmarks.Database;
using NewsHub.Data;
using NewsHub.Data.Clusters;
using Npgsql;

namespace NewsHub.Benchmarks.Harness;

/// <summary>A PostgreSQL of its own with an empty database of the newest schema, as <c>./newshub run</c> makes it; gone at the end unless it is to be kept.</summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private const string Name = "newshub_bench";

    private readonly PrivateCluster cluster;
    private readonly string folder;
    private bool isKept, isShared;

    private OwnDatabase(PrivateCluster cluster, string folder) => (this.cluster, this.folder, ConnectionString) = (cluster, folder, cluster.ConnectionString(Name));

    /// <summary>How to connect to it.</summary>
    public string ConnectionString { get; }

    /// <summary>CPU time that the server has used.</summary>
    public TimeSpan ServerUsed => ServerCpu.Used(Path.Combine(folder, "data"));

    /// <summary>Starts PostgreSQL in a folder that does not exist yet.</summary>
    public static async Task<OwnDatabase> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var cluster = ClusterIn(folder);
        await cluster.StartAsync(cancellationToken);
        await using (var server = NpgsqlDataSource.Create(cluster.ConnectionString("postgres")))
            await server.CreateCommand($"create database {Name}").ExecuteNonQueryAsync(cancellationToken);
        var database = new OwnDatabase(cluster, folder);
        await using var db = database.Open();
        await Schema.MigrateAsync(db, cancellationToken);
        return database;
    }

    /// <summary>Starts PostgreSQL filled. Filling takes longer than measuring: in a folder that is named it is kept for the next run, and taken up there.</summary>
    /// <param name="folder">One that no other kind of measurement has filled; to begin anew, remove it. Null keeps nothing.</param>
    /// <param name="fill">Fills an empty database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<OwnDatabase> StartAsync(string? folder, Func<OwnDatabase, Task> fill, CancellationToken cancellationToken)
    {
        if (folder is not null && File.Exists(FilledIn(folder)))
            return await TakeUpAsync(folder, cancellationToken);
        var database = await StartAsync(folder ?? Path.Combine(Path.GetTempPath(), $"newshub-bench-{Environment.ProcessId}"), cancellationToken);
        await fill(database);
        if (folder is not null)
            await File.WriteAllTextAsync(FilledIn(folder), "", cancellationToken);
        database.isKept = folder is not null;
        return database;
    }

    /// <summary>A context for long work.</summary>
    public NewsHubDb Open() => new(new DbContextOptionsBuilder<NewsHubDb>().UseNpgsql(ConnectionString, npgsql => npgsql.CommandTimeout(0)).Options);

    // Where another run has started it, that one stops it. Migrated since, it is as wide as a new one only after a vacuum: figures that count come from a new folder.
    private static async Task<OwnDatabase> TakeUpAsync(string folder, CancellationToken cancellationToken)
    {
        var cluster = ClusterIn(folder);
        var isStarted = await cluster.StartAsync(cancellationToken);
        var database = new OwnDatabase(cluster, folder) { isKept = true, isShared = !isStarted };
        await using var db = database.Open();
        await Schema.MigrateAsync(db, cancellationToken);
        return database;
    }

    private static PrivateCluster ClusterIn(string folder) =>
        new(PostgresBinaries.Find() ?? throw new ProvisioningException("PostgreSQL is not installed; ./newshub test installs it."), folder);

    private static string FilledIn(string folder) => Path.Combine(folder, "filled");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (!isShared)
            await cluster.StopAsync(CancellationToken.None);
        if (!isKept)
            Directory.Delete(folder, recursive: true);
    }
}
