using System.Globalization;
using NewsHub.Scraper.Pipeline;
using NewsHub.Scraper.Visits;
using Serilog.Events;
using Spectre.Console;

namespace NewsHub.Web.Commands.Progress;

/// <summary>One log event as a line of the progress display.</summary>
internal static class ProgressStep
{
    /// <summary>In Spectre markup; null for an event that a person at the terminal need not see.</summary>
    public static string? Describe(LogEvent step) => step.MessageTemplate.Text switch
    {
        FeedPoll.PolledTemplate => $"[grey]polled[/]    {Text(step, "Source")}: {Text(step, "Outcome")}, {Text(step, "Added")} new",
        EntryPipeline.AnalysedTemplate => $"[blue]analysed[/]  {Text(step, "Title")}",
        EntryPipeline.BeganTemplate => $"[green]story[/]     {Text(step, "Story")}",
        EntryPipeline.JoinedTemplate => $"[green]joined[/]    {Text(step, "Title")} [grey]to[/] {Text(step, "Story")}",
        EntryPipeline.UpdatedTemplate => $"[green]updated[/]   {Text(step, "Title")}",
        EntryPipeline.NotFetchedTemplate => $"[yellow]not read[/]  {Text(step, "Url")}: {Text(step, "Reason")}",
        _ when step.Level >= LogEventLevel.Warning => $"[red]{step.Level.ToString().ToLowerInvariant()}[/]   {Markup.Escape(step.RenderMessage(CultureInfo.InvariantCulture))}",
        _ => null,
    };

    private static string Text(LogEvent step, string name) =>
        Markup.Escape(step.Properties.GetValueOrDefault(name)?.ToString("l", null) ?? "");
}
