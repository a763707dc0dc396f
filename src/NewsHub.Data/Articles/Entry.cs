namespace NewsHub.Data.Articles;

/// <summary>One item of a feed, and how far the pipeline has come with it. Stored before anything is fetched, so that nothing is lost.</summary>
public sealed class Entry
{
    /// <summary>Primary key.</summary>
    public long Id { get; init; }

    /// <summary>Whose entry it is.</summary>
    public required int SourceId { get; init; }

    /// <summary>The publisher's own id, verbatim.</summary>
    public string? Guid { get; set; }

    /// <summary>The page's address as the feed gives it.</summary>
    public required string Url { get; set; }

    /// <summary>Identity of the page within the source: tracking removed, twins folded. Unique with <see cref="SourceId"/>.</summary>
    public required string UrlKey { get; init; }

    /// <summary>The headline as the feed gives it.</summary>
    public string? Title { get; set; }

    /// <summary>Publication as the feed gives it.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Last change as the feed gives it; a later one asks for the page again.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When we first saw it.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>How far it has come.</summary>
    public EntryState State { get; private set; } = EntryState.Pending;

    /// <summary>Tries since it last became pending.</summary>
    public int Attempts { get; private set; }

    /// <summary>Not before this time.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>Why it failed, was passed over or is quarantined, in words.</summary>
    public string? Reason { get; private set; }

    /// <summary>What it became.</summary>
    public long? ArticleId { get; private set; }

    /// <summary>What it became.</summary>
    public Article? Article { get; init; }

    /// <summary>It has become an article.</summary>
    public void BecomeDone(long articleId)
    {
        ArticleId = articleId;
        End(EntryState.Done, null);
    }

    /// <summary>It will not be fetched (again), and that is no failure.</summary>
    public void Skip(string reason) => End(EntryState.Skipped, reason);

    /// <summary>It is set aside for an editor to look at.</summary>
    public void Quarantine(string reason) => End(EntryState.Quarantined, reason);

    /// <summary>It failed and is tried again later.</summary>
    public void Postpone(string reason, DateTimeOffset until)
    {
        Attempts++;
        NotBefore = until;
        Reason = reason;
    }

    /// <summary>Its host asked for time, which is no failure of the page.</summary>
    public void Wait(string reason, DateTimeOffset until)
    {
        NotBefore = until;
        Reason = reason;
    }

    /// <summary>The publisher says that it has changed: it is fetched again.</summary>
    public void Reopen()
    {
        State = EntryState.Pending;
        Attempts = 0;
        NotBefore = null;
        Reason = null;
    }

    private void End(EntryState state, string? reason)
    {
        State = state;
        Attempts = 0;
        NotBefore = null;
        Reason = reason;
    }
}

/// <summary>How far the pipeline has come with an entry.</summary>
public enum EntryState
{
    /// <summary>To be fetched, analysed and assigned.</summary>
    Pending,
    /// <summary>An article in a story.</summary>
    Done,
    /// <summary>Not to be fetched (robots, gone, no article).</summary>
    Skipped,
    /// <summary>Set aside after its final failure.</summary>
    Quarantined,
}
