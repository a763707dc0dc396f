using System.Diagnostics;
using Npgsql;

namespace NewsHub.Web.Tests.Caching;

/// <summary>Counts what is sent to one database from within this process, as Npgsql traces it.</summary>
internal sealed class Statements : IDisposable
{
    private static readonly string[] NamesOfDatabase = ["db.namespace", "db.name"];

    private readonly ActivityListener listener;
    private int count;

    /// <summary>Begins to count.</summary>
    public Statements(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (NamesOfDatabase.Any(name => activity.GetTagItem(name) as string == database))
                    Interlocked.Increment(ref count);
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Round trips so far.</summary>
    public int Count => Volatile.Read(ref count);

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();
}
