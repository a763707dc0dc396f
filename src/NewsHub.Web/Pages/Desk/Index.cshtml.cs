using Microsoft.AspNetCore.Mvc;
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

    /// <summary>Shows a kind; without one, the first that has questions.</summary>
    public async Task OnGetAsync([FromQuery] QueueKind? kind, CancellationToken cancellationToken)
    {
        Counts = await queue.CountsAsync(cancellationToken);
        Kind = kind ?? Counts.FirstOrDefault(count => count.Value > 0).Key;
        Items = await queue.ReadAsync(Kind, Shown, cancellationToken);
        await ReadDoneAsync(cancellationToken);
    }
}
