using NewsHub.Data.Articles;
using NewsHub.Data.Donations;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Stories;

/// <summary>The articles about one event. What pages and feeds need at a glance is kept on the row and written by one writer alone.</summary>
public sealed class Story
{
    /// <summary>Primary key, and the number in its address.</summary>
    public long Id { get; init; }

    /// <summary>Its identity in feeds: independent of address, title and scheme, and never used again.</summary>
    public Guid Guid { get; init; } = Guid.CreateVersion7();

    /// <summary>The lead article's headline.</summary>
    public required string Headline { get; set; }

    /// <summary>The lead article's lead.</summary>
    public string? Lead { get; set; }

    /// <summary>The article that gives headline and lead: the earliest on the beat that is neither a copy nor a stub.</summary>
    public required long LeadArticleId { get; set; }

    /// <summary>The article that gives headline and lead.</summary>
    public Article? LeadArticle { get; init; }

    /// <summary>Publication of its earliest article.</summary>
    public required DateTimeOffset FirstPublishedAt { get; set; }

    /// <summary>Publication of its latest article.</summary>
    public required DateTimeOffset LastPublishedAt { get; set; }

    /// <summary>When it was begun here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last gained an article, a quotation or a gift.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>
    /// Taken anew from a sequence at each change, under <see cref="StoryLock"/>: whoever has seen a version has seen all lower ones.
    /// </summary>
    public long Version { get; set; }

    /// <summary>Number of articles, copies included.</summary>
    public int ArticleCount { get; set; }

    /// <summary>Number of different sources.</summary>
    public int OutletCount { get; set; }

    /// <summary>Number of independent origins: outlets that did their own reporting, or are credited with it.</summary>
    public int OriginCount { get; set; }

    /// <summary>The story that tells this one's event now; null for a story that stands. Never the id of a story that is itself merged.</summary>
    public long? MergedIntoId { get; set; }

    /// <summary>Whether readers see it: it stands, and at least one of its articles is on the beat, so the event is.</summary>
    public bool IsShown { get; set; }

    /// <summary>Whether readers have ever seen it: its address is known outside and answers for ever.</summary>
    public bool WasShown { get; set; }

    /// <summary>An editor has taken it out of sight.</summary>
    public bool IsHidden { get; set; }

    /// <summary>A headline that an editor gave it; null for the lead article's.</summary>
    public string? PinnedHeadline { get; set; }

    /// <summary>The article that an editor chose to lead it, as long as it is here and in sight; null for the one that the rules choose.</summary>
    public long? PinnedLeadId { get; set; }

    /// <summary>When an editor last arranged its articles: those that were here then stay. Null where none has.</summary>
    public DateTimeOffset? ArrangedAt { get; set; }

    /// <summary>Its articles.</summary>
    public List<StoryMember> Members { get; init; } = [];

    /// <summary>What was said.</summary>
    public List<Utterance> Utterances { get; init; } = [];

    /// <summary>What was given.</summary>
    public List<Donation> Donations { get; init; } = [];

    /// <summary>On the front page twice as many independent origins weigh as much as three hours.</summary>
    public const int SecondsPerDoubling = 3 * 60 * 60;

    /// <summary>The day (UTC) under which the front page shows it: that of its newest article.</summary>
    public DateOnly FrontDay { get; private init; }

    /// <summary>Its place within that day, the highest first: seconds since midnight, and <see cref="SecondsPerDoubling"/> for each doubling of independent origins.</summary>
    public int FrontScore { get; private init; }
}
