namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Publishers state UTC to machines and their own clock to readers: the difference is the zone.</summary>
internal static class LocalDay
{
    /// <summary>The widest zone.</summary>
    private static readonly TimeSpan Widest = TimeSpan.FromHours(14);

    /// <summary>Zones differ by half hours.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    /// <summary>The moment of the day that readers are shown.</summary>
    /// <param name="published">As machines are told.</param>
    /// <param name="modified">The same of the last change.</param>
    /// <param name="shown">As readers are shown; midnight when it is a day alone.</param>
    public static DateTimeOffset Of(DateTimeOffset published, DateTimeOffset? modified, DateTimeOffset shown)
    {
        if (Zone(published, shown) is { } zone)
            return published.ToOffset(zone);
        if (modified is { } change && Zone(change, shown) is { } other)
            return published.ToOffset(other) is var local && local.Date == shown.Date ? local : change.ToOffset(other);
        if (published.Date == shown.Date)
            return published;
        return Nearest(published, shown) ?? (modified?.Date == shown.Date ? modified : null) ?? (modified is { } late ? Nearest(late, shown) : null) ?? shown;
    }

    /// <summary>The zone of a publisher's clock, by one moment told twice; null when the two are not one.</summary>
    /// <param name="moment">As machines are told, in UTC.</param>
    /// <param name="shown">As readers are shown.</param>
    public static TimeSpan? Zone(DateTimeOffset moment, DateTimeOffset shown)
    {
        if (shown.TimeOfDay == TimeSpan.Zero || moment.Offset != TimeSpan.Zero || moment.TimeOfDay == TimeSpan.Zero)
            return null;
        var difference = shown.DateTime - new DateTime(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute, 0);
        return difference.Duration() <= Widest && difference.Ticks % Step.Ticks == 0 ? difference : null;
    }

    /// <summary>A moment stated in UTC, in the nearest zone in which it is the shown day; null when there is none, or the shown time is of something else.</summary>
    public static DateTimeOffset? Nearest(DateTimeOffset moment, DateTimeOffset shown)
    {
        if (moment.Offset != TimeSpan.Zero || moment.TimeOfDay == TimeSpan.Zero || shown.TimeOfDay != TimeSpan.Zero)
            return null;
        var hour = (int)moment.TimeOfDay.TotalHours;
        if (shown.Date == moment.Date.AddDays(-1) && hour < 11)
            return moment.ToOffset(TimeSpan.FromHours(-hour - 1));
        return shown.Date == moment.Date.AddDays(1) && hour >= 10 ? moment.ToOffset(TimeSpan.FromHours(24 - hour)) : null;
    }
}
