using Microsoft.EntityFrameworkCore;
using NewsHub.Benchmarks.Database;
using NewsHub.Data;
using NewsHub.Data.Clusters;
using Npgsql;

namespace NewsHub.Benchmarks.Harness;

/// <summary>A PostgreSQL of its own with an empty database of the newest schema, as <c>./newshub run</c> makes it; gone at the end.</summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private const string Name = "newshub_bench";

    private readonly PrivateCluster cluster;
    private readonly string folder;

    private OwnDatabase(PrivateCluster cluster, string folder) => (this.cluster, this.folder, ConnectionString) = (cluster, folder, cluster.ConnectionString(Name));

    /// <summary>How to connect to it.</summary>
    public string ConnectionString { get; }

    /// <summary>CPU time that the server has used.</summary>
    public TimeSpan ServerUsed => ServerCpu.Used(Path.Combine(folder, "data"));

    /// <summary>Starts PostgreSQL in a folder that does not exist yet.</summary>
    public static async Task<OwnDatabase> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var cluster = new PrivateCluster(PostgresBinaries.Find() ?? throw new ProvisioningException("PostgreSQL is not installed; ./newshub test installs it."), folder);
        await cluster.StartAsync(cancellationToken);
        await using (var server = NpgsqlDataSource.Create(cluster.ConnectionString("postgres")))
            await server.CreateCommand($"create database {Name}").ExecuteNonQueryAsync(cancellationToken);
        var database = new OwnDatabase(cluster, folder);
        await using var db = database.Open();
        await Schema.MigrateAsync(db, cancellationToken);
        return database;
    }

    /// <summary>A context for long work.</summary>
    public NewsHubDb Open() => new(new DbContextOptionsBuilder<NewsHubDb>().UseNpgsql(ConnectionString, npgsql => npgsql.CommandTimeout(0)).Options);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await cluster.StopAsync(CancellationToken.None);
        Directory.Delete(folder, recursive: true);
    }
}
