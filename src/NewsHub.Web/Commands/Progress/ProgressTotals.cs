using NewsHub.Scraper.Fetching;
using NewsHub.Scraper.Pipeline;
using NewsHub.Scraper.Visits;
using Serilog.Events;

namespace NewsHub.Web.Commands.Progress;

/// <summary>What has been done since the start.</summary>
internal sealed record ProgressTotals(int Polls = 0, int Articles = 0, int Quotes = 0, int Gifts = 0, int Stories = 0, int Joined = 0, int Failed = 0)
{
    /// <summary>The totals after one more event.</summary>
    public ProgressTotals With(LogEvent step) => step.MessageTemplate.Text switch
    {
        FeedPoll.PolledTemplate => this with { Polls = Polls + 1 },
        EntryPipeline.AnalysedTemplate => this with { Articles = Articles + 1, Quotes = Quotes + Number(step, "Quotes"), Gifts = Gifts + Number(step, "Gifts") },
        EntryPipeline.BeganTemplate => this with { Stories = Stories + 1 },
        EntryPipeline.JoinedTemplate => this with { Joined = Joined + 1 },
        EntryPipeline.NotFetchedTemplate => this with { Failed = Failed + 1 },
        _ => this,
    };

    /// <summary>In one line of Spectre markup.</summary>
    public string Describe() =>
        $"[bold]{Polls}[/] polls   [bold]{Articles}[/] articles   [bold]{Quotes}[/] quotes   [bold]{Gifts}[/] gifts   [bold]{Stories}[/] stories begun   [bold]{Joined}[/] joined   [bold]{Failed}[/] not fetched";

    private static int Number(LogEvent step, string name) => step.Properties.GetValueOrDefault(name) is ScalarValue { Value: int number } ? number : 0;
}
