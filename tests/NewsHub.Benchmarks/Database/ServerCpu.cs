using System.Globalization;

namespace NewsHub.Benchmarks.Database;

/// <summary>CPU time of a PostgreSQL server, as Linux counts it: all that its processes have used so far, those that ended among them.</summary>
internal static class ServerCpu
{
    private const double TicksPerSecond = 100;

    /// <summary>The time; zero where /proc is not at hand.</summary>
    /// <param name="dataFolder">The server's data folder, in which it notes its process.</param>
    public static TimeSpan Used(string dataFolder)
    {
        if (!Directory.Exists("/proc/self"))
            return TimeSpan.Zero;
        var server = File.ReadLines(Path.Combine(dataFolder, "postmaster.pid")).First();
        var ticks = Directory.EnumerateDirectories("/proc")
            .Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0]))
            .Select(Fields)
            .Where(fields => fields is not null && (fields[0] == server || fields[3] == server))
            .Sum(fields => fields![0] == server ? Ticks(fields, 13, 14) + Ticks(fields, 15, 16) : Ticks(fields, 13, 14));
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    private static double Ticks(string[] fields, int user, int system) =>
        double.Parse(fields[user], CultureInfo.InvariantCulture) + double.Parse(fields[system], CultureInfo.InvariantCulture);

    // The name of the program, in parentheses, may hold spaces: proc_pid_stat(5).
    private static string[]? Fields(string process)
    {
        try
        {
            var line = File.ReadAllText(Path.Combine(process, "stat"));
            var (open, close) = (line.IndexOf('('), line.LastIndexOf(')'));
            return [line[..open].Trim(), "", .. line[(close + 2)..].Split(' ')];
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}
