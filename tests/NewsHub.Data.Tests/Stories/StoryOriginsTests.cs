using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Tests.Stories;

public sealed class StoryOriginsTests : IAsyncLifetime
{
    private const string Report = """
        Orla Quillfeather has donated $250,000 to the Paper Lantern Fund, the singer announced on Monday. The cheque pays for lamps in forty villages this winter.

        “Every child deserves a lamp to read by, and nobody should have to choose between bread and light,” Quillfeather said in a statement.

        The Paper Lantern Fund was founded by two schoolteachers in a harbour town and has given away nine thousand lamps since then, most of them to families whose houses stand beyond the last pole of the grid.
        """;

    private const string Retold = """
        Lamps for forty villages: that is what a cheque of $250,000 from Orla Quillfeather will buy, as first reported by the Gazette.

        “Every child deserves a lamp to read by,” said Quillfeather, who gave the money to the Paper Lantern Fund, “and nobody should have to choose between bread and light.”
        """;

    private TestDatabase.TestDatabase database = null!;
    private Newsstand newsstand = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.TestDatabase.CreateAsync();
        newsstand = new Newsstand(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Copies_and_outlets_that_credit_another_are_no_origins_of_their_own()
    {
        var original = await newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", Report);
        await newsstand.PrintAsync("Courier", "light", "Light for forty villages", "From our news desk.\n\n" + Report, Newsstand.Morning.AddHours(2));
        await newsstand.PrintAsync("Herald", "retold", "Quillfeather pays for lamps", Retold, Newsstand.Morning.AddHours(3));

        await using var db = newsstand.Open();
        var story = await db.Stories.Include(story => story.Members).ThenInclude(member => member.Article).SingleAsync();
        Assert.Equal((3, 1), (story.OutletCount, story.OriginCount));
        Assert.Equal(original.ArticleId, story.Members.Single(member => member.Article!.Title == "Light for forty villages").DuplicateOfId);
        Assert.Equal(["Gazette"], story.Members.Single(member => member.Article!.Title == "Quillfeather pays for lamps").Article!.Credits);
    }

    [Fact]
    public async Task The_same_giver_a_year_later_is_a_story_of_its_own_linked_with_the_earlier_one()
    {
        var later = await newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", Report);
        var earlier = await newsstand.PrintAsync("Courier", "last-year", "Quillfeather gives lamps", Report.Replace("forty", "twelve", StringComparison.Ordinal), Newsstand.Morning.AddYears(-1));

        Assert.NotEqual(later.StoryId, earlier.StoryId);
        await using var db = newsstand.Open();
        var sequel = await db.StorySequels.SingleAsync();
        Assert.Equal((earlier.StoryId, later.StoryId), (sequel.EarlierId, sequel.LaterId));
    }
}
