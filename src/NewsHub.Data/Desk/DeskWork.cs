using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Desk;

/// <summary>
/// One action while it is done: every cell that it touches is read before it is changed, so that the record of it is complete. The caller holds
/// <see cref="StoryLock"/> inside a transaction.
/// </summary>
public sealed class DeskWork
{
    private readonly Dictionary<DeskCell, JsonNode?> before = [];
    private readonly SortedSet<long> stories = [];

    internal DeskWork(NewsHubDb db, DateTimeOffset now) => (Db, Now) = (db, now);

    /// <summary>Nothing in it is tracked.</summary>
    public NewsHubDb Db { get; }

    /// <summary>The time of the action.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>What is done, in one sentence.</summary>
    public string Summary { get; set; } = "";

    /// <summary>Stories to be gathered anew.</summary>
    public IReadOnlyCollection<long> Stories => stories;

    /// <summary>Articles whose place or pairs are touched.</summary>
    internal IEnumerable<long> Articles => before.Keys.Where(cell => cell.Kind is "member" or "pair").SelectMany(cell => cell.Key.Split(DeskCell.Separator)).Select(long.Parse).Distinct();

    /// <summary>Reads cells that will be changed, or that must stay as they are for this to make sense.</summary>
    public async Task WatchAsync(IEnumerable<DeskCell> cells, CancellationToken cancellationToken)
    {
        foreach (var kind in cells.Distinct().Where(cell => !before.ContainsKey(cell)).GroupBy(cell => cell.Kind).ToList())
            foreach (var (key, value) in await DeskCells.ByName[kind.Key].ReadAsync(Db, [.. kind.Select(cell => cell.Key)], cancellationToken))
                before[new DeskCell(kind.Key, key)] = value;
    }

    /// <summary>Changes a cell.</summary>
    public async Task SetAsync(DeskCell cell, JsonNode? value, CancellationToken cancellationToken)
    {
        await WatchAsync([cell], cancellationToken);
        await DeskCells.KindOf(cell).WriteAsync(Db, cell.Key, value, cancellationToken);
    }

    /// <summary>Says what undoing makes of a cell that began with this action.</summary>
    public void Began(DeskCell cell, JsonNode? value) => before[cell] = value;

    /// <summary>Has stories gathered anew at the end.</summary>
    public async Task TouchAsync(IEnumerable<long> touched, CancellationToken cancellationToken)
    {
        var fresh = touched.Where(stories.Add).ToList();
        await WatchAsync(fresh.SelectMany(story => (DeskCell[])[DeskCell.Redirect(story), DeskCell.Arranged(story)]), cancellationToken);
    }

    /// <summary>Notes that an editor has seen a story's articles and left them as they are now: no run of the machine takes one out.</summary>
    public Task ArrangeAsync(long story, CancellationToken cancellationToken) =>
        SetAsync(DeskCell.Arranged(story), new JsonObject { ["arranged_at"] = Now.ToString("O") }, cancellationToken);

    /// <summary>Decides on two articles, or takes a decision back. What must stay together must stand where it stands.</summary>
    public async Task PairAsync(long one, long other, PairLink? link, CancellationToken cancellationToken)
    {
        if (one == other)
            return;
        var cell = DeskCell.Pair(one, other);
        await WatchAsync(link == PairLink.Must ? [cell, DeskCell.Member(one), DeskCell.Member(other)] : [cell], cancellationToken);
        if (before[cell]?["link"]?.GetValue<string>() == link?.ToString() && !await IsOtherNowAsync(one, other, link, cancellationToken))
            return;
        await SetAsync(cell, link is null ? null : new JsonObject
        {
            ["article_id"] = Math.Min(one, other), ["other_id"] = Math.Max(one, other), ["link"] = link.ToString(), ["decided_at"] = Now.ToString("O"),
        }, cancellationToken);
    }

    /// <summary>Takes back what was decided earlier about articles and holds no longer where they stand now: the last word counts.</summary>
    public async Task ReconcileAsync(IReadOnlyCollection<long> articles, CancellationToken cancellationToken)
    {
        foreach (var (one, other) in await DeskCheck.CrossedAsync(Db, articles, cancellationToken))
            await PairAsync(one, other, null, cancellationToken);
    }

    /// <summary>Brings articles from one story into another, with what only they print.</summary>
    public async Task MoveAsync(IReadOnlyCollection<long> articles, long from, long to, string reason, CancellationToken cancellationToken)
    {
        await TouchAsync([from, to], cancellationToken);
        await WatchAsync(articles.Select(DeskCell.Member), cancellationToken);
        long[] ids = [.. articles];
        var reasons = new List<string> { reason };
        await Db.StoryMembers.Where(member => ids.Contains(member.ArticleId)).ExecuteUpdateAsync(
            set => set.SetProperty(member => member.StoryId, to).SetProperty(member => member.Reasons, reasons).SetProperty(member => member.Score, 1), cancellationToken);
        await Db.Utterances.Where(said => said.StoryId == from && said.Quotes.Any() && said.Quotes.All(quote => ids.Contains(quote.ArticleId)))
            .ExecuteUpdateAsync(set => set.SetProperty(said => said.StoryId, to), cancellationToken);
        await Db.Donations.Where(gift => gift.StoryId == from && gift.Claims.Any() && gift.Claims.All(claim => ids.Contains(claim.ArticleId)))
            .ExecuteUpdateAsync(set => set.SetProperty(gift => gift.StoryId, to), cancellationToken);
    }

    /// <summary>Lets a story go into another, whole.</summary>
    public async Task CloseAsync(long goes, long stays, CancellationToken cancellationToken)
    {
        await TouchAsync([stays, goes], cancellationToken);
        var members = await Db.StoryMembers.Where(member => member.StoryId == goes).Select(member => member.ArticleId).ToListAsync(cancellationToken);
        var leading = await Db.Stories.Where(story => story.MergedIntoId == goes).Select(story => story.Id).ToListAsync(cancellationToken);
        var questions = await Db.MergeSuggestions.Where(asked => asked.StoryId == goes || asked.OtherId == goes || asked.StoryId == stays || asked.OtherId == stays)
            .Select(asked => new { asked.StoryId, asked.OtherId }).ToListAsync(cancellationToken);
        var sequels = await Db.StorySequels.Where(sequel => sequel.EarlierId == goes || sequel.LaterId == goes || sequel.EarlierId == stays || sequel.LaterId == stays)
            .Select(sequel => new { sequel.EarlierId, sequel.LaterId }).ToListAsync(cancellationToken);
        await WatchAsync(
            [
                .. members.Select(DeskCell.Member), .. leading.Select(DeskCell.Redirect),
                .. questions.Select(asked => DeskCell.Suggestion(asked.StoryId, asked.OtherId)), .. sequels.Select(sequel => DeskCell.Sequel(sequel.EarlierId, sequel.LaterId)),

                // What leads from the one that goes will lead from the one that stays: rows that are not there yet.
                .. questions.SelectMany(asked => (long[])[asked.StoryId, asked.OtherId]).Where(other => other != stays && other != goes).Select(other => DeskCell.Suggestion(stays, other)),
                .. sequels.SelectMany(sequel => (long[])[sequel.EarlierId, sequel.LaterId]).Where(other => other != stays && other != goes)
                    .SelectMany(other => (DeskCell[])[DeskCell.Sequel(stays, other), DeskCell.Sequel(other, stays)]),
            ], cancellationToken);
        await StoryJoin.ApplyAsync(Db, stays, goes, Now, cancellationToken);
    }

    /// <summary>Gathers anew all stories that were touched and stand.</summary>
    internal async Task RefreshAsync(CancellationToken cancellationToken)
    {
        foreach (var story in await Db.Stories.Where(story => stories.Contains(story.Id) && story.MergedIntoId == null && story.Members.Any()).OrderBy(story => story.Id).Select(story => story.Id).ToListAsync(cancellationToken))
        {
            Db.ChangeTracker.Clear();
            await StoryWriter.RefreshAsync(Db, story, Now, cancellationToken);
        }

        Db.ChangeTracker.Clear();
    }

    /// <summary>All cells as they were, and as they are now.</summary>
    internal async Task<(JsonObject Before, JsonObject After, List<string> Cells, List<string> Changed)> RecordAsync(CancellationToken cancellationToken)
    {
        var after = new DeskWork(Db, Now);
        await after.WatchAsync(before.Keys, cancellationToken);
        var firm = before.Keys.Where(cell => !DeskCells.KindOf(cell).IsLoose).ToList();
        return (
            Object(before), Object(after.before),
            [.. firm.Select(cell => cell.ToString()).Order(StringComparer.Ordinal)],
            [.. firm.Where(cell => !JsonNode.DeepEquals(before[cell], after.before[cell])).Select(cell => cell.ToString()).Order(StringComparer.Ordinal)]);
    }

    private async Task<bool> IsOtherNowAsync(long one, long other, PairLink? link, CancellationToken cancellationToken)
    {
        var (low, high) = (Math.Min(one, other), Math.Max(one, other));
        return await Db.ArticlePairs.Where(pair => pair.ArticleId == low && pair.OtherId == high).Select(pair => (PairLink?)pair.Link).SingleOrDefaultAsync(cancellationToken) != link;
    }

    private static JsonObject Object(Dictionary<DeskCell, JsonNode?> cells) =>
        new(cells.OrderBy(cell => cell.Key.ToString(), StringComparer.Ordinal).Select(cell => KeyValuePair.Create(cell.Key.ToString(), cell.Value?.DeepClone())));
}
