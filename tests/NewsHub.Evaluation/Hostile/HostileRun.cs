using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NewsHub.Evaluation.Hostile;

/// <summary>Reads mutants in worker processes of bounded memory, and starts another worker behind whatever ends one.</summary>
/// <param name="Seed">Names the mutants.</param>
/// <param name="Bench">The annotated data to spoil too; null for the sample newsroom alone.</param>
internal sealed record HostileRun(int Seed, string? Bench)
{
    /// <summary>The bar: 200 MB, as the runtime wants it written (hexadecimal).</summary>
    private const string HeapLimit = "C800000";

    /// <summary>CPU time for one mutant after which a worker is given up, and how long it is watched when it takes none.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), IdlePatience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <summary>Reads some mutants.</summary>
    /// <param name="from">The first one's number.</param>
    /// <param name="count">How many.</param>
    /// <param name="workers">Processes side by side.</param>
    /// <param name="report">Told of each result.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task ReadAsync(int from, int count, int workers, Action<TrialResult> report, CancellationToken cancellationToken)
    {
        var gate = new Lock();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => ReadPartAsync(from + worker, workers, from + count, result =>
        {
            lock (gate)
                report(result);
        }, cancellationToken)));
    }

    private async Task ReadPartAsync(int from, int step, int end, Action<TrialResult> report, CancellationToken cancellationToken)
    {
        while (from < end)
        {
            using var worker = Start(from, step, end);
            var complaint = worker.StandardError.ReadToEndAsync(cancellationToken);
            var (pending, fate) = await FollowAsync(worker, report, cancellationToken);
            if (pending is null && fate is null)
                return;
            await worker.WaitForExitAsync(cancellationToken);
            var error = fate ?? $"the process ended with code {worker.ExitCode}: {Shorten(await complaint)}";
            if (pending is null)
                throw new InvalidOperationException($"A hostile worker did not begin: {error}");
            var number = int.Parse(pending.AsSpan(1, (pending + " ").IndexOf(' ', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture);
            report(new TrialResult(number, pending, [new TrialStage("process", 0, 0, 0, error)]));
            from = number + step;
        }
    }

    /// <summary>The mutant that was being read when the worker ended, and why it was ended where it was; both null when it read all.</summary>
    private static async Task<(string? Pending, string? Fate)> FollowAsync(Process worker, Action<TrialResult> report, CancellationToken cancellationToken)
    {
        string? pending = null;
        while (await NextLineAsync(worker, cancellationToken) is var (line, fate) && line is not null)
        {
            if (fate is not null)
                return (pending, fate);
            pending = line.StartsWith('{') ? null : line;
            if (pending is null)
                report(JsonSerializer.Deserialize<TrialResult>(line)!);
        }

        await worker.WaitForExitAsync(cancellationToken);
        return (pending, pending is null && worker.ExitCode != 0 ? "it did not start" : null);
    }

    /// <summary>The worker's next line; null at its end. With a fate when the worker was ended because it took too long.</summary>
    private static async Task<(string? Line, string? Fate)> NextLineAsync(Process worker, CancellationToken cancellationToken)
    {
        var line = worker.StandardOutput.ReadLineAsync(cancellationToken).AsTask();
        var (since, used) = (TimeProvider.System.GetTimestamp(), CpuOf(worker));
        while (await Task.WhenAny(line, Task.Delay(Glance, cancellationToken)) != line)
        {
            if (CpuOf(worker) - used < Patience && TimeProvider.System.GetElapsedTime(since) < IdlePatience)
                continue;
            worker.Kill(entireProcessTree: true);
            return ("", $"no answer within {Patience.TotalSeconds:0} seconds of CPU time");
        }

        return (await line, null);
    }

    private static TimeSpan CpuOf(Process worker)
    {
        try
        {
            return worker.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It has ended; its last lines are still to be read.
            return TimeSpan.Zero;
        }
    }

    private Process Start(int from, int step, int end)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "NewsHub.Evaluation.dll"), HostileWorker.Name, "--seed", Text(Seed), "--from", Text(from), "--step", Text(step), "--end", Text(end)])
            start.ArgumentList.Add(argument);
        if (Bench is not null)
        {
            start.ArgumentList.Add("--bench");
            start.ArgumentList.Add(Bench);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_gcServer"] = "0";
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shorten(string complaint) => string.Join(" | ", complaint.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(6));
}
