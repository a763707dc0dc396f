using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Desk;

/// <summary>Writes the former values of a record, in the order in which the rows need one another.</summary>
internal static class DeskUndo
{
    /// <summary>Takes a record back.</summary>
    /// <returns>Why it cannot be; null when it is.</returns>
    public static async Task<string?> ApplyAsync(DeskWork work, DeskAction record, CancellationToken cancellationToken)
    {
        var (before, after) = (Cells(record.Before), Cells(record.After));
        var now = await NowAsync(work.Db, before.Keys, cancellationToken);
        var firm = record.Changed.Select(DeskCell.Parse).ToHashSet();
        if (firm.FirstOrDefault(cell => !JsonNode.DeepEquals(now[cell], after[cell])) is { Kind: not null } drifted)
            return drifted.Kind == "entry" ? "The item has been looked at again in the meantime." : "What it changed has changed again in the meantime.";

        await work.TouchAsync(record.Stories, cancellationToken);
        await work.TouchAsync(await SpokenAsync(work.Db, firm, cancellationToken), cancellationToken);
        await work.TouchAsync(await StandingAsync(work.Db, firm, cancellationToken), cancellationToken);
        foreach (var cell in firm.Where(cell => cell.Kind == "redirect" && now[cell]!["merged_into_id"] is null && before[cell]?["merged_into_id"] is not null).ToList())
            if (await CloseAsync(work, cell, before[cell]!["merged_into_id"]!.GetValue<long>(), cancellationToken) is { } reason)
                return reason;

        await work.WatchAsync(record.Cells.Select(DeskCell.Parse), cancellationToken);
        foreach (var cell in before.Keys.Where(cell => cell.Kind == "arranged"))
            await work.SetAsync(cell, await new DeskHistory(work.Db).ArrangedAsync(cell, record, cancellationToken), cancellationToken);
        foreach (var cell in DeskCells.Ordered(before.Keys).Where(cell => cell.Kind != "arranged").Where(cell => firm.Contains(cell) || IsStillFitting(cell, before[cell], after[cell], now[cell])))
            if (!firm.Contains(cell) || !IsClosed(cell, firm, now, before))
                await work.SetAsync(cell, before[cell], cancellationToken);
        return null;
    }

    /// <summary>The redirects of stories into which taking a record back brings articles: they have to stand.</summary>
    public static IEnumerable<DeskCell> Needed(DeskAction record)
    {
        var before = Cells(record.Before);
        var changed = record.Changed.Select(DeskCell.Parse).ToList();
        return changed.Where(cell => cell.Kind is "member" or "redirect")
            .Select(cell => (cell.Kind == "member" ? before[cell]?["story_id"] : before[cell]?["merged_into_id"])?.GetValue<long>())
            .OfType<long>().Select(DeskCell.Redirect).Distinct().Except(changed);
    }

    /// <summary>The cells of one side of a record. The log of earlier editions also tells which rows were gathered, which are found without it now.</summary>
    private static Dictionary<DeskCell, JsonNode?> Cells(string json) =>
        JsonNode.Parse(json)!.AsObject().Select(cell => (Cell: DeskCell.Parse(cell.Key), cell.Value)).Where(cell => DeskCells.ByName.ContainsKey(cell.Cell.Kind)).ToDictionary(cell => cell.Cell, cell => cell.Value);

    private static async Task<Dictionary<DeskCell, JsonNode?>> NowAsync(NewsHubDb db, IEnumerable<DeskCell> cells, CancellationToken cancellationToken)
    {
        var now = new Dictionary<DeskCell, JsonNode?>();
        foreach (var kind in cells.GroupBy(cell => cell.Kind))
            foreach (var (key, value) in await DeskCells.ByName[kind.Key].ReadAsync(db, [.. kind.Select(cell => cell.Key)], cancellationToken))
                now[new DeskCell(kind.Key, key)] = value;
        return now;
    }

    // A story that began with the action closes again: what came to it since goes along.
    private static async Task<string?> CloseAsync(DeskWork work, DeskCell cell, long into, CancellationToken cancellationToken)
    {
        if (await work.Db.Stories.AnyAsync(story => story.Id == into && story.MergedIntoId != null, cancellationToken))
            return "The story that it came from has gone into another.";
        await work.CloseAsync(cell.Id!.Value, into, cancellationToken);
        return null;
    }

    private static bool IsClosed(DeskCell cell, HashSet<DeskCell> firm, Dictionary<DeskCell, JsonNode?> now, Dictionary<DeskCell, JsonNode?> before) =>
        cell.Kind == "redirect" && firm.Contains(cell) && now[cell]!["merged_into_id"] is null && before[cell]?["merged_into_id"] is not null;

    // Of loose cells only those are brought back that nothing has changed since.
    private static bool IsStillFitting(DeskCell cell, JsonNode? before, JsonNode? after, JsonNode? now) =>
        DeskCells.KindOf(cell).IsLoose && !JsonNode.DeepEquals(before, after) && JsonNode.DeepEquals(now, after);

    /// <summary>Stories that quote parties whose identity changes.</summary>
    private static async Task<IReadOnlyList<long>> SpokenAsync(NewsHubDb db, IEnumerable<DeskCell> cells, CancellationToken cancellationToken)
    {
        var stories = new HashSet<long>();
        foreach (var party in cells.Where(cell => cell.Kind == "party-redirect").Select(cell => cell.Id!.Value))
            stories.UnionWith(await Plans.MergeParties.StoriesOfAsync(db, party, cancellationToken));
        return [.. stories];
    }

    /// <summary>Stories in which the articles stand now whose own state changes, or that show what was decided on a gift: they may be others than at the time.</summary>
    private static async Task<IReadOnlyList<long>> StandingAsync(NewsHubDb db, IReadOnlyCollection<DeskCell> cells, CancellationToken cancellationToken)
    {
        long[] articles = [.. cells.Where(cell => cell.Kind is "hidden-article" or "copy" or "quote").Select(cell => long.Parse(cell.Key.Split(DeskCell.Separator)[0], CultureInfo.InvariantCulture))];
        long[] rulings = [.. cells.Where(cell => cell.Kind == "gift").Select(cell => cell.Id!.Value)];
        return await db.StoryMembers.Where(member => articles.Contains(member.ArticleId)).Select(member => member.StoryId)
            .Union(db.Donations.Where(gift => gift.Entry!.Rulings.Any(ruling => rulings.Contains(ruling))).Select(gift => gift.StoryId))
            .ToListAsync(cancellationToken);
    }
}
