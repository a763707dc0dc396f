using System.Threading.Channels;

namespace NewsHub.Web.Caching;

/// <summary>What this web node has heard of changes in the database.</summary>
public sealed class SiteChanges
{
    // More than a hub is told at once; what is beyond is told by the front page's feed.
    private const int MostUntold = 1_000;

    private readonly Channel<StoryChange> untold = Channel.CreateBounded<StoryChange>(new BoundedChannelOptions(MostUntold) { FullMode = BoundedChannelFullMode.DropOldest });
    private long count;
    private volatile bool isHeard;
    private volatile bool isSpokesman;

    /// <summary>Whether changes reach this node: while they do not, nothing is kept.</summary>
    public bool IsHeard => isHeard;

    /// <summary>Changes heard so far. Whoever made an answer while it grew may have read what was before.</summary>
    public long Count => Interlocked.Read(ref count);

    /// <summary>Changes that subscribers are still to be told of.</summary>
    public ChannelReader<StoryChange> Untold => untold.Reader;

    /// <summary>Whether this is the web node, of all of them, that tells others of changes.</summary>
    public bool IsSpokesman { get => isSpokesman; internal set => isSpokesman = value; }

    /// <summary>Something has changed.</summary>
    internal void Note() => Interlocked.Increment(ref count);

    /// <summary>A change is known with all that it touches.</summary>
    internal void Tell(StoryChange change) => untold.Writer.TryWrite(change);

    /// <summary>Changes reach this node from now on, or do not any more.</summary>
    internal void Hear(bool hears)
    {
        Note();
        isHeard = hears;
    }
}

/// <summary>Stories that changed, and whom and what they tell of.</summary>
/// <param name="Stories">Numbers of stories.</param>
/// <param name="People">Numbers of people.</param>
/// <param name="Organizations">Numbers of organisations.</param>
/// <param name="Sources">Numbers of outlets.</param>
/// <param name="Neighbours">Numbers of stories that name one of these.</param>
public sealed record StoryChange(
    IReadOnlyCollection<long> Stories, IReadOnlyCollection<long> People, IReadOnlyCollection<long> Organizations, IReadOnlyCollection<long> Sources, IReadOnlyCollection<long> Neighbours);
