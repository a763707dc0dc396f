using System.Diagnostics.CodeAnalysis;
using System.Text;
using NewsHub.Analysis;
using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Extraction;
using NewsHub.Analysis.Feeds;
using NewsHub.Analysis.Robots;

namespace NewsHub.Evaluation.Hostile;

/// <summary>Has a mutant read by what reads its kind in production, and says how that went.</summary>
internal static class Trial
{
    /// <summary>The bar for one document; a text may take so long for every million characters that it has begun.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private const int CharactersInLimit = 1_000_000;

    private static readonly Uri Address = new("https://bugle.example/news/1");

    /// <summary>Reads one mutant; a page's text is then analysed as well.</summary>
    public static TrialResult Run(Mutant mutant)
    {
        var stages = new List<TrialStage>();
        switch (mutant.Kind)
        {
            case SpecimenKind.Page:
                if (Time(stages, "extract", 0, () => ArticleExtractor.Extract(mutant.Body, mutant.ContentType, Address)) is { } article)
                    Time(stages, "analyse", article.Text.Length, () => ArticleAnalyzer.Analyze(article, BeatProfile.CelebrityGiving));
                break;
            case SpecimenKind.Feed:
                Time(stages, "feed", 0, () => FeedParser.Parse(mutant.Body, mutant.ContentType, Address));
                break;
            case SpecimenKind.Robots:
                Time(stages, "robots", 0, () => RobotsRules.Parse(mutant.Body).Allows("NewsHubBot", new Uri(Address, "/" + new string('a', 1000) + "?x=*")));
                break;
            default:
                var text = new ExtractedArticle { Title = "Vera Quill gives $5 million", Text = Encoding.UTF8.GetString(mutant.Body) };
                Time(stages, "analyse", text.Text.Length, () => ArticleAnalyzer.Analyze(text, BeatProfile.CelebrityGiving));
                break;
        }

        return new TrialResult(mutant.Number, mutant.Describe(), stages);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is thrown is what is looked for.")]
    private static T? Time<T>(List<TrialStage> stages, string name, int characters, Func<T> read)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var before = Environment.CpuUsage.TotalTime;
        var (result, error) = (default(T), (string?)null);
        try
        {
            result = read();
        }
        catch (Exception e)
        {
            error = $"{e.GetType().Name}: {e.Message.Split('\n')[0]} {Place(e)}";
        }

        var taken = Environment.CpuUsage.TotalTime - before;
        stages.Add(new TrialStage(name, taken.TotalMilliseconds, (GC.GetTotalAllocatedBytes() - allocated) / 1e6, (Limit * (1 + (characters / CharactersInLimit))).TotalMilliseconds, error));
        return result;
    }

    private static string? Place(Exception e) => e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("NewsHub.", StringComparison.Ordinal))?.Trim();
}

/// <summary>How a mutant was read.</summary>
/// <param name="Number">The mutant's number.</param>
/// <param name="Mutant">Its description.</param>
/// <param name="Stages">What read it, in order.</param>
internal sealed record TrialResult(int Number, string Mutant, IReadOnlyList<TrialStage> Stages);

/// <summary>One reader's work on a mutant.</summary>
/// <param name="Name">extract, analyse, feed or robots.</param>
/// <param name="Milliseconds">CPU time of the process, its garbage collections included.</param>
/// <param name="Megabytes">Allocated in all.</param>
/// <param name="LimitMilliseconds">The most that it may take.</param>
/// <param name="Error">What was thrown, and where; null when nothing was.</param>
internal sealed record TrialStage(string Name, double Milliseconds, double Megabytes, double LimitMilliseconds, string? Error)
{
    /// <summary>Whether it threw or took too long.</summary>
    public bool IsFailure => Error is not null || Milliseconds > LimitMilliseconds;

    /// <summary>In a few words.</summary>
    public string Describe() => $"{Name} {Milliseconds:N0} ms, {Megabytes:N0} MB allocated{(Error is null ? "" : ", " + Error)}";
}
