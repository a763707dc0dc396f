using System.Text.Json;
using AngleSharp.Html.Parser;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Syndication;

public sealed class DevelopmentTests(EditionSite site) : IClassFixture<EditionSite>
{
    [Fact]
    public async Task Each_article_each_statement_and_each_other_sum_is_a_development_of_its_story()
    {
        var titles = await TitlesAsync("/stories/1/feed.json?each=development");

        Assert.Equal(8, titles.Count);
        Assert.Equal(4, titles.Count(title => title.Contains(": ", StringComparison.Ordinal) && !title.Contains("tells another sum", StringComparison.Ordinal)));
        Assert.Equal(3, titles.Count(title => title.StartsWith('“')));
        Assert.Equal("Glimmer Weekly tells another sum: Ottilie Vane and Marlow Quill gave $3\u00A0million to the Lantern Harbour Trust through the Vane Foundation", titles.Single(title => title.Contains("tells another sum", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_statement_is_brought_by_the_first_article_that_came_with_it()
    {
        var post = await TitlesAsync("/sources/1/feed.json?each=development");
        var gazette = await TitlesAsync("/sources/2/feed.json?each=development");

        Assert.Equal(3, post.Count(title => title.StartsWith('“')));
        Assert.Equal(["Tidewater Gazette: Light returns to harbour after gift by singer and actor"], gazette);
    }

    [Fact]
    public async Task A_sum_that_an_outlet_tells_otherwise_stands_beside_those_of_the_others()
    {
        using var feed = JsonDocument.Parse(await GetAsync("/feed.json?each=development"));
        var item = feed.RootElement.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("id").GetString()!.StartsWith("tag:newshub,2026:sum/", StringComparison.Ordinal));
        var html = new HtmlParser().ParseDocument(item.GetProperty("content_html").GetString()!);

        Assert.Equal(["The Copper Post: $2.5 million", "Tidewater Gazette: $2.5 million", "Glimmer Weekly: $3 million"], html.QuerySelectorAll("li").Select(Seen));
    }

    [Fact]
    public async Task The_stories_of_a_person_are_those_that_quote_them() =>
        Assert.Equal([site.Edition.Lanterns.Headline], await TitlesAsync("/people/1/feed.json?each=story"));

    [Fact]
    public async Task The_stories_of_an_outlet_are_those_that_it_reports() =>
        Assert.Equal([site.Edition.Looms.Headline, site.Edition.Lanterns.Headline], await TitlesAsync("/sources/3/feed.json"));

    private async Task<List<string>> TitlesAsync(string path)
    {
        using var feed = JsonDocument.Parse(await GetAsync(path));
        return [.. feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!)];
    }

    private Task<string> GetAsync(string path) => site.Host.Client.GetStringAsync(new Uri(path, UriKind.Relative));
}
