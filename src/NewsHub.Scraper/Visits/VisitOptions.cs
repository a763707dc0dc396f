using System.ComponentModel.DataAnnotations;

namespace NewsHub.Scraper.Visits;

/// <summary>How often sources are visited and how politely; configuration section <c>Visits</c>.</summary>
public sealed record VisitOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Visits";

    /// <summary>No source is visited more often.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ShortestInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>No source is visited less often, unless its publisher asks for it.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan LongestInterval { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Between two requests to one host, over all processes; a longer <c>Crawl-delay</c> is honoured.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A longer <c>Crawl-delay</c> is cut to this, or one careless line would silence a publisher.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan LongestCrawlDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Visits at a time in one process.</summary>
    [Range(1, 64)]
    public int Concurrency { get; init; } = 8;

    /// <summary>Pages fetched in one visit; what is left over waits for the next, so that no visit runs for hours.</summary>
    [Range(1, 10_000)]
    public int PagesPerVisit { get; init; } = 100;

    /// <summary>New entries taken from one poll, the newest: a sitemap may list years.</summary>
    [Range(1, 50_000)]
    public int EntriesPerPoll { get; init; } = 500;

    /// <summary>Parts of a sitemap index that are polled, the newest: an index may name every month since the publisher began.</summary>
    [Range(1, 50)]
    public int PartsPerIndex { get; init; } = 3;

    /// <summary>Tries of a page that fails in passing, before it is quarantined.</summary>
    [Range(1, 20)]
    public int Attempts { get; init; } = 5;

    /// <summary>How often a scraper says that it is alive; the others take over its visits after twice this time.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan CheckIn { get; init; } = TimeSpan.FromSeconds(7.5);

    /// <summary>How often the sources are compared with the visits that are planned.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Reconcile { get; init; } = TimeSpan.FromMinutes(1);
}
