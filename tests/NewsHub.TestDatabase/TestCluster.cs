using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Clusters;
using Npgsql;

namespace NewsHub.TestDatabase;

/// <summary>
/// The PostgreSQL server of one test run: the one that <c>./newshub test</c> has started and named in <see cref="ServerVariable"/>,
/// else one of its own in memory, which ends with the process.
/// </summary>
public static class TestCluster
{
    /// <summary>Connection string of a server on which databases may be made.</summary>
    public const string ServerVariable = "NEWSHUB_TEST_SERVER";

    private const string Template = "newshub_template";

    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    private static readonly Lazy<Task> MigratedTemplate = new(MigrateTemplateAsync);

    /// <summary>Connection string of a database of that server, whether it exists or not.</summary>
    public static async Task<string> ConnectionStringAsync(string database) =>
        new NpgsqlConnectionStringBuilder(await Server.Value) { Database = database, IncludeErrorDetail = true }.ConnectionString;

    /// <summary>Makes a database with the whole schema by copying a template that is migrated once a run.</summary>
    internal static async Task CreateAsync(string database)
    {
        await MigratedTemplate.Value;
        await ExecuteAsync($"CREATE DATABASE {database} TEMPLATE {Template} STRATEGY file_copy");
    }

    /// <summary>Drops a database and whoever is still connected to it.</summary>
    internal static Task DropAsync(string database) => ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    private static async Task MigrateTemplateAsync()
    {
        // Several test processes share one server: the first one makes the template, the others wait for it.
        await using var connection = new NpgsqlConnection(await ConnectionStringAsync("postgres"));
        await connection.OpenAsync();
        await using var exclusive = new NpgsqlCommand("SELECT pg_advisory_lock(20261121)", connection);
        await exclusive.ExecuteNonQueryAsync();
        var template = new NpgsqlConnectionStringBuilder(await ConnectionStringAsync(Template)) { Pooling = false };
        await using var db = new NewsHubDb(new DbContextOptionsBuilder<NewsHubDb>().UseNpgsql(template.ConnectionString).Options);
        await Schema.MigrateAsync(db, CancellationToken.None);
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await ConnectionStringAsync("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server)
            return server;
        var binaries = PostgresBinaries.Find() ?? throw new ProvisioningException("PostgreSQL is not installed; run the tests with ./newshub test, which installs it.");
        var folder = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"newshub-tests-{Environment.ProcessId}");
        var cluster = new PrivateCluster(binaries, folder, forTests: true);
        await cluster.StartAsync(CancellationToken.None);
        StopWithThisProcess(folder);
        return cluster.ConnectionString("postgres");
    }

    // Test hosts are ended without time for a farewell, so a shell watches over this process and stops the server (fast, by its id) after it.
    private static void StopWithThisProcess(string folder)
    {
        var guard = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        foreach (var argument in (string[])["-c", "exec >/dev/null 2>&1 </dev/null; while kill -0 $1; do sleep 1; done; kill -INT $(head -n 1 $2/data/postmaster.pid); sleep 1; rm -rf $2", "sh", $"{Environment.ProcessId}", folder])
            guard.ArgumentList.Add(argument);
        Process.Start(guard)?.Dispose();
    }
}
