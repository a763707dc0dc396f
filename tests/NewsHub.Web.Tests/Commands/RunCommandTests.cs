using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;

namespace NewsHub.Web.Tests.Commands;

/// <summary>What can go wrong at a start is one clear sentence, and exit code 1.</summary>
public sealed class RunCommandTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task A_taken_port_is_named_and_another_one_offered()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (exitCode, _, errors) = await CommandLine.RunAsync(Nothing, "run", "--sample", "--port", $"{port}");

        Assert.Equal(1, exitCode);
        Assert.Equal($"newshub: Port {port} is taken by another program; end that one, or choose another port with --port {port + 1}.", errors.Trim());
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_named()
    {
        var (exitCode, _, errors) = await CommandLine.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__NewsHub"] = "Host=127.0.0.1;Port=1;Username=nobody;Database=newshub" }, "migrate");

        Assert.Equal(1, exitCode);
        Assert.Contains("PostgreSQL at 127.0.0.1:1 does not answer as 'nobody'", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_explained()
    {
        var (exitCode, _, errors) = await CommandLine.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__NewsHub"] = "my database" }, "migrate");

        Assert.Equal(1, exitCode);
        Assert.Contains("it looks like 'Host=…", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_schema_is_left_alone()
    {
        await using var database = await TestDatabase.TestDatabase.CreateAsync();
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"""insert into "__EFMigrationsHistory" values ('29990101000000_FromTheFuture', '99.0.0')""");

        var (exitCode, _, errors) = await CommandLine.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__NewsHub"] = database.ConnectionString }, "migrate");

        Assert.Equal(1, exitCode);
        Assert.Contains("newer than this NewsHub", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_the_postgres_user_cannot_reach_is_named_with_a_way_out()
    {
        // Only root hands over to another user.
        if (!Environment.IsPrivilegedProcess)
            return;
        var closed = Directory.CreateTempSubdirectory("newshub-closed-").FullName;

        var (exitCode, _, errors) = await CommandLine.RunAsync(new Dictionary<string, string> { ["NEWSHUB_DATA"] = Path.Combine(closed, "data"), ["ConnectionStrings__NewsHub"] = "" }, "migrate");

        Assert.Equal(1, exitCode);
        Assert.Contains("NEWSHUB_DATA=/var/lib/newshub", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Directory.Delete(closed, recursive: true);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var (exitCode, output, _) = await CommandLine.RunAsync(Nothing, "help");

        Assert.Equal(0, exitCode);
        Assert.All((string[])["run", "test", "analyze", "scrape", "migrate", "sources", "editors", "stop"], command => Assert.Contains($"  {command}", output, StringComparison.Ordinal));
    }
}
