using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsHub.Data;
using NewsHub.Data.Stories;
using Quartz;

namespace NewsHub.Scraper.Review;

/// <summary>Reviews the last days' stories every night, in one of the scrapers.</summary>
[DisallowConcurrentExecution]
public sealed class ReviewJob(IDbContextFactory<NewsHubDb> databases, IOptions<ReviewOptions> options, TimeProvider clock, ILogger<ReviewJob> logger) : IJob
{
    /// <summary>Logged at the end of a review.</summary>
    public const string ReviewedTemplate = "Reviewed {Stories} stories: {Moved} articles moved, {Left} began their own, {Joined} stories joined";

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var report = await new StoryReview(databases, clock).RunAsync(clock.GetUtcNow().AddDays(-options.Value.Days), cancellationToken);
            logger.LogInformation(ReviewedTemplate, report.Stories, report.Moved, report.Left, report.Joined);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested)
        {
            // Drivers wrap a cancellation in exceptions of their own.
            throw new OperationCanceledException("The review was told to stop.", e, cancellationToken);
        }
    }

    /// <summary>Plans it.</summary>
    internal static void Plan(IQuartzBuilder quartz, ReviewOptions options) => quartz.ScheduleJob<ReviewJob>(
        trigger => trigger.WithIdentity("stories", "review").WithCronSchedule(options.Cron),
        job => job.WithIdentity("stories", "review").RequestRecovery());
}
