using System.Globalization;

namespace NewsHub.Web.Pages;

/// <summary>A place on the front page: what a page begins after.</summary>
/// <param name="Day">The day.</param>
/// <param name="Score">The place within the day.</param>
/// <param name="Id">The story, which settles ties.</param>
public sealed record FrontCursor(DateOnly Day, int Score, long Id)
{
    private const string DayFormat = "yyyyMMdd";

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static FrontCursor? TryParse(string? text) =>
        text?.Split('.') is [var day, var score, var id]
        && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && int.TryParse(score, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new FrontCursor(date, place, number)
            : null;

    /// <summary>Day, score and number with dots between.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day.ToString(DayFormat, CultureInfo.InvariantCulture)}.{Score}.{Id}");
}
