using System.Globalization;

namespace NewsHub.Evaluation.Standing;

/// <summary>Verdicts as a Markdown table with columns of even width, for the terminal and for <c>docs/quality.md</c> alike.</summary>
internal static class VerdictTable
{
    private static readonly string[] Head = ["Set", "Measure", "Reached", "Floor", "Bar", "", "Peers"];

    /// <summary>The table's lines.</summary>
    public static IEnumerable<string> Write(IEnumerable<Verdict> verdicts)
    {
        var rows = verdicts.Select(Row).Prepend(Head).ToList();
        var widths = Enumerable.Range(0, Head.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        rows.Insert(1, [.. widths.Select(width => new string('-', Math.Max(3, width)))]);
        return rows.Select(row => "| " + string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))) + " |");
    }

    private static string[] Row(Verdict verdict) =>
    [
        verdict.Set,
        verdict.Figure.Measure,
        Number(verdict.Figure.Value),
        verdict.Floor is { } floor ? Number(floor) : "",
        verdict.Bar is { } bar ? (verdict.Figure.Role == Sets.FigureRole.LowerIsBetter ? "≤ " : "≥ ") + bar.ToString("0.00##", CultureInfo.InvariantCulture) : "",
        Mark(verdict),
        string.Join(", ", verdict.Peers.Select(peer => $"{peer.Name} {peer.Value.ToString("0.00#", CultureInfo.InvariantCulture)}{(peer.On == "this half" ? "" : $" ({peer.On})")}")),
    ];

    private static string Mark(Verdict verdict) => (verdict.IsBelowFloor, verdict.MeetsBar) switch
    {
        (true, _) => "BELOW FLOOR",
        (_, true) => "met",
        (_, false) => "not met",
        _ => "",
    };

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
