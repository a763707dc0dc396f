using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Dates as pages write them.</summary>
internal static partial class DateText
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;
    private const int MaximumPath = 2000;

    /// <summary>Names of time zones that bylines use, in minutes from UTC (RFC 5322 section 4.3, and summer time in Europe).</summary>
    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UTC"] = 0, ["GMT"] = 0, ["Z"] = 0, ["EST"] = -300, ["EDT"] = -240, ["ET"] = -300, ["CST"] = -360, ["CDT"] = -300, ["CT"] = -360, ["MST"] = -420, ["MDT"] = -360, ["PST"] = -480, ["PDT"] = -420, ["PT"] = -480,
        ["BST"] = 60, ["CET"] = 60, ["CEST"] = 120, ["IST"] = 330, ["AEST"] = 600, ["AEDT"] = 660,
    };

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>A value that is a date and nothing else; a time without a zone is taken as UTC.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 80)
            return null;
        text = text.Trim();
        if (text.All(char.IsAsciiDigit))
            return Number(text);
        return Iso(text) ?? Find(text);
    }

    /// <summary>The first date in a line of text.</summary>
    public static DateTimeOffset? Find(string text)
    {
        if (text.Length > 400)
            text = text[..400];
        if (Iso(text) is { } iso)
            return iso;
        var match = MonthFirst().Match(text);
        var other = DayFirst().Match(text);
        if (other.Success && (!match.Success || other.Index < match.Index))
            match = other;
        if (match.Success)
            return Build(Year(match), Month(match.Groups["month"].ValueSpan), Day(match), text[(match.Index + match.Length)..], text[..match.Index]);
        match = Slashed().Match(text);
        return match.Success ? Numeric(match, text) : null;
    }

    /// <summary>A date in the path of an address: <c>/2018/06/21/</c>, <c>/2018/jun/21/</c>, <c>2018-06-21</c>.</summary>
    public static DateTimeOffset? InAddress(Uri url)
    {
        var path = url.AbsolutePath;
        var match = PathDate().Match(path.Length > MaximumPath ? path[..MaximumPath] : path);
        if (!match.Success)
            return null;
        var month = match.Groups["month"].Value;
        return Build(Year(match), char.IsAsciiDigit(month[0]) ? int.Parse(month, CultureInfo.InvariantCulture) : Month(month), Day(match), "");
    }

    private static DateTimeOffset? Number(string digits) => digits.Length switch
    {
        10 => DateTimeOffset.FromUnixTimeSeconds(long.Parse(digits, CultureInfo.InvariantCulture)),
        13 => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(digits, CultureInfo.InvariantCulture)),
        8 or 14 => Build(int.Parse(digits[..4], CultureInfo.InvariantCulture), int.Parse(digits[4..6], CultureInfo.InvariantCulture), int.Parse(digits[6..8], CultureInfo.InvariantCulture), ""),
        _ => null,
    };

    private static DateTimeOffset? Iso(string text)
    {
        var match = IsoDate().Match(text);
        if (!match.Success)
            return null;
        var date = Build(Year(match), int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), Day(match), "");
        if (date is not { } day || !match.Groups["hour"].Success)
            return date;
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (Part("hour") > 24 || Part("minute") > 59)
            return date;
        var zone = match.Groups["sign"].Success ? (Part("zh") * 60 + Part("zm")) * (match.Groups["sign"].Value == "-" ? -1 : 1) : ZoneIn(text[(match.Index + match.Length)..]) ?? 0;
        return At(day, Part("hour"), Part("minute"), Math.Min(59, Part("second")), zone);
    }

    private static DateTimeOffset? Build(int year, int month, int day, string after, string before = "")
    {
        if (year is < EarliestYear or > LatestYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var date = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
        var clock = Clock().Match(after);
        if (!clock.Success)
            (after, clock) = (before, Clock().Match(before));
        if (!clock.Success)
            return date;
        var hour = int.Parse(clock.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = int.Parse(clock.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture);
        var half = clock.Groups["half"].Value;
        if (half.Length > 0)
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        return hour > 23 || minute > 59 ? date : At(date, hour, minute, 0, ZoneIn(after[(clock.Index + clock.Length)..]) ?? 0);
    }

    private static DateTimeOffset? At(DateTimeOffset day, int hour, int minute, int second, int zone)
    {
        if (Math.Abs(zone) > 14 * 60)
            zone = 0;
        if (hour == 24)
            (hour, minute, second) = (23, 59, 59);
        return new DateTimeOffset(day.Year, day.Month, day.Day, hour, minute, second, TimeSpan.FromMinutes(zone));
    }

    private static int? ZoneIn(string text)
    {
        var match = Zone().Match(text);
        if (!match.Success)
            return null;
        if (Zones.TryGetValue(match.Value, out var minutes))
            return minutes;
        return null;
    }

    /// <summary>Day and month by whichever can be a day; month first otherwise, as in the United States.</summary>
    private static DateTimeOffset? Numeric(Match match, string text)
    {
        var first = int.Parse(match.Groups["a"].ValueSpan, CultureInfo.InvariantCulture);
        var second = int.Parse(match.Groups["b"].ValueSpan, CultureInfo.InvariantCulture);
        var dotted = match.Groups["sep"].Value == ".";
        var (month, day) = first > 12 || (dotted && second <= 12) ? (second, first) : (first, second);
        return Build(Year(match), month, day, text[(match.Index + match.Length)..]);
    }

    private static int Year(Match match)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        return year < 100 ? 2000 + year : year;
    }

    private static int Day(Match match) => int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);

    private static int Month(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Months.Length; i++)
            if (name.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        return 0;
    }

    [GeneratedRegex(@"(?<![\d])(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)(?:[T\s]\s*(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?(?:[.,]\d+)?\s?(?:Z|(?<sign>[+-])(?<zh>\d\d):?(?<zm>\d\d)?)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\b(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?<year>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?[\s-]+(?<year>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<!\d)(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<year>(?:19|20)\d\d|\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"(?<hour>\d{1,2})[:.](?<minute>\d\d)(?::\d\d)?\s*(?<half>[ap]\.?m\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?:UTC|GMT|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|BST|CEST|CET|IST|AEST|AEDT)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex(@"[/-](?<year>(?:19|20)\d\d)[/-](?<month>\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](?<day>\d{1,2})(?=[/-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PathDate();
}
