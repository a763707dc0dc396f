using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Sources;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Sets how a source is followed.</summary>
/// <param name="source">The source.</param>
/// <param name="name">As readers see it.</param>
/// <param name="enabled">Whether it is visited.</param>
/// <param name="interval">Time between visits; null leaves it to how often the source publishes.</param>
/// <param name="beat">How its articles are judged.</param>
public sealed class SetSource(int source, string name, bool enabled, TimeSpan? interval, SourceBeat beat) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.SetSource;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (await work.Db.Sources.AsNoTracking().SingleOrDefaultAsync(known => known.Id == source, cancellationToken) is not { } known)
            return "There is no such source.";
        if (string.IsNullOrWhiteSpace(name))
            return "A source needs a name.";
        if (interval is { } given && (given < TimeSpan.FromMinutes(1) || given > TimeSpan.FromDays(7)))
            return "Visits can be a minute to a week apart.";
        await work.SetAsync(DeskCell.Source(source), new JsonObject
        {
            ["name"] = name.Trim(), ["enabled"] = enabled, ["fixed_interval"] = interval?.ToString("c"), ["beat"] = beat.ToString(),
        }, cancellationToken);
        work.Summary = enabled == known.Enabled ? $"Set how {name.Trim()} is followed" : enabled ? $"Follows {name.Trim()} again" : $"Paused {name.Trim()}";
        return null;
    }
}
