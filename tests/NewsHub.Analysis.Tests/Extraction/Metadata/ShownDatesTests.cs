using NewsHub.Analysis.Extraction.Metadata;

namespace NewsHub.Analysis.Tests.Extraction.Metadata;

public sealed class ShownDatesTests
{
    [Fact]
    public void A_date_without_a_label_is_the_day_of_publication() => Assert.Equal(Day(3), Read("By Ada Example", "3 May 2024").Published);

    [Fact]
    public void A_label_tells_publication_and_update_apart()
    {
        var shown = Read("Last updated 4 May 2024 | First published 3 May 2024");
        Assert.Equal(Day(3), shown.Published);
        Assert.Equal(Day(4), shown.Updated);
    }

    [Fact]
    public void A_label_may_stand_on_the_line_before()
    {
        var shown = Read("Updated:", "4 May 2024", "Published", "3 May 2024");
        Assert.Equal(Day(3), shown.Published);
        Assert.Equal(Day(4), shown.Updated);
    }

    [Fact]
    public void A_sentence_with_a_date_is_no_dateline() =>
        Assert.Null(Read("The ferry that was to sail on 3 May 2024 never left the harbour at all.").Published);

    private static ShownDates Read(params string[] lines) => ShownDates.Read(lines, dayFirst: true);

    private static DateTimeOffset Day(int day) => new(2024, 5, day, 0, 0, 0, TimeSpan.Zero);
}
