using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Desk;
using NewsHub.Data.Desk.Queue;

namespace NewsHub.Web.Pages.Desk;

/// <summary>The queue: what the machine does not decide by itself.</summary>
public sealed class IndexModel(NewsHubDb db, QueueReader queue) : DeskPage(db)
{
    // More are on nobody's mind at a time; the next come as these go.
    private const int Shown = 10;

    /// <summary>Which kind is shown.</summary>
    public QueueKind Kind { get; private set; }

    /// <summary>How many are open of each kind.</summary>
    public IReadOnlyDictionary<QueueKind, int> Counts { get; private set; } = new Dictionary<QueueKind, int>();

    /// <summary>The first of them.</summary>
    public IReadOnlyList<QueueItem> Items { get; private set; } = [];

    private Dictionary<long, long> Versions { get; set; } = [];

    /// <summary>The versions of a question's stories.</summary>
    public string SeenOf(QueueItem item) => DeskForm.SeenOf(new[] { item.StoryId, item.OtherId }.OfType<long>().Where(Versions.ContainsKey).Select(id => KeyValuePair.Create(id, Versions[id])));

    /// <summary>Shows a kind; without one, the first that has questions.</summary>
    public async Task OnGetAsync([FromQuery] QueueKind? kind, CancellationToken cancellationToken)
    {
        Counts = await queue.CountsAsync(cancellationToken);
        Kind = kind ?? Counts.FirstOrDefault(count => count.Value > 0).Key;
        Items = await queue.ReadAsync(Kind, Shown, cancellationToken);
        long[] stories = [.. Items.SelectMany(item => new[] { item.StoryId, item.OtherId }).OfType<long>().Distinct()];
        Versions = await Db.Stories.Where(story => stories.Contains(story.Id)).ToDictionaryAsync(story => story.Id, story => story.Version, cancellationToken);
        await ReadDoneAsync(cancellationToken);
    }
}
