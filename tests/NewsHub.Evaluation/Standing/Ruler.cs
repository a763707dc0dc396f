using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NewsHub.Evaluation.Sets;

namespace NewsHub.Evaluation.Standing;

/// <summary>The ruler that comes with the annotated data (<c>../tools/score.py</c> beside it): it measures the same answers once more, in another language.</summary>
internal static class Ruler
{
    /// <summary>How far two figures may lie apart.</summary>
    public const double Tolerance = 0.001;

    /// <summary>The ruler's path; null where there is none, or no Python to run it.</summary>
    public static string? Find(string bench)
    {
        var path = Path.Combine(bench, "..", "tools", "score.py");
        return File.Exists(path) && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "python3"))) ? Path.GetFullPath(path) : null;
    }

    /// <summary>Measures a set's answers by the ruler and names every figure that differs, or that only the ruler has.</summary>
    public static async Task<IReadOnlyList<string>> DisagreementsAsync(string ruler, SetScore score, CancellationToken cancellationToken)
    {
        if (score.Ruled is not { } ruled)
            return [];
        var theirs = await MeasureAsync(ruler, ruled, cancellationToken);
        var ours = score.Figures.Where(figure => figure.Ruler is not null).ToDictionary(figure => figure.Ruler!);
        return
        [
            .. ours.Values.Where(figure => !theirs.ContainsKey(figure.Ruler!)).Select(figure => $"{score.Set}: the ruler does not give {figure.Ruler}"),
            .. theirs.Where(their => ours.TryGetValue(their.Key, out var figure) && Math.Abs(figure.Value - their.Value) > Tolerance)
                .Select(their => $"{score.Set}: {their.Key} is {ours[their.Key].Value.ToString("0.0000", CultureInfo.InvariantCulture)}, by the ruler {their.Value}"),
            // A measure that does not apply to a set is 0 by the ruler and absent here.
            .. theirs.Where(their => !ours.ContainsKey(their.Key) && their.Value != 0 && their.Key is not ("met" or "gold_stories")).Select(their => $"{score.Set}: only the ruler gives {their.Key} ({their.Value})"),
        ];
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(string ruler, RuledFiles ruled, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[ruler, ruled.Measure, .. ruled.Files])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Dictionary<string, double>>(answer.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!
            : throw new InvalidOperationException($"The ruler ended with code {process.ExitCode}.");
    }
}
