using System.Globalization;

namespace NewsHub.Analysis.Feeds;

/// <summary>When a publisher asks to be polled: RSS 2.0's <c>ttl</c>, <c>skipHours</c> and <c>skipDays</c>, RSS 1.0's syndication module.</summary>
internal static class FeedSchedule
{
    private static readonly Dictionary<string, TimeSpan> Periods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hourly"] = TimeSpan.FromHours(1), ["daily"] = TimeSpan.FromDays(1), ["weekly"] = TimeSpan.FromDays(7), ["monthly"] = TimeSpan.FromDays(30), ["yearly"] = TimeSpan.FromDays(365),
    };

    /// <summary>The wait between two polls; null when it is not said.</summary>
    public static TimeSpan? TimeToLive(FeedElement channel)
    {
        if (Number(channel.Child("ttl")) is > 0 and var minutes)
            return TimeSpan.FromMinutes(minutes);
        if (channel.Child("sy:updateperiod")?.Text.Trim() is { } period && Periods.TryGetValue(period, out var length))
            return length / Math.Max(1, Number(channel.Child("sy:updatefrequency")) ?? 1);
        return null;
    }

    /// <summary>Hours of the day, 0 to 23 (RSS 0.91 wrote midnight as 24).</summary>
    public static IReadOnlyList<int> SkipHours(FeedElement channel) =>
        channel.ChildrenOf("skiphours").SelectMany(hours => hours.ChildrenOf("hour")).Select(Number)
            .Where(hour => hour is >= 0 and <= 24).Select(hour => hour!.Value % 24).Distinct().Order().ToList();

    /// <summary>Days of the week.</summary>
    public static IReadOnlyList<DayOfWeek> SkipDays(FeedElement channel) =>
        channel.ChildrenOf("skipdays").SelectMany(days => days.ChildrenOf("day"))
            .Select(day => Enum.TryParse<DayOfWeek>(day.Text.Trim(), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (DayOfWeek?)null)
            .OfType<DayOfWeek>().Distinct().Order().ToList();

    private static int? Number(FeedElement? element) =>
        int.TryParse(element?.Text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) ? value : null;
}
