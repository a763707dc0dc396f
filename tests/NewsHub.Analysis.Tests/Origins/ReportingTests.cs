using NewsHub.Analysis.Origins;

namespace NewsHub.Analysis.Tests.Origins;

public sealed class ReportingTests
{
    [Fact]
    public void Outlets_with_their_own_reporting_each_count() =>
        Assert.Equal(2, Reporting.CountOrigins([Report(1, "Copper Post"), Report(2, "Tidewater Gazette")]));

    [Fact]
    public void A_copy_stands_for_its_original_and_a_copy_of_a_copy_too() =>
        Assert.Equal(1, Reporting.CountOrigins([Report(1, "Copper Post"), Report(2, "Tidewater Gazette", copyOf: 1), Report(3, "Pebble Mirror", copyOf: 2)]));

    [Fact]
    public void Outlets_that_credit_a_third_count_once_with_it() =>
        Assert.Equal(1, Reporting.CountOrigins([Report(1, "Copper Post", "People"), Report(2, "Tidewater Gazette", "PEOPLE magazine"), Report(3, "People")]));

    [Fact]
    public void A_credited_outlet_that_nobody_follows_is_an_origin() =>
        Assert.Equal(2, Reporting.CountOrigins([Report(1, "Copper Post", "Glimmer Weekly"), Report(2, "Tidewater Gazette", "Glimmer Weekly"), Report(3, "Pebble Mirror")]));

    [Fact]
    public void Two_articles_of_one_outlet_are_one_origin() =>
        Assert.Equal(1, Reporting.CountOrigins([Report(1, "The Copper Post"), Report(2, "Copper Post")]));

    [Fact]
    public void Copies_in_a_circle_end() =>
        Assert.InRange(Reporting.CountOrigins([Report(1, "Copper Post", copyOf: 2), Report(2, "Tidewater Gazette", copyOf: 1)]), 1, 2);

    private static Reporting Report(long id, string outlet, string? credit = null, long? copyOf = null) => new(id, outlet, credit is null ? [] : [credit], copyOf);
}
