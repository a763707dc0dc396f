using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Dates as pages write them. A time without a zone is taken as UTC.</summary>
internal static partial class DateText
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;
    private const int MaximumPath = 2000;

    /// <summary>A longer value is no date, and a line is read no further.</summary>
    private const int MaximumValue = 80;
    private const int MaximumLine = 400;

    /// <summary>A date in a text.</summary>
    /// <param name="Date">The moment; midnight when only the day is told.</param>
    /// <param name="Start">Index of its first character.</param>
    /// <param name="End">Index after its last character, time and zone included when they follow.</param>
    public readonly record struct Dated(DateTimeOffset Date, int Start, int End);

    /// <summary>A value that is a date and nothing else.</summary>
    /// <param name="text">As written.</param>
    /// <param name="dayFirst">Whether 3/5/2024 is the third of May.</param>
    public static DateTimeOffset? Parse(string? text, bool dayFirst = false)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaximumValue)
            return null;
        text = text.Trim();
        return text.All(char.IsAsciiDigit) ? Number(text) : Find(text, dayFirst);
    }

    /// <summary>The first date in a line of text.</summary>
    /// <param name="text">The line.</param>
    /// <param name="dayFirst">Whether 3/5/2024 is the third of May.</param>
    public static DateTimeOffset? Find(string text, bool dayFirst = false) => Next(text, 0, dayFirst)?.Date;

    /// <summary>Every date in a line of text, in order.</summary>
    /// <param name="text">The line.</param>
    /// <param name="dayFirst">Whether 3/5/2024 is the third of May.</param>
    public static IEnumerable<Dated> All(string text, bool dayFirst)
    {
        for (var at = 0; Next(text, at, dayFirst) is { } found; at = found.End)
            yield return found;
    }

    /// <summary>A date in the path of an address: <c>/2018/06/21/</c>, <c>/2018/jun/21/</c>, <c>2018-06-21</c>.</summary>
    public static DateTimeOffset? InAddress(Uri url)
    {
        var path = url.AbsolutePath;
        var match = PathDate().Match(path.Length > MaximumPath ? path[..MaximumPath] : path);
        return match.Success ? Day(Int(match, "year"), Month(match.Groups["month"].ValueSpan), Int(match, "day")) : null;
    }

    private static Dated? Next(string text, int start, bool dayFirst)
    {
        if (text.Length > MaximumLine)
            text = text[..MaximumLine];
        while (start < text.Length && text.AsSpan(start).ContainsAnyInRange('0', '9'))
        {
            var match = AnyDate().Match(text, start);
            if (!match.Success)
                return null;
            if (Day(match, dayFirst) is { } day)
                return WithTime(day, match, text, start);
            start = match.Index + 1;
        }

        return null;
    }

    private static DateTimeOffset? Number(string digits) => digits.Length switch
    {
        10 => DateTimeOffset.FromUnixTimeSeconds(long.Parse(digits, CultureInfo.InvariantCulture)),
        13 => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(digits, CultureInfo.InvariantCulture)),
        8 or 14 => Day(int.Parse(digits[..4], CultureInfo.InvariantCulture), int.Parse(digits[4..6], CultureInfo.InvariantCulture), int.Parse(digits[6..8], CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static DateTimeOffset? Day(Match match, bool dayFirst)
    {
        var year = Int(match, "year");
        year = year < 100 ? 2000 + year : year;
        if (match.Groups["word"].Success)
            return Day(year, MonthWords.Find(match.Groups["word"].ValueSpan), Int(match, "day"));
        if (match.Groups["month"].Success)
            return Day(year, Int(match, "month"), Int(match, "day"));
        var (a, b) = (Int(match, "a"), Int(match, "b"));

        // By whichever can be a day; with dots the day comes first everywhere.
        var (month, day) = a > 12 || (b <= 12 && (dayFirst || match.Groups["sep"].ValueSpan is ".")) ? (b, a) : (a, b);
        return Day(year, month, day);
    }

    private static DateTimeOffset? Day(int year, int month, int day) =>
        year is < EarliestYear or > LatestYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The time of day that follows the date, or stands before it; a date that is followed by another date's time has none.</summary>
    private static Dated WithTime(DateTimeOffset day, Match date, string text, int start)
    {
        var end = date.Index + date.Length;
        if (TimeAfter().Match(text, end) is { Success: true } after)
            return At(day, after, text) is { } moment ? new Dated(moment, date.Index, after.Index + after.Length) : new Dated(day, date.Index, end);
        var before = text[start..date.Index];
        return TimeBefore().Match(before) is { Success: true } clock && At(day, clock, before) is { } earlier ? new Dated(earlier, start + clock.Index, end) : new Dated(day, date.Index, end);
    }

    private static DateTimeOffset? At(DateTimeOffset day, Match clock, string text)
    {
        var (hour, minute, second) = (Int(clock, "hour"), clock.Groups["minute"].Success ? Int(clock, "minute") : 0, clock.Groups["second"].Success ? Int(clock, "second") : 0);
        if (clock.Groups["half"].Success)
            hour = (hour % 12) + (clock.Groups["half"].ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        if (hour > 24 || minute > 59 || (hour == 24 && minute > 0))
            return null;
        if (hour == 24)
            (hour, minute, second) = (23, 59, 59);
        var zone = clock.Groups["sign"].Success
            ? ((Int(clock, "zh") * 60) + (clock.Groups["zm"].Success ? Int(clock, "zm") : 0)) * (clock.Groups["sign"].ValueSpan is "+" ? 1 : -1)
            : ZoneText.Find(text[(clock.Index + clock.Length)..], day.DateTime) ?? 0;
        return new DateTimeOffset(day.Year, day.Month, day.Day, hour, minute, Math.Min(59, second), Math.Abs(zone) > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(zone));
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int Month(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) ? month : MonthWords.Find(text);

    /// <summary>2024-03-05; March 5th, 2024; 5 March 2024; 5 de marzo de 2024; 3/5/2024.</summary>
    [GeneratedRegex(@"(?<!\d)(?:(?<year>(?:19|20)\d\d)(?<s>[-/.])(?<month>\d{1,2})\k<s>(?<day>\d{1,2})(?!\d)|(?<![\p{L}\d])(?<word>\p{L}{3,10})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?<year>(?:19|20)\d\d)\b|(?<day>\d{1,2})(?:st|nd|rd|th|er|º)?\.?[\s,-]+(?:of\s+|de\s+)?(?<word>\p{L}{3,10})\.?,?[\s-]+(?:de[l]?\s+)?(?<year>(?:19|20)\d\d)\b|(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<year>(?:19|20)\d\d|\d\d)(?!\d|[/.-]\d))", RegexOptions.CultureInvariant)]
    private static partial Regex AnyDate();

    /// <summary>" T10:30:00Z", ", 10:30 a.m.", " at 9pm", " | 10.30 Uhr".</summary>
    [GeneratedRegex(@"\G(?:[T\s]|[\s,;|·•–—@/(-]*(?:\b(?:at|um|às|alle|ore)\b|à|a las)?)\s*(?:(?<hour>\d{1,2})(?:[:.h](?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?(?:\s?(?:(?<half>[ap]\.?\s?m\b\.?)|Z\b|(?<sign>[+-])(?<zh>\d\d):?(?<zm>\d\d)?(?!\d)))?|\s?(?<half>[ap]\.?m\b\.?)))(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeAfter();

    /// <summary>"10:30 AM ET, Fri " before the date that it belongs to.</summary>
    [GeneratedRegex(@"\b(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?\s?(?<half>[ap]\.?m\b\.?)?(?=[\s,(]*(?:[A-Z]{2,4}\b)?[\s,)|·•–—on-]*(?:\p{L}{2,10}\.?,?\s*)?$)(?<=[:.]\d\d\s?(?:[ap]\.?m\.?)?|[ap]\.?m\.?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeBefore();

    [GeneratedRegex(@"[/-](?<year>(?:19|20)\d\d)[/-](?<month>\d{1,2}|[a-z]{3,9})[/-](?<day>\d{1,2})(?=[/-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PathDate();
}
