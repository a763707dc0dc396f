using Microsoft.EntityFrameworkCore;

namespace NewsHub.Scraper.Tests.Visits;

public sealed class UpdatedArticleTests : IAsyncLifetime
{
    private Scraping _scraping = null!;

    public async Task InitializeAsync() => _scraping = await Scraping.StartAsync();

    public async Task DisposeAsync() => await _scraping.DisposeAsync();

    [Fact]
    public async Task An_article_updated_after_publication_is_fetched_again_and_brings_its_new_quotation()
    {
        const string updatedHost = "morning-plover.localhost";
        await _scraping.VisitAsync(updatedHost);
        await using var before = _scraping.Open();
        var (articles, quotes) = (await before.Articles.CountAsync(), await before.Quotes.CountAsync());

        _scraping.Newsroom.Advance();
        await _scraping.MakeDueAsync();
        await _scraping.VisitAsync(updatedHost);

        await using var after = _scraping.Open();
        Assert.Equal(articles, await after.Articles.CountAsync());
        Assert.True(await after.Quotes.CountAsync() > quotes);
    }
}
