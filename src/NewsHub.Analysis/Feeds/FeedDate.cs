using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsHub.Analysis.Feeds;

/// <summary>
/// Dates in every form that feeds were seen to hold: W3CDTF and ISO 8601, RFC 822 with its sins, asctime, database and national forms.
/// What names no zone is UTC.
/// </summary>
public static partial class FeedDate
{
    // The longest real one has about 60 characters.
    private const int MaxLength = 120;
    private const int RegexMilliseconds = 2000;

    // Feeds began in 1999; a two-digit year is read as RFC 2822, section 4.3, has it.
    private const int TwoDigitPivot = 50;

    /// <summary>The moment that a text names, in UTC; null when it names none.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
            return null;
        try
        {
            return (Epoch(text) ?? Iso(text) ?? Words(text))?.ToUniversalTime();
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or RegexMatchTimeoutException)
        {
            // A day or an offset that no calendar has: the text names no moment.
            return null;
        }
    }

    /// <summary>Seconds or milliseconds since 1970.</summary>
    private static DateTimeOffset? Epoch(string text) => text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        ? text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(value) : DateTimeOffset.FromUnixTimeMilliseconds(value)
        : null;

    /// <summary>Year first, in digits: W3CDTF, ISO 8601 basic and ordinal, and what databases print.</summary>
    private static DateTimeOffset? Iso(string text)
    {
        var match = IsoForm().Match(text);
        if (!match.Success)
            return null;
        var year = Number(match, "year")!.Value;
        var date = Number(match, "ordinal") is { } ordinal
            ? new DateTime(year, 1, 1).AddDays(ordinal - 1)
            : new DateTime(year, Math.Max(1, Number(match, "month") ?? 1), Math.Max(1, Number(match, "day") ?? 1));
        return At(date, TimeOf(match), Offset(match.Groups["zone"].Value));
    }

    /// <summary>Any order of a day, a named or numbered month, a year, a time and a zone.</summary>
    private static DateTimeOffset? Words(string text)
    {
        var time = ClockTime().Match(text);
        var rest = time.Success ? text.Remove(time.Index, time.Length).Insert(time.Index, " ") : text;
        var offset = SignedOffset().Match(rest);
        rest = offset.Success ? rest[..offset.Index] : rest;
        var words = Word().Matches(rest).Select(match => match.Value).ToList();
        if (Date(words) is not { } date)
            return null;
        var zone = offset.Success ? Offset(offset.Value) : words.Select(ZoneNames.Find).LastOrDefault(found => found is not null);
        return At(date, TimeOf(time), zone);
    }

    private static DateTime? Date(List<string> words)
    {
        // The last one, because some weekdays begin as months do (mar for martes and mardi).
        var month = words.Select(MonthNames.Find).LastOrDefault(found => found is not null);
        var numbers = words.Where(word => char.IsAsciiDigit(word[0])).ToList();
        if (month is not null && numbers.Count >= 2)
            return numbers[0].Length == 4 ? new DateTime(Year(numbers[0]), month.Value, Int(numbers[1])) : new DateTime(Year(numbers[1]), month.Value, Int(numbers[0]));
        if (numbers.Count < 3)
            return null;
        if (numbers[0].Length == 4)
            return new DateTime(Int(numbers[0]), Int(numbers[1]), Int(numbers[2]));

        // 03/04/2010 is the fourth of March where English is written with slashes, unless that is no month.
        var (first, second) = (Int(numbers[0]), Int(numbers[1]));
        return first > 12 ? new DateTime(Year(numbers[2]), second, first) : new DateTime(Year(numbers[2]), first, second);
    }

    private static DateTimeOffset At(DateTime date, TimeSpan time, TimeSpan? zone) => new DateTimeOffset(date, zone ?? TimeSpan.Zero) + time;

    private static TimeSpan TimeOf(Match match)
    {
        var hour = Number(match, "hour") ?? 0;
        var half = match.Groups["half"].Value.ToLowerInvariant();
        if (half.Length > 0)
            hour = (hour % 12) + (half[0] is 'p' or '오' && half is not "오전" ? 12 : 0);

        // 24:00 and a leap second belong to the moment after.
        return hour > 24 ? TimeSpan.Zero : new TimeSpan(hour, Math.Min(59, Number(match, "minute") ?? 0), Math.Min(60, Number(match, "second") ?? 0));
    }

    private static TimeSpan? Offset(string zone)
    {
        if (zone.Length == 0 || zone[0] is not ('+' or '-' or '−'))
            return ZoneNames.Find(zone.Trim());
        var digits = string.Concat(zone.Where(char.IsAsciiDigit));
        var hours = Int(digits.Length <= 2 ? digits : digits[..^2]);
        var minutes = digits.Length <= 2 ? 0 : Int(digits[^2..]);
        var offset = new TimeSpan(hours, minutes, 0);
        return offset > TimeSpan.FromHours(14) ? null : zone[0] == '+' ? offset : -offset;
    }

    private static int Year(string digits) => digits.Length > 2 ? Int(digits) : Int(digits) + (Int(digits) < TwoDigitPivot ? 2000 : 1900);

    private static int? Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var digits } ? Int(digits) : null;

    private static int Int(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(
        """
        ^(?<year>[0-9]{4})
        (?: -?(?<ordinal>[0-9]{3})(?![0-9])
          | [-/.]?(?<month>[0-9]{2}) (?: [-/.]?(?<day>[0-9]{2}) )?
          | [-/.](?<month>[0-9]{1,2}) (?: [-/.](?<day>[0-9]{1,2}) )? )?
        (?: (?: \s*[Tt,]\s* | \s+ | (?<=[0-9]{8}) ) (?<half>오전|오후)?\s* (?<hour>[0-9]{1,2}) (?: :?(?<minute>[0-9]{2}) (?: :?(?<second>[0-9]{2}) (?:[.,:][0-9]*)? )? )? )?
        \s* (?<half>[AaPp]\.?[Mm]\.?)? \s*
        (?<zone> [A-Za-z]{1,5} | (?:GMT|UTC)?[+−-][0-9]{1,2}:?[0-9]{0,2} )? \s* (?:\([^)]*\))? $
        """,
        RegexOptions.IgnorePatternWhitespace,
        RegexMilliseconds)]
    private static partial Regex IsoForm();

    [GeneratedRegex(
        """(?<half>오전|오후)?\s*(?<![0-9])(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2})(?::(?<second>[0-9]{1,2})(?:[.,][0-9]+)?)?\s*(?<half>[AaPp]\.?[Mm]\b\.?)?""",
        RegexOptions.None,
        RegexMilliseconds)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"(?<=\s|GMT|UTC)[+−-](?:[0-9]{1,2}:[0-9]{2}|[0-9]{4}|[0-9]{1,2})(?![0-9-])", RegexOptions.None, RegexMilliseconds)]
    private static partial Regex SignedOffset();

    [GeneratedRegex(@"[0-9]+|[\p{L}\p{M}]+", RegexOptions.None, RegexMilliseconds)]
    private static partial Regex Word();
}
