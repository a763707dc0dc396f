using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsHub.Data;
using Quartz;

namespace NewsHub.Scraper.Visits;

/// <summary>Sees to it that every enabled source has its visit planned and no other has: at the start, and again every minute.</summary>
public sealed class VisitPlanner(
    IDbContextFactory<NewsHubDb> databases, ISchedulerFactory schedulers, IOptions<VisitOptions> options, TimeProvider clock, ILogger<VisitPlanner> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Reconcile, clock);
        do
        {
            try
            {
                await ReconcileAsync(stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // Quartz wraps a cancellation in an exception of its own; it is no failure.
                return;
            }
            catch (Exception e)
            {
                logger.LogError(e, "Planning visits failed; tried again in {Interval}", options.Value.Reconcile);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ReconcileAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        foreach (var source in await db.Sources.AsNoTracking().ToListAsync(cancellationToken))
        {
            var job = VisitJob.KeyOf(source.Id);
            var isPlanned = await scheduler.GetJobDetail(job, cancellationToken) is not null && await HasTriggerAsync(scheduler, job, cancellationToken);
            if (source.Enabled && !isPlanned)
                await PlanAsync(scheduler, source.Id, source.NextVisitAt ?? clock.GetUtcNow(), cancellationToken);
            else if (source.Enabled && source.VisitAskedAt is not null && !(source.NextVisitAt <= clock.GetUtcNow()))
                await HastenAsync(db, scheduler, source.Id, cancellationToken);
            else if (!source.Enabled && isPlanned)
                await scheduler.DeleteJob(job, cancellationToken);
        }
    }

    private async Task HastenAsync(NewsHubDb db, IScheduler scheduler, int source, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Sources.Where(known => known.Id == source).ExecuteUpdateAsync(set => set.SetProperty(known => known.NextVisitAt, now), cancellationToken);
        await VisitJob.ArmAsync(scheduler, source, now, cancellationToken);
    }

    // A visit under way has no trigger but arms the next one at its end; a second one in the meantime would only be replaced by that.
    private static async Task<bool> HasTriggerAsync(IScheduler scheduler, JobKey job, CancellationToken cancellationToken) =>
        (await scheduler.GetTriggersOfJob(job, cancellationToken)).Count > 0;

    private static async Task PlanAsync(IScheduler scheduler, int source, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await scheduler.AddJob(VisitJob.Detail(source), AddJobOptions.Replacing, cancellationToken);
        await VisitJob.ArmAsync(scheduler, source, at, cancellationToken);
    }
}
