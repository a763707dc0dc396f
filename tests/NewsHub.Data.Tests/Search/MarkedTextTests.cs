using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Search;

namespace NewsHub.Data.Tests.Search;

public sealed class MarkedTextTests : IAsyncLifetime
{
    private TestDatabase.TestDatabase database = null!;
    private Newsstand stand = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.TestDatabase.CreateAsync();
        stand = new Newsstand(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task What_was_looked_for_is_marked_in_every_form_and_the_text_stays_as_it_is()
    {
        var hit = await HitAsync("Quillfeather gives lamps to the village’s “lamp house”", "lamp");

        Assert.Equal("Quillfeather gives lamps to the village’s “lamp house”", hit.Headline.Text);
        Assert.Equal(["lamps", "lamp"], hit.Headline.Runs.Where(run => run.IsMatch).Select(run => run.Text));
    }

    [Fact]
    public async Task Text_that_looks_like_markup_or_holds_our_own_marks_stays_text()
    {
        var hit = await HitAsync("Lamps <b>for</b> \uE000all\uE001 <script>alert(1)</script>", "lamps");

        Assert.Equal("Lamps <b>for</b> all <script>alert(1)</script>", hit.Headline.Text);
        Assert.False(hit.Headline.HasMatch);
    }

    [Fact]
    public async Task Our_own_marks_in_a_text_are_taken_out_of_it()
    {
        var hit = await HitAsync("Lamps for \uE000all\uE001 of them", "lamps");

        Assert.Equal("Lamps for all of them", hit.Headline.Text);
        Assert.Equal("Lamps", Assert.Single(hit.Headline.Runs, run => run.IsMatch).Text);
    }

    [Fact]
    public async Task A_quotation_that_holds_it_is_shown_and_another_outlets_headline_that_does()
    {
        await stand.PrintAsync("Gazette", "lamps", "Quillfeather’s bright gift", Text);
        var story = await stand.PrintAsync("Courier", "lamps", "Lamps for Elmfold from Orla Quillfeather", Text);
        await using var db = stand.Open();

        var hit = Assert.Single(await new SearchHits(db).ReadAsync([story.StoryId], "lamps", default));
        Assert.Equal(["Courier"], hit.Reports.Select(report => report.Outlet));
        Assert.Equal(["Gazette", "Courier"], hit.Outlets);
        Assert.Null(hit.Said);
        Assert.Equal("dark", Assert.Single(Assert.Single(await new SearchHits(db).ReadAsync([story.StoryId], "dark", default)).Said!.Runs, run => run.IsMatch).Text);
    }

    [Fact]
    public async Task A_hit_tells_its_gifts_but_for_those_that_editors_rejected()
    {
        var story = await stand.PrintAsync("Gazette", "lamps", "Lamps for Elmfold from Orla Quillfeather", Text);
        await using var db = stand.Open();
        Assert.Equal(250_000, Assert.Single(Assert.Single(await new SearchHits(db).ReadAsync([story.StoryId], "lamps", default)).Gifts).Amount);

        await db.Donations.ExecuteUpdateAsync(set => set.SetProperty(donation => donation.IsRejected, true));

        Assert.Empty(Assert.Single(await new SearchHits(db).ReadAsync([story.StoryId], "lamps", default)).Gifts);
    }

    private const string Text = "Orla Quillfeather has donated $250,000 to the Elmfold Village Trust.\n\n“Nobody should have to walk home in the dark,” Quillfeather said.";

    private async Task<SearchHit> HitAsync(string title, string words)
    {
        var stored = await stand.PrintAsync("Gazette", "lamps", title, Text);
        await using var db = stand.Open();
        return Assert.Single(await new SearchHits(db).ReadAsync([stored.StoryId], words, default));
    }
}
