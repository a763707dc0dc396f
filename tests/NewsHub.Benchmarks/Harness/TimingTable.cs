using System.Globalization;

namespace NewsHub.Benchmarks.Harness;

/// <summary>Timings as a Markdown table, for the terminal and for <c>docs/benchmarks.md</c> alike.</summary>
internal static class TimingTable
{
    private const int LongestName = 60;

    private static readonly string[] Head = ["Work", "Items", "A second, one core", "Bar", "KB each", "Slowest, ms", "Bar", "", "Slowest item"];

    /// <summary>The table's lines.</summary>
    public static IEnumerable<string> Write(IEnumerable<Timing> timings)
    {
        var rows = timings.Select(Row).Prepend(Head).ToList();
        var widths = Enumerable.Range(0, Head.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        rows.Insert(1, [.. widths.Select(width => new string('-', Math.Max(3, width)))]);
        return rows.Select(row => "| " + string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))) + " |");
    }

    private static string[] Row(Timing timing) =>
    [
        timing.Workload.Name,
        string.Create(CultureInfo.InvariantCulture, $"{timing.Workload.Items.Count:N0} {timing.Workload.Unit}"),
        Number(timing.PerSecond),
        timing.Workload.Bars?.PerSecond is { } speed ? "≥ " + Number(speed) : "",
        Number(timing.KilobytesEach),
        Number(timing.SlowestMilliseconds),
        timing.Workload.Bars?.SlowestMilliseconds is { } slowest ? "≤ " + Number(slowest) : "",
        timing.MeetsBars switch { true => "met", false => "not met", null => "" },
        timing.Slowest.Length > LongestName ? "…" + timing.Slowest[^LongestName..] : timing.Slowest,
    ];

    private static string Number(double value) => value.ToString(value >= 100 ? "N0" : value >= 1 ? "0.0" : "0.000", CultureInfo.InvariantCulture);
}
