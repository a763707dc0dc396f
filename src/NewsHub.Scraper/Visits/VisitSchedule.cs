namespace NewsHub.Scraper.Visits;

/// <summary>When to come again: pure arithmetic on what a source has published and what its publisher asks for.</summary>
public static class VisitSchedule
{
    // Coming twice per new article finds most of them within half their usual distance, at two polls an article.
    private const double VisitsPerArticle = 2;

    // A publisher may ask for days; a source that was moved or mended would then be missed for as long.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);

    /// <summary>The time between visits that fits how often a source publishes.</summary>
    /// <param name="published">Publication times of its newest articles, in any order.</param>
    /// <param name="now">The present, so that a source that has fallen silent is visited less and less.</param>
    /// <param name="options">The bounds.</param>
    public static TimeSpan Interval(IEnumerable<DateTimeOffset> published, DateTimeOffset now, VisitOptions options)
    {
        var times = published.Where(time => time <= now).Append(now).Order().ToList();
        if (times.Count < 3)
            return options.ShortestInterval;
        var gaps = times.Zip(times.Skip(1), (earlier, later) => later - earlier).Order().ToList();
        return Bound(gaps[gaps.Count / 2] / VisitsPerArticle, options.ShortestInterval, options.LongestInterval);
    }

    /// <summary>How long to leave something alone after failures in a row: doubling, from a minute to a day.</summary>
    /// <param name="failures">At least 1.</param>
    public static TimeSpan BackOff(int failures) => FirstRetry * Math.Min(Math.Pow(2, failures - 1), LongestWait / FirstRetry);

    /// <summary>Not before this time, by what the publisher asks for; null when it may be polled at any visit.</summary>
    /// <param name="now">The time of the poll.</param>
    /// <param name="asked">Each wait that was asked for (<c>Cache-Control</c>, <c>ttl</c>); the longest counts, up to a day.</param>
    /// <param name="skipHours">Hours of the day (UTC) in which not to come (RSS <c>skipHours</c>).</param>
    /// <param name="skipDays">Days (UTC) on which not to come (RSS <c>skipDays</c>).</param>
    public static DateTimeOffset? NotBefore(DateTimeOffset now, IEnumerable<TimeSpan?> asked, IReadOnlyList<int> skipHours, IReadOnlyList<DayOfWeek> skipDays)
    {
        var wait = asked.Max() is { } longest && longest > TimeSpan.Zero ? Bound(longest, TimeSpan.Zero, LongestWait) : TimeSpan.Zero;
        var earliest = now + wait;
        var latest = now + LongestWait;
        while (earliest < latest && (skipHours.Contains(earliest.UtcDateTime.Hour) || skipDays.Contains(earliest.UtcDateTime.DayOfWeek)))
            earliest = new DateTimeOffset(earliest.UtcDateTime.Date.AddHours(earliest.UtcDateTime.Hour + 1), TimeSpan.Zero);
        return earliest > now ? earliest : null;
    }

    /// <summary>A moment that a publisher named (<c>Retry-After</c>), at most a day away.</summary>
    public static DateTimeOffset Believable(DateTimeOffset moment, DateTimeOffset now) =>
        moment > now + LongestWait ? now + LongestWait : moment;

    private static TimeSpan Bound(TimeSpan value, TimeSpan shortest, TimeSpan longest) =>
        value < shortest ? shortest : value > longest ? longest : value;
}
