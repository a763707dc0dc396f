namespace NewsHub.Data.Sources;

/// <summary>A publisher whose feeds we follow. Never the person quoted: that is a speaker.</summary>
public sealed class Source
{
    /// <summary>Primary key.</summary>
    public int Id { get; init; }

    /// <summary>The publication's name as readers see it.</summary>
    public required string Name { get; set; }

    /// <summary>Its home page.</summary>
    public string? SiteUrl { get; set; }

    /// <summary>Whether it is visited.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Time between two visits, adapted to how often the source publishes.</summary>
    public TimeSpan VisitInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The time between two visits that an editor set; null leaves it to how often the source publishes.</summary>
    public TimeSpan? FixedInterval { get; set; }

    /// <summary>How its articles are judged by what the hub covers.</summary>
    public SourceBeat Beat { get; set; }

    /// <summary>Whether readers are shown its articles' lead images, which their browsers fetch from it: by an editor's word, who has made sure of the right to.</summary>
    public bool ShowsImages { get; set; }

    /// <summary>An editor asks for a visit now; null when none is asked for.</summary>
    public DateTimeOffset? VisitAskedAt { get; set; }

    /// <summary>When the last visit ended.</summary>
    public DateTimeOffset? LastVisitAt { get; set; }

    /// <summary>When the next visit is due; null before the first.</summary>
    public DateTimeOffset? NextVisitAt { get; set; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What is polled on a visit.</summary>
    public List<Feed> Feeds { get; init; } = [];
}
