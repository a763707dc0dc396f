using NewsHub.Analysis.Stories;

namespace NewsHub.Analysis.Tests.Stories;

public sealed class StoryLeadTests
{
    private const string Text =
        "A lamp for the harbour\n\nMara Vale gave £40,000 to the Harbour Light Trust on Tuesday. The lamp has been dark since Mr. Osk, its keeper, left in 1987. It will be lit in May.";

    [Fact]
    public void Two_sentences_of_the_publishers_own_description_stand_as_they_are() =>
        Assert.Equal("Mara Vale gave a lamp. The U.K. town is glad.", StoryLead.Of("Mara Vale gave a lamp. The U.K. town is glad. It had waited. It had hoped.", Text));

    [Theory]
    [InlineData("Mara Vale gives a lamp to the harbour")]
    [InlineData("Mara Vale gave £40,000 to the Harbour Light Trust on Tuesday. The lamp has been dark si...")]
    [InlineData("Mara Vale gave £40,000 to the Harbour Light Trust on Tuesday. The lamp has been …")]
    [InlineData("")]
    [InlineData(null)]
    public void Where_it_is_no_two_sentences_the_first_two_of_the_text_stand_for_it_without_what_is_above_them(string? description) =>
        Assert.Equal("Mara Vale gave £40,000 to the Harbour Light Trust on Tuesday. The lamp has been dark since Mr. Osk, its keeper, left in 1987.", StoryLead.Of(description, Text));

    [Fact]
    public void Without_a_text_it_is_as_much_as_there_is()
    {
        Assert.Equal("Mara Vale gave a lamp.", StoryLead.Of("Mara Vale gave a lamp. The town is gl…", ""));
        Assert.Equal("A lamp for the harbour", StoryLead.Of(" A lamp for the harbour ", ""));
        Assert.Null(StoryLead.Of(null, ""));
        Assert.Null(StoryLead.Of(" ", "A lamp"));
    }

    [Fact]
    public void A_quotation_is_not_cut_in_its_middle()
    {
        Assert.Equal("Mara Vale gave a lamp. “It was dark,” she said.", StoryLead.Of(null, "Mara Vale gave a lamp. “It was dark,” she said. The town is glad."));
        Assert.Equal("Mara Vale gave a lamp.", StoryLead.Of(null, "Mara Vale gave a lamp. “It was dark. Now it is not,” she said. The town is glad."));
        Assert.Equal("“It was dark. It was cold. Now it is not,” she said.", StoryLead.Of(null, "“It was dark. It was cold. Now it is not,” she said. The town is glad."));
    }

    [Fact]
    public void It_is_the_same_wherever_its_sentences_end()
    {
        foreach (var length in Enumerable.Range(480, 140))
        {
            var first = "Mara Vale gave a lamp" + string.Concat(Enumerable.Repeat(" lamp", 130))[..(length - 22)].TrimEnd() + ".";
            var both = $"{first} The U.S. is glad.";

            Assert.Equal(both.Length <= 600 ? both : first.Length <= 600 ? first : StoryLead.Of(null, first), StoryLead.Of(null, $"{both} It had waited for 3.5 years. {string.Join(' ', Enumerable.Repeat("It had hoped.", 60))}"));
        }
    }

    [Fact]
    public void It_is_never_long()
    {
        var endless = string.Join(' ', Enumerable.Repeat("lamp", 400)) + ".";

        Assert.InRange(StoryLead.Of(endless, "")!.Length, 1, 602);
        Assert.InRange(StoryLead.Of(null, endless)?.Length ?? 1, 1, 602);
        Assert.InRange(StoryLead.Of(new string('a', 5_000), "")!.Length, 1, 602);
        Assert.Equal("A lamp.", StoryLead.Of("A lamp. L" + endless[1..], ""));
    }

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("....")]
    [InlineData("”\" .")]
    [InlineData("\n\n\n")]
    public void Whatever_stands_there_it_answers(string odd)
    {
        StoryLead.Of(odd, odd);
        StoryLead.Of(null, string.Concat(Enumerable.Repeat(odd, 2_000)));
    }
}
