using System.Globalization;

namespace NewsHub.Web.Pages.Stories;

/// <summary>A place in the list of stories, newest first: the story after which a page begins.</summary>
/// <param name="PublishedAt">Its newest article's publication.</param>
/// <param name="Id">Its number, which settles ties.</param>
public sealed record StoryCursor(DateTimeOffset PublishedAt, long Id)
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static StoryCursor? TryParse(string? text)
    {
        if (text?.Split('.') is not [var time, var number]
            || !long.TryParse(time, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var microseconds)
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || microseconds is < -62_135_596_800_000_000 or > 253_402_300_799_999_999) // years 1 to 9999
            return null;
        return new StoryCursor(DateTimeOffset.UnixEpoch.AddTicks(microseconds * TicksPerMicrosecond), id);
    }

    /// <summary>Microseconds since 1970, which is as fine as the database keeps time, a dot, and the number.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(PublishedAt - DateTimeOffset.UnixEpoch).Ticks / TicksPerMicrosecond}.{Id}");
}
