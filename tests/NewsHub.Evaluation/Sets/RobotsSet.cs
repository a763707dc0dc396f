using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Sets;

/// <summary>Answers of Google's own matcher over real robots.txt files.</summary>
internal sealed class RobotsSet() : MeasuredSet("robots")
{
    public override IReadOnlyList<string> Parts => [Name];

    public override SetScore Measure(string bench, string work)
    {
        var output = OutputIn(work);
        Analyzer.Run("robots", Path.Combine(bench, "robots", "google-answers.jsonl"), output);
        var answers = Rows.Read<Answer>(output);
        return new SetScore(
            Name,
            [
                new Figure("answers", answers.Count, "answers", FigureRole.Count),
                new Figure("agreement", Score.Share(answers.Select(answer => answer.Allowed == answer.Expected)), "agreement"),
            ],
            [.. answers.Where(answer => answer.Allowed != answer.Expected).Select(answer => new ItemScore(answer.File ?? "", answer.Url, 0, [$"{answer.Agent} allowed: {answer.Allowed}, not {answer.Expected}"]))],
            new RuledFiles("robots", [output]));
    }

    private sealed record Answer(string? File, string? Agent, string? Url, bool? Allowed, bool? Expected);
}
