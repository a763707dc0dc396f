using System.Globalization;

namespace NewsHub.Web.Pages;

/// <summary>A place in a list by time, newest first: what a page begins after.</summary>
/// <param name="At">Its moment: a story's newest article, a statement's first print.</param>
/// <param name="Id">Its number, which settles ties.</param>
public sealed record MomentCursor(DateTimeOffset At, long Id)
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static MomentCursor? TryParse(string? text)
    {
        if (text?.Split('.') is not [var time, var number]
            || !long.TryParse(time, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var microseconds)
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || microseconds is < -62_135_596_800_000_000 or > 253_402_300_799_999_999) // years 1 to 9999
            return null;
        return new MomentCursor(DateTimeOffset.UnixEpoch.AddTicks(microseconds * TicksPerMicrosecond), id);
    }

    /// <summary>Microseconds since 1970, which is as fine as the database keeps time, a dot, and the number.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(At - DateTimeOffset.UnixEpoch).Ticks / TicksPerMicrosecond}.{Id}");
}
