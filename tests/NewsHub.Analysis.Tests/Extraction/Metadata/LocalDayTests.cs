using NewsHub.Analysis.Extraction.Metadata;

namespace NewsHub.Analysis.Tests.Extraction.Metadata;

public sealed class LocalDayTests
{
    private static readonly DateTimeOffset Stated = new(2024, 5, 4, 2, 30, 10, TimeSpan.Zero);

    [Fact]
    public void One_moment_told_twice_gives_the_zone() =>
        Assert.Equal(TimeSpan.FromHours(-4), LocalDay.Of(Stated, null, new DateTimeOffset(2024, 5, 3, 22, 30, 0, TimeSpan.Zero)).Offset);

    [Fact]
    public void The_zone_of_the_last_change_is_that_of_publication()
    {
        var changed = Stated.AddHours(1).AddMinutes(7);
        var local = LocalDay.Of(Stated, changed, new DateTimeOffset(2024, 5, 3, 23, 37, 0, TimeSpan.Zero));
        Assert.Equal((Stated.UtcDateTime, TimeSpan.FromHours(-4)), (local.UtcDateTime, local.Offset));
    }

    [Fact]
    public void A_day_alone_takes_the_nearest_zone_in_which_it_is_that_day()
    {
        var local = LocalDay.Of(Stated, null, new DateTimeOffset(2024, 5, 3, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal((Stated.UtcDateTime, new DateTime(2024, 5, 3)), (local.UtcDateTime, local.Date));
    }

    [Fact]
    public void An_article_brought_out_anew_has_the_time_of_its_last_change()
    {
        var changed = new DateTimeOffset(2024, 9, 1, 8, 15, 0, TimeSpan.Zero);
        Assert.Equal(changed, LocalDay.Of(Stated, changed, new DateTimeOffset(2024, 9, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_day_that_machines_are_not_told_is_kept_as_shown()
    {
        var shown = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(shown, LocalDay.Of(Stated, null, shown));
    }
}
