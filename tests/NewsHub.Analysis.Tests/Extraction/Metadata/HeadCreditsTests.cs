using NewsHub.Analysis.Extraction.Metadata;

namespace NewsHub.Analysis.Tests.Extraction.Metadata;

public sealed class HeadCreditsTests
{
    [Fact]
    public void Writers_stand_after_by_on_the_line_or_the_next()
    {
        Assert.Equal(["Ada Example", "Ben Sample"], Read("By Ada Example and Ben Sample, CNX").Writers.Take(2));
        Assert.Equal(["Ada Example"], Read("By", "Ada Example", "3 May 2024").Writers);
        Assert.Equal(["Ada Example"], Read("Published 3 May 2024 by Ada Example").Writers);
    }

    [Fact]
    public void A_later_byline_belongs_to_another_article() =>
        Assert.Equal(["Ada Example"], Read("By Ada Example", "3 May 2024", "The ferry that never sailed", "By Ben Sample 2 May 2024").Writers);

    [Fact]
    public void Pictures_style_and_help_are_credited_apart()
    {
        var credits = Read("By Ada Example", "Photography by Ben Sample", "Contributions from", "Cleo Specimen");
        Assert.Equal(["Ada Example"], credits.Writers);
        Assert.Equal(["Ben Sample", "Cleo Specimen"], credits.Others);
    }

    [Fact]
    public void Who_checked_the_text_did_not_write_it() => Assert.Equal(["Ada Example"], Read("Written by Ada Example · Fact-checked by Ben Sample").Writers);

    [Theory]
    [InlineData("Robert Example|3 May 2024", "Robert Example")]
    [InlineData("Robert Example | Senior Writer | May 3, 2024", "Robert Example")]
    [InlineData("Port Invented|3 May 2024", null)]
    [InlineData("Robert Example", null)]
    public void A_first_name_beside_the_date_is_a_writers(string lines, string? expected) =>
        Assert.Equal(expected, Read(lines.Contains(" | ", StringComparison.Ordinal) ? [lines] : lines.Split('|')).Beside.SingleOrDefault());

    private static HeadCredits Read(params string[] lines) => HeadCredits.Read(lines, null);
}
