using System.Globalization;

namespace NewsHub.Data.Search;

/// <summary>A place in what was found: what a page begins after.</summary>
/// <param name="At">The story's newest report or last change; by relevance, the moment from which ages are counted, so that all pages count alike.</param>
/// <param name="Score">How well it fits; null in orders by time.</param>
/// <param name="Id">The story's number, which settles ties.</param>
public sealed record SearchCursor(DateTimeOffset At, double? Score, long Id)
{
    // Years 1 to 9999, in microseconds since 1970: as fine as the database keeps time.
    private const long Earliest = -62_135_596_800_000_000, Latest = 253_402_300_799_999_999;

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static SearchCursor? TryParse(string? text)
    {
        if (text?.Split('.') is not ([_, _] or [_, _, _]) || text.Split('.') is not [var time, .. var score, var number]
            || !long.TryParse(time, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var microseconds) || microseconds is < Earliest or > Latest
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        var at = DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
        if (score is [])
            return new SearchCursor(at, null, id);
        return long.TryParse(score[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits) && BitConverter.Int64BitsToDouble(bits) is var exact && double.IsFinite(exact)
            ? new SearchCursor(at, exact, id)
            : null;
    }

    /// <summary>Microseconds since 1970, the score's bits where there is one, and the number, with dots between.</summary>
    public override string ToString()
    {
        var microseconds = (At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        return Score is { } score
            ? string.Create(CultureInfo.InvariantCulture, $"{microseconds}.{BitConverter.DoubleToInt64Bits(score):x}.{Id}")
            : string.Create(CultureInfo.InvariantCulture, $"{microseconds}.{Id}");
    }
}
