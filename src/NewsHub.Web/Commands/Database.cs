using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Clusters;
using Npgsql;

namespace NewsHub.Web.Commands;

/// <summary>The database of a run: the one that <c>ConnectionStrings__NewsHub</c> names, else one in the private cluster, started for the run and stopped after it.</summary>
internal sealed class Database : IAsyncDisposable
{
    /// <summary>The environment variable that names a database.</summary>
    public const string Variable = "ConnectionStrings__NewsHub";

    private static readonly string ApplicationName = $"newshub-{Environment.ProcessId}";

    private readonly PrivateCluster? _started;

    private Database(string connectionString, PrivateCluster? started)
    {
        ConnectionString = connectionString;
        _started = started;
    }

    /// <summary>How to connect to it.</summary>
    public string ConnectionString { get; }

    /// <summary>Finds or starts it.</summary>
    /// <param name="name">Its name in the private cluster.</param>
    /// <param name="say">Told what happens, in one sentence each.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProvisioningException">It cannot be had.</exception>
    public static async Task<Database> OpenAsync(string name, Action<string> say, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return new Database(Checked(named), null);
        var cluster = await ClusterAsync(say, cancellationToken);
        var isOurs = await cluster.StartAsync(cancellationToken);
        say(isOurs ? $"PostgreSQL started in {DataFolder.In("pg")}." : "PostgreSQL runs already.");
        var connectionString = new NpgsqlConnectionStringBuilder(cluster.ConnectionString(name)) { ApplicationName = ApplicationName };
        return new Database(connectionString.ConnectionString, isOurs ? cluster : null);
    }

    /// <summary>The private cluster, whether it runs or not.</summary>
    public static async Task<PrivateCluster> ClusterAsync(Action<string> say, CancellationToken cancellationToken) =>
        new(await PostgresInstaller.EnsureAsync(DataFolder.Path, say, cancellationToken), DataFolder.In("pg"));

    /// <summary>A context on it.</summary>
    public NewsHubDb Context() => new(new DbContextOptionsBuilder<NewsHubDb>().UseNpgsql(ConnectionString).Options);

    /// <summary>Stops the cluster if this run started it and no other process uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_started is not null && !await IsUsedByOthersAsync())
            await _started.StopAsync(CancellationToken.None);
    }

    private static string Checked(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).ConnectionString;
        }
        catch (ArgumentException e)
        {
            throw new ProvisioningException($"{Variable} is no connection string of PostgreSQL ({e.Message}); it looks like 'Host=…;Database=newshub;Username=…;Password=…'.", e);
        }
    }

    private async Task<bool> IsUsedByOthersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
            await connection.OpenAsync();

            // A second run or a scraper on the same cluster goes by another name than this process.
            await using var others = new NpgsqlCommand(
                $"select exists (select from pg_stat_activity where backend_type = 'client backend' and application_name <> '{ApplicationName}')", connection);
            return (bool)(await others.ExecuteScalarAsync())!;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
