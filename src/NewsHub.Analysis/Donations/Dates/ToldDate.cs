namespace NewsHub.Analysis.Donations;

/// <summary>The days within which an article says that a gift was made: one day, a month, a year.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
public sealed record ToldDate(DateOnly From, DateOnly To)
{
    /// <summary>One day.</summary>
    public static ToldDate Day(DateOnly day) => new(day, day);

    /// <summary>A whole month.</summary>
    public static ToldDate Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A whole year.</summary>
    public static ToldDate Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Whether both can hold: the narrower lies within the wider, or they touch.</summary>
    public bool Overlaps(ToldDate other) => From <= other.To && other.From <= To;

    /// <summary>How many days it leaves open.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;
}
