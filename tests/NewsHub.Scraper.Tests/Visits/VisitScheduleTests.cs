using NewsHub.Scraper.Visits;

namespace NewsHub.Scraper.Tests.Visits;

public sealed class VisitScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 30, 0, TimeSpan.Zero);
    private static readonly VisitOptions Options = new();

    [Fact]
    public void A_source_that_publishes_every_two_hours_is_visited_every_hour() =>
        Assert.Equal(TimeSpan.FromHours(1), VisitSchedule.Interval(Every(TimeSpan.FromHours(2), 10), Now, Options));

    [Fact]
    public void A_source_that_publishes_all_the_time_is_not_visited_all_the_time() =>
        Assert.Equal(Options.ShortestInterval, VisitSchedule.Interval(Every(TimeSpan.FromSeconds(20), 10), Now, Options));

    [Fact]
    public void A_silent_source_is_still_visited() =>
        Assert.Equal(Options.LongestInterval, VisitSchedule.Interval(Every(TimeSpan.FromDays(30), 10), Now, Options));

    [Fact]
    public void A_new_source_is_visited_often_until_its_rhythm_is_known() =>
        Assert.Equal(Options.ShortestInterval, VisitSchedule.Interval([Now.AddDays(-1)], Now, Options));

    [Fact]
    public void A_date_in_the_future_says_nothing_about_rhythm() =>
        Assert.Equal(TimeSpan.FromHours(1), VisitSchedule.Interval([.. Every(TimeSpan.FromHours(2), 10), Now.AddYears(1)], Now, Options));

    [Fact]
    public void Back_off_doubles_from_a_minute_to_a_day() =>
        Assert.Equal([1, 2, 4, 8, 1440, 1440], new[] { 1, 2, 3, 4, 12, 1000 }.Select(failures => VisitSchedule.BackOff(failures).TotalMinutes));

    [Fact]
    public void The_longest_wait_that_a_publisher_asks_for_counts() =>
        Assert.Equal(Now.AddHours(2), VisitSchedule.NotBefore(Now, [TimeSpan.FromMinutes(5), null, TimeSpan.FromHours(2)], [], []));

    [Fact]
    public void A_publisher_that_asks_for_nothing_may_be_polled_at_any_visit() =>
        Assert.Null(VisitSchedule.NotBefore(Now, [null, TimeSpan.Zero], [], []));

    [Fact]
    public void No_publisher_can_ask_for_more_than_a_day() =>
        Assert.Equal(Now.AddDays(1), VisitSchedule.NotBefore(Now, [TimeSpan.FromDays(365)], [], []));

    [Fact]
    public void Skipped_hours_are_waited_out_to_the_hour() =>
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero), VisitSchedule.NotBefore(Now, [null], [10, 11], []));

    [Fact]
    public void A_feed_that_skips_every_day_is_polled_after_a_day() =>
        Assert.Equal(Now.AddDays(1).Date.AddHours(11), VisitSchedule.NotBefore(Now, [null], [], Enum.GetValues<DayOfWeek>())!.Value.DateTime);

    private static IEnumerable<DateTimeOffset> Every(TimeSpan gap, int count) => Enumerable.Range(0, count).Select(index => Now - gap * index);
}
