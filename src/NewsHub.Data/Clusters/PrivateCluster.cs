using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace NewsHub.Data.Clusters;

/// <summary>
/// A PostgreSQL cluster of our own in one folder: on loopback, with a generated password, on a free port, without a system service.
/// From nothing in 1–2 s, 0.2 s when it exists (design measurement).
/// </summary>
/// <param name="binaries">The programs.</param>
/// <param name="folder">Where it lives; made when missing.</param>
/// <param name="forTests">Fast and forgetful: no fsync, so that a crash of the machine may lose data.</param>
public sealed class PrivateCluster(PostgresBinaries binaries, string folder, bool forTests = false)
{
    private const string Superuser = "newshub";
    private const int FirstPort = 54329;
    private const int LastPort = 54429;

    // PostgreSQL refuses to run as root, so root hands over to this user, which the package makes.
    private const string ServiceUser = "postgres";

    private string DataFolder => Path.Combine(folder, "data");

    private string PasswordFile => Path.Combine(folder, "password");

    private string LogFile => Path.Combine(folder, "log");

    // A quarter of the memory is PostgreSQL's own advice; this is a machine with other work too. 128 MB, the default, is less than the indexes of one month.
    private static long SharedBuffers => Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8 >> 20, 128, 2048);

    /// <summary>Starts it unless it runs, making it first where it does not exist.</summary>
    /// <returns>Whether this call started it.</returns>
    /// <exception cref="ProvisioningException">It cannot be made or started.</exception>
    public async Task<bool> StartAsync(CancellationToken cancellationToken)
    {
        await PrepareFolderAsync(cancellationToken);
        if (!File.Exists(Path.Combine(DataFolder, "PG_VERSION")))
            await InitializeAsync(cancellationToken);
        if (await IsRunningAsync(cancellationToken))
            return false;
        for (var port = FreePort(FirstPort); ; port = FreePort(port + 1))
        {
            var options = $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories=''"
                + (forTests ? " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300" : $" -c max_connections=200 -c shared_buffers={SharedBuffers}MB");
            var (exitCode, output) = await RunAsOwnerAsync("pg_ctl", ["-D", DataFolder, "-w", "-t", "60", "-l", LogFile, "-o", options, "start"], cancellationToken);
            if (exitCode == 0)
                return true;

            // A cluster that starts at the same time may have taken the port meanwhile.
            if (IsFree(port))
                throw new ProvisioningException($"PostgreSQL did not start; {LogFile} says why: {output.Trim().ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Stops it, if it runs, after its current statements.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (await IsRunningAsync(cancellationToken))
            await RunAsync("pg_ctl", ["-D", DataFolder, "-m", "fast", "-w", "stop"], "PostgreSQL did not stop", cancellationToken);
    }

    /// <summary>Whether a server runs on this folder.</summary>
    public async Task<bool> IsRunningAsync(CancellationToken cancellationToken) =>
        File.Exists(Path.Combine(DataFolder, "postmaster.pid"))
        && (await RunAsOwnerAsync("pg_ctl", ["-D", DataFolder, "status"], cancellationToken)).ExitCode == 0;

    /// <summary>How to connect to one of its databases while it runs.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = int.Parse(File.ReadLines(Path.Combine(DataFolder, "postmaster.pid")).ElementAt(3), CultureInfo.InvariantCulture),
        Username = Superuser,
        Password = File.ReadAllText(PasswordFile),
        Database = database,
    }.ConnectionString;

    private async Task PrepareFolderAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProvisioningException($"The data folder {folder} cannot be made ({e.Message}); set NEWSHUB_DATA to a folder that you may write to.", e);
        }

        if (!Environment.IsPrivilegedProcess)
            return;
        if ((await ChildProcess.RunAsync("chown", [ServiceUser, folder], cancellationToken: cancellationToken)).ExitCode != 0)
            throw new ProvisioningException(
                $"PostgreSQL refuses to run as root and this machine has no user '{ServiceUser}'; start NewsHub as another user, or set ConnectionStrings__NewsHub to a database that exists.");
        await ChildProcess.RunAsync("chmod", ["700", folder], cancellationToken: cancellationToken);
        if ((await RunAsOwnerAsync("/usr/bin/test", ["-x", folder], cancellationToken)).ExitCode != 0)
            throw new ProvisioningException(
                $"The user '{ServiceUser}', as whom PostgreSQL has to run, cannot reach {folder}, because a folder above it is closed; set NEWSHUB_DATA=/var/lib/newshub and start again.");
    }

    private async Task InitializeAsync(CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(PasswordFile, "", cancellationToken);
        await ChildProcess.RunAsync("chmod", ["600", PasswordFile], cancellationToken: cancellationToken);
        await File.WriteAllTextAsync(PasswordFile, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)), cancellationToken);
        if (Environment.IsPrivilegedProcess)
            await ChildProcess.RunAsync("chown", [ServiceUser, PasswordFile], cancellationToken: cancellationToken);

        // A first start that was cut off leaves a folder without PG_VERSION, which initdb would refuse.
        if (Directory.Exists(DataFolder))
            Directory.Delete(DataFolder, recursive: true);
        await RunAsync("initdb",
            ["-D", DataFolder, "-U", Superuser, $"--pwfile={PasswordFile}", "-A", "scram-sha-256", "--locale=C.UTF-8", "-E", "UTF8", .. forTests ? ["--no-sync"] : Array.Empty<string>()],
            "PostgreSQL's initdb failed", cancellationToken);
    }

    private async Task RunAsync(string program, IEnumerable<string> arguments, string failure, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await RunAsOwnerAsync(program, arguments, cancellationToken);
        if (exitCode != 0)
            throw new ProvisioningException($"{failure}: {output.Trim().ReplaceLineEndings(" ")}");
    }

    private Task<(int ExitCode, string Output)> RunAsOwnerAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var path = program.StartsWith('/') ? program : binaries.Program(program);
        return Environment.IsPrivilegedProcess
            ? ChildProcess.RunAsync("setpriv", ["--reuid", ServiceUser, "--regid", ServiceUser, "--clear-groups", path, .. arguments], cancellationToken: cancellationToken)
            : ChildProcess.RunAsync(path, arguments, cancellationToken: cancellationToken);
    }

    private static int FreePort(int first)
    {
        for (var port = first; port <= LastPort; port++)
            if (IsFree(port))
                return port;
        throw new ProvisioningException($"No free port for PostgreSQL between {FirstPort} and {LastPort}; end what uses them, or set ConnectionStrings__NewsHub.");
    }

    private static bool IsFree(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ExclusiveAddressUse = true };
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
