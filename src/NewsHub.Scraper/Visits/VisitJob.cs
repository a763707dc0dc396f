using System.Globalization;
using Quartz;

namespace NewsHub.Scraper.Visits;

/// <summary>A visit as Quartz runs it: one durable job a source, never twice at a time, and done again by another scraper when this one dies or is told to stop.</summary>
[DisallowConcurrentExecution]
public sealed class VisitJob(Visit visit, TimeProvider clock) : IJob
{
    private const string Group = "visits";

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var source = int.Parse(context.JobDetail.Key.Name, CultureInfo.InvariantCulture);
        try
        {
            if (await visit.RunAsync(source, cancellationToken) is { } next)
                await ArmAsync(context.Scheduler, source, next, cancellationToken);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested)
        {
            // Drivers wrap a cancellation in exceptions of their own; Quartz hands a visit back for recovery only for this one.
            throw new OperationCanceledException("The visit was told to stop.", e, cancellationToken);
        }
        catch (Exception)
        {
            // Quartz logs it; the next visit goes on where this one broke off.
            await ArmAsync(context.Scheduler, source, clock.GetUtcNow() + VisitSchedule.BackOff(1), cancellationToken);
            throw;
        }
    }

    /// <summary>The job of a source.</summary>
    internal static JobKey KeyOf(int source) => new($"{source}", Group);

    /// <summary>Plans the next visit of a source, in place of the one that was planned.</summary>
    internal static async Task ArmAsync(IScheduler scheduler, int source, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var trigger = TriggerBuilder.Create().WithIdentity($"{source}", Group).ForJob(KeyOf(source)).StartAt(at)
            .WithSchedule(SimpleScheduleBuilder.Create().WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)).Build();
        await scheduler.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancellationToken);
    }

    /// <summary>The job itself, to be stored once.</summary>
    internal static IJobDetail Detail(int source) =>
        JobBuilder.Create<VisitJob>().WithIdentity(KeyOf(source)).StoreDurably().RequestRecovery().Build();
}
