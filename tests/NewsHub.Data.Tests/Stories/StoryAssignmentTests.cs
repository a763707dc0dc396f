using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis;
using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Extraction;
using NewsHub.Analysis.Stories;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Tests.Stories;

public sealed class StoryAssignmentTests : IAsyncLifetime
{
    private const string Lamps = """
        Orla Quillfeather has donated $250,000 to the Paper Lantern Fund, the singer announced on Monday.

        “Every child deserves a lamp to read by, and nobody should have to choose between bread and light,” Quillfeather said in a statement.
        """;

    private const string Library = """
        The library of Lower Fenwick, burnt down in January, will be rebuilt: the footballer Odo Brack has given €2 million.

        “My first books came from those shelves, and I mean to put every one of them back,” Brack told the village council.
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
    public async Task A_proposal_stands_while_nothing_near_it_changes()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", Lamps);
        var proposal = await ProposeAsync("A singer's lamps", Lamps);

        Assert.True(await StandsAsync(proposal));
        await newsstand.PrintAsync("Gazette", "library", "Odo Brack rebuilds a library", Library);
        Assert.True(await StandsAsync(proposal));
    }

    [Fact]
    public async Task A_proposal_falls_when_a_story_that_it_weighed_grows()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", Lamps);
        var proposal = await ProposeAsync("A singer's lamps", Lamps);

        await newsstand.PrintAsync("Courier", "lamps", "Light from a singer", Lamps);
        Assert.False(await StandsAsync(proposal));
    }

    [Fact]
    public async Task A_proposal_falls_when_a_story_that_it_would_have_weighed_begins()
    {
        var proposal = await ProposeAsync("A singer's lamps", Lamps);
        Assert.Null(proposal.Assignment.StoryId);

        await newsstand.PrintAsync("Courier", "lamps", "Light from a singer", Lamps);
        Assert.False(await StandsAsync(proposal));
    }

    [Fact]
    public async Task Outlets_that_tell_one_event_in_the_same_moment_tell_it_in_one_story()
    {
        string[] outlets = ["Gazette", "Courier", "Herald", "Mirror", "Post", "Record", "Star", "Tribune"];
        foreach (var outlet in outlets)
            await newsstand.PageAsync(outlet, "lamps");

        await Task.WhenAll(outlets.Select(outlet => newsstand.PrintAsync(outlet, "lamps", $"Quillfeather gives lamps, the {outlet} learns", Lamps)));

        await using var db = newsstand.Open();
        Assert.Equal(outlets.Length, (await db.Stories.SingleAsync()).ArticleCount);
    }

    private async Task<StoryProposal> ProposeAsync(string title, string text)
    {
        var analysis = ArticleAnalyzer.Analyze(new ExtractedArticle { Title = title, Text = text }, BeatProfile.CelebrityGiving);
        var facts = ArticleFactsBuilder.From(0, "Herald", Newsstand.Morning, title, text, "en", analysis.Parties, analysis.Quotes, analysis.Claims);
        await using var db = newsstand.Open();
        return await StoryAssignment.ProposeAsync(db, facts, text, CancellationToken.None);
    }

    private async Task<bool> StandsAsync(StoryProposal proposal)
    {
        await using var db = newsstand.Open();
        return await StoryAssignment.StandsAsync(db, proposal, CancellationToken.None);
    }
}
