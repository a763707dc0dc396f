using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsHub.Data.Donations;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Desk;

/// <summary>The only writer of what editors decide: does it, shows what it would do, and takes it back.</summary>
/// <param name="db">A context of its own for each action.</param>
/// <param name="clock">When it is done.</param>
public sealed class StoryDesk(NewsHubDb db, TimeProvider clock)
{
    /// <summary>Does it, unless a story has changed since the editor looked at it.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="plan">What.</param>
    /// <param name="why">Why; asked for where the plan needs a reason.</param>
    /// <param name="seen">The versions of the stories that the editor saw.</param>
    /// <param name="cancellationToken">Gives up; nothing is done.</param>
    public async Task<DeskOutcome> DoAsync(DeskActor actor, DeskPlan plan, string? why, IReadOnlyDictionary<long, long> seen, CancellationToken cancellationToken)
    {
        if (plan.NeedsReason && string.IsNullOrWhiteSpace(why))
            return new DeskOutcome.Refused("Say why: the reason stands in the log.");
        await using var transaction = await BeginAsync(cancellationToken);
        if (await DeskChanges.SinceAsync(db, seen, cancellationToken) is { Count: > 0 } changes)
            return new DeskOutcome.Overtaken(changes);
        var work = new DeskWork(db, clock.GetUtcNow());
        if (await ApplyAsync(plan, work, cancellationToken) is { } reason)
            return new DeskOutcome.Refused(reason);
        var action = await RecordAsync(work, actor, plan.Kind, work.Summary, why, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new DeskOutcome.Done(action);
    }

    /// <summary>Does it, lets somebody look, and takes everything back as if nothing had been.</summary>
    /// <typeparam name="T">What is seen.</typeparam>
    /// <param name="plan">What.</param>
    /// <param name="look">Given the stories touched; reads the database as it would be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was seen, or why it cannot be done.</returns>
    public async Task<(T? Seen, string? Refusal)> PreviewAsync<T>(DeskPlan plan, Func<NewsHubDb, IReadOnlyCollection<long>, Task<T>> look, CancellationToken cancellationToken)
        where T : class
    {
        await using var transaction = await BeginAsync(cancellationToken);
        var work = new DeskWork(db, clock.GetUtcNow());
        return await ApplyAsync(plan, work, cancellationToken) is { } reason ? (null, reason) : (await look(db, work.Stories), null);
    }

    /// <summary>Takes an action back, or does an undone one again.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="actionId">The action; of an undo, what it took back is done again.</param>
    /// <param name="why">Why.</param>
    /// <param name="withLater">Whether to take back what was built upon it, too; else that is told.</param>
    /// <param name="cancellationToken">Gives up; nothing is done.</param>
    public async Task<DeskOutcome> UndoAsync(DeskActor actor, long actionId, string? why, bool withLater, CancellationToken cancellationToken)
    {
        var blockers = new HashSet<long>();
        while (true)
        {
            await using var transaction = await BeginAsync(cancellationToken);
            var history = new DeskHistory(db);
            if (await history.TargetAsync(actionId, cancellationToken) is not { } target)
                return new DeskOutcome.Refused("There is no such action.");
            if (target.Refusal is { } refusal)
                return new DeskOutcome.Refused(refusal);
            var closure = await history.ClosureAsync(target.Record, blockers, cancellationToken);
            if (closure.Count > 1 && target.IsRedo)
                return new DeskOutcome.Refused($"It cannot be done again, because of what was done later: {closure[0].Summary}");
            if (closure.Count > 1 && !withLater)
                return new DeskOutcome.Needed([.. closure.Where(record => record.Id != target.Record.Id)]);

            var (done, reason) = await TakeBackAsync(actor, why, closure, target.IsRedo, cancellationToken);
            if (done is null)
                return new DeskOutcome.Refused(reason!);
            var crossed = await DeskCheck.CrossedAsync(db, done.Value.Articles, cancellationToken);
            if (crossed.Count == 0)
            {
                await transaction.CommitAsync(cancellationToken);
                return new DeskOutcome.Done(done.Value.Action);
            }

            var before = blockers.Count;
            blockers.UnionWith(await history.DecidersAsync(crossed, done.Value.Action.Id, cancellationToken));
            if (blockers.Count == before)
                return new DeskOutcome.Refused("Other decisions of editors stand against it.");
        }
    }

    private async Task<IDbContextTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await StoryLock.AcquireAsync(db, cancellationToken);
        await LedgerFollower.CatchUpAsync(db, clock.GetUtcNow(), cancellationToken);
        db.ChangeTracker.Clear();
        return transaction;
    }

    private async Task<string?> ApplyAsync(DeskPlan plan, DeskWork work, CancellationToken cancellationToken)
    {
        if (await plan.ApplyAsync(work, cancellationToken) is { } reason)
            return reason;
        db.ChangeTracker.Clear();
        await work.RefreshAsync(cancellationToken);
        return (await DeskCheck.CrossedAsync(db, [.. work.Articles], cancellationToken)).Count == 0
            ? null
            : throw new UnreachableException($"{plan.Kind} leaves decisions crossed.");
    }

    private async Task<((DeskAction Action, HashSet<long> Articles)? Done, string? Reason)> TakeBackAsync(
        DeskActor actor, string? why, IReadOnlyList<DeskAction> closure, bool isRedo, CancellationToken cancellationToken)
    {
        DeskAction? last = null;
        var articles = new HashSet<long>();
        foreach (var record in closure)
        {
            var work = new DeskWork(db, clock.GetUtcNow());
            if (await DeskUndo.ApplyAsync(work, record, cancellationToken) is { } reason)
                return (null, reason);
            await work.RefreshAsync(cancellationToken);
            articles.UnionWith(work.Articles);
            var original = await new DeskHistory(db).OriginalAsync(record, cancellationToken);
            last = await RecordAsync(
                work, actor, isRedo ? DeskActionKind.Redo : DeskActionKind.Undo, $"{(isRedo ? "Did again" : "Undid")}: {original.Summary}", why, isRedo ? record.Id : original.Id, cancellationToken);
        }

        return ((last!, articles), null);
    }

    private async Task<DeskAction> RecordAsync(DeskWork work, DeskActor actor, DeskActionKind kind, string summary, string? why, long? undoes, CancellationToken cancellationToken)
    {
        var (before, after, cells, changed) = await work.RecordAsync(cancellationToken);
        long[] stories = [.. work.Stories];
        var action = db.DeskActions.Add(new DeskAction
        {
            At = work.Now,
            ActorId = actor.Id,
            ActorName = actor.Name,
            Kind = kind,
            Summary = summary,
            Why = string.IsNullOrWhiteSpace(why) ? null : why.Trim(),
            UndoesId = undoes,
            Before = before.ToJsonString(),
            After = after.ToJsonString(),
            Cells = cells,
            Changed = changed,
            Stories = [.. stories],
            Version = await db.Stories.Where(story => stories.Contains(story.Id)).MaxAsync(story => (long?)story.Version, cancellationToken) ?? 0,
        }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        await StoryWriter.AnnounceAsync(db, StoryWriter.OtherChange, cancellationToken);
        return action;
    }
}
