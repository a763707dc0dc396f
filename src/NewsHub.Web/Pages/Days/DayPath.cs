using System.Globalization;

namespace NewsHub.Web.Pages.Days;

/// <summary>The address of a day.</summary>
public static class DayPath
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The latest day leads on from here.</summary>
    public const string Latest = "/days";

    /// <summary>"/days/2026-05-13", in UTC as everywhere on the site.</summary>
    public static string Of(DateTimeOffset moment) => Of(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <inheritdoc cref="Of(DateTimeOffset)"/>
    public static string Of(DateOnly day) => $"{Latest}/{day.ToString(Format, CultureInfo.InvariantCulture)}";

    /// <summary>Reads its last part; null for anything else.</summary>
    public static DateOnly? TryParse(string? text) => DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
