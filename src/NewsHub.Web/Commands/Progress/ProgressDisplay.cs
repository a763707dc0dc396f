using Serilog.Core;
using Serilog.Events;
using Spectre.Console;

namespace NewsHub.Web.Commands.Progress;

/// <summary>
/// Shows in a terminal what the scraper does: totals, and the latest steps. It lives on the same log events that are plain lines elsewhere.
/// </summary>
internal sealed class ProgressDisplay(string title) : ILogEventSink
{
    private const int LatestSteps = 12;

    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly Queue<string> _latest = new();
    private ProgressTotals _totals = new();

    /// <summary>Whether standard output is a terminal that can redraw.</summary>
    public static bool IsPossible => !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities is { Ansi: true, Interactive: true };

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        lock (_lock)
        {
            _totals = _totals.With(logEvent);
            if (ProgressStep.Describe(logEvent) is not { } step)
                return;
            _latest.Enqueue(step);
            if (_latest.Count > LatestSteps)
                _latest.Dequeue();
        }
    }

    /// <summary>Draws until told to stop, and leaves the last state on the screen.</summary>
    public Task ShowAsync(CancellationToken cancellationToken) => AnsiConsole.Live(Picture()).StartAsync(async live =>
    {
        using var timer = new PeriodicTimer(Refresh);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
                live.UpdateTarget(Picture());
        }
        catch (OperationCanceledException)
        {
            live.UpdateTarget(Picture());
        }
    });

    private Panel Picture()
    {
        lock (_lock)
            return new Panel(new Rows([new Markup(_totals.Describe()), new Rule(), .. _latest.Select(step => new Markup(step))]))
            {
                Header = new PanelHeader($" {Markup.Escape(title)} "),
                Expand = true,
            };
    }
}
