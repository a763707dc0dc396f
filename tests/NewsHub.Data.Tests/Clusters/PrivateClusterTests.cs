using NewsHub.Data.Clusters;
using Npgsql;

namespace NewsHub.Data.Tests.Clusters;

public sealed class PrivateClusterTests
{
    [Fact]
    public async Task A_cluster_starts_from_nothing_and_keeps_what_was_written_over_a_stop()
    {
        var folder = Directory.CreateTempSubdirectory("newshub-cluster-").FullName;
        var cluster = new PrivateCluster(PostgresBinaries.Find()!, folder, forTests: true);
        try
        {
            Assert.True(await cluster.StartAsync(default));
            await ExecuteAsync(cluster, "create table kept as select 42 as answer");
            Assert.False(await cluster.StartAsync(default));

            await cluster.StopAsync(default);
            Assert.False(await cluster.IsRunningAsync(default));
            Assert.True(await cluster.StartAsync(default));

            Assert.Equal(42, await ExecuteAsync(cluster, "select answer from kept"));
        }
        finally
        {
            await cluster.StopAsync(default);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Clusters_that_start_at_the_same_time_find_a_port_each()
    {
        var folders = Enumerable.Range(0, 4).Select(_ => Directory.CreateTempSubdirectory("newshub-cluster-").FullName).ToList();
        var clusters = folders.ConvertAll(folder => new PrivateCluster(PostgresBinaries.Find()!, folder, forTests: true));
        try
        {
            foreach (var cluster in clusters)
            {
                await cluster.StartAsync(default);
                await cluster.StopAsync(default);
            }

            Assert.DoesNotContain(false, await Task.WhenAll(clusters.Select(cluster => cluster.StartAsync(default))));
            foreach (var cluster in clusters)
                Assert.Equal(1, await ExecuteAsync(cluster, "select 1"));
        }
        finally
        {
            foreach (var cluster in clusters)
                await cluster.StopAsync(default);
            folders.ForEach(folder => Directory.Delete(folder, recursive: true));
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_what_to_do()
    {
        var file = Path.GetTempFileName();
        try
        {
            var error = await Assert.ThrowsAsync<ProvisioningException>(() => new PrivateCluster(PostgresBinaries.Find()!, Path.Combine(file, "pg")).StartAsync(default));

            Assert.Contains(file, error.Message, StringComparison.Ordinal);
            Assert.Contains("NEWSHUB_DATA", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<object?> ExecuteAsync(PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cluster.ConnectionString("postgres")) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
