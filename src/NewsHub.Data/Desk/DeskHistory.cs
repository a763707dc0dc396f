using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Desk;

/// <summary>
/// Which actions stand, and which were built upon which. An action stands until it is undone, and again after it was done again; it is as late as
/// the last time that it was done.
/// </summary>
/// <param name="db">The caller holds the lock of stories.</param>
internal sealed class DeskHistory(NewsHubDb db)
{
    /// <summary>What taking back a row of the log means.</summary>
    /// <param name="Record">The row whose former values are to be written.</param>
    /// <param name="IsRedo">Whether that does something again.</param>
    /// <param name="Refusal">Why it means nothing.</param>
    public sealed record Target(DeskAction Record, bool IsRedo, string? Refusal);

    /// <summary>Finds it; null when there is no such row.</summary>
    public async Task<Target?> TargetAsync(long id, CancellationToken cancellationToken)
    {
        if (await db.DeskActions.AsNoTracking().SingleOrDefaultAsync(action => action.Id == id, cancellationToken) is not { } asked)
            return null;
        if (asked.Kind is DeskActionKind.Undo)
            return new Target(asked, true, await IsRedoneAsync(asked.Id, cancellationToken) ? "It was done again already." : null);
        var original = await OriginalAsync(asked, cancellationToken);
        var record = await StandingAsync(original, cancellationToken);
        return record is null ? new Target(original, false, "It is undone already.") : new Target(record, false, null);
    }

    /// <summary>The row that did first what a row did, undid or did again.</summary>
    public async Task<DeskAction> OriginalAsync(DeskAction action, CancellationToken cancellationToken)
    {
        while (action.UndoesId is { } undone)
            action = await db.DeskActions.AsNoTracking().SingleAsync(known => known.Id == undone, cancellationToken);
        return action;
    }

    /// <summary>All that has to be taken back with a row, itself included: the latest first.</summary>
    /// <param name="record">The row.</param>
    /// <param name="also">Rows that are known to stand in its way.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<DeskAction>> ClosureAsync(DeskAction record, IEnumerable<long> also, CancellationToken cancellationToken)
    {
        var closure = new Dictionary<long, DeskAction> { [record.Id] = record };
        var open = new Queue<DeskAction>([record]);
        foreach (var id in also)
            if (closure.TryAdd(id, await db.DeskActions.AsNoTracking().SingleAsync(action => action.Id == id, cancellationToken)))
                open.Enqueue(closure[id]);
        while (open.TryDequeue(out var next))
            foreach (var later in await LaterAsync(next, cancellationToken))
                if (closure.TryAdd(later.Id, later))
                    open.Enqueue(later);
        return [.. closure.Values.OrderByDescending(action => action.Id)];
    }

    /// <summary>The standing rows that decided on pairs.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="before">Rows from this one on are left out: an attempt that fails leaves none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<long>> DecidersAsync(IReadOnlyList<(long One, long Other)> pairs, long before, CancellationToken cancellationToken)
    {
        var found = new List<long>();
        foreach (var cell in pairs.Select(pair => DeskCell.Pair(pair.One, pair.Other).ToString()))
            foreach (var action in await db.DeskActions.AsNoTracking().Where(action => action.Id < before && action.Kind != DeskActionKind.Undo && action.Cells.Contains(cell) && action.Changed.Contains(cell)).OrderByDescending(action => action.Id).ToListAsync(cancellationToken))
                if (await IsInForceAsync(action, cancellationToken))
                {
                    found.Add(action.Id);
                    break;
                }

        return found;
    }

    /// <summary>When a story was last arranged by what stands once a record is taken back; actions that do not depend on each other are taken back in any order.</summary>
    public async Task<JsonNode?> ArrangedAsync(DeskCell cell, DeskAction takenBack, CancellationToken cancellationToken)
    {
        var (story, name) = (cell.Id!.Value, cell.ToString());
        var times = new List<string?> { takenBack.Kind is DeskActionKind.Undo ? Time(takenBack.Before, name) : null };
        foreach (var action in await db.DeskActions.AsNoTracking().Where(action => action.Kind != DeskActionKind.Undo && action.Id != takenBack.Id && action.Stories.Contains(story)).ToListAsync(cancellationToken))
            if (Time(action.After, name) is { } time && time != Time(action.Before, name) && await IsInForceAsync(action, cancellationToken))
                times.Add(time);
        return new JsonObject { ["arranged_at"] = times.OfType<string>().MaxBy(time => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)) };

        static string? Time(string cells, string name) => JsonNode.Parse(cells)![name]?["arranged_at"]?.GetValue<string>();
    }

    // A later row was built upon what this one changed, or has closed a story into which undoing this one brings articles back.
    private async Task<IReadOnlyList<DeskAction>> LaterAsync(DeskAction record, CancellationToken cancellationToken)
    {
        var (cells, later) = (record.Cells, new List<DeskAction>());
        var needed = DeskUndo.Needed(record).Select(cell => cell.ToString()).ToList();
        var candidates = await db.DeskActions.AsNoTracking()
            .Where(action => action.Id > record.Id && action.Kind != DeskActionKind.Undo && action.Cells.Any(cell => cells.Contains(cell))).ToListAsync(cancellationToken);
        foreach (var action in candidates.Where(action => record.Changed.Intersect(action.Cells).Any() || action.Changed.Intersect(needed).Any()))
            if (await IsInForceAsync(action, cancellationToken))
                later.Add(action);
        return later;
    }

    private async Task<bool> IsInForceAsync(DeskAction record, CancellationToken cancellationToken) =>
        (await StandingAsync(await OriginalAsync(record, cancellationToken), cancellationToken))?.Id == record.Id;

    /// <summary>The row by which something stands: where it was done last; null when it is undone.</summary>
    private async Task<DeskAction?> StandingAsync(DeskAction original, CancellationToken cancellationToken)
    {
        var last = original;
        foreach (var undo in await db.DeskActions.AsNoTracking().Where(action => action.UndoesId == original.Id).OrderBy(action => action.Id).Select(action => action.Id).ToListAsync(cancellationToken))
            if (await db.DeskActions.AsNoTracking().SingleOrDefaultAsync(action => action.UndoesId == undo, cancellationToken) is { } redo)
                last = redo;
            else
                return null;
        return last;
    }

    private Task<bool> IsRedoneAsync(long undo, CancellationToken cancellationToken) => db.DeskActions.AnyAsync(action => action.UndoesId == undo, cancellationToken);
}
