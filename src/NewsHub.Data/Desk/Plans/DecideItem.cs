using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Articles;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Has a quarantined item tried again, or gives it up.</summary>
/// <param name="entry">The item.</param>
/// <param name="again">Whether it is tried again at the next visit.</param>
public sealed class DecideItem(long entry, bool again) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.DecideItem;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        var item = await work.Db.Entries.Where(known => known.Id == entry).Select(known => new { known.State, known.Title, known.Url, known.Reason }).SingleOrDefaultAsync(cancellationToken);
        if (item is not { State: EntryState.Quarantined })
            return "The item is not in quarantine any more.";
        await work.SetAsync(DeskCell.Entry(entry), new JsonObject
        {
            ["state"] = (again ? EntryState.Pending : EntryState.Skipped).ToString(),
            ["reason"] = again ? null : $"given up by an editor ({item.Reason})",
            ["attempts"] = 0,
            ["not_before"] = null,
        }, cancellationToken);
        work.Summary = $"{(again ? "Tried again" : "Gave up")}: {item.Title ?? item.Url}";
        return null;
    }
}
