using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Syndication;

public sealed class HubTests
{
    [Fact]
    public async Task Feeds_name_the_hub_where_one_is_set()
    {
        await using var host = await SiteHost.StartAsync(("Site:PublicUrl", "https://news.example/"), ("Site:Hub", "https://hub.example/"));

        foreach (var extension in (string[])["rss", "atom", "json"])
        {
            var answer = await host.Client.GetAsync(new Uri($"/feed.{extension}", UriKind.Relative));
            Assert.Equal($"<https://hub.example/>; rel=\"hub\", <https://news.example/feed.{extension}>; rel=\"self\"", string.Join(", ", answer.Headers.GetValues("Link")));
            Assert.Contains("https://hub.example/", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var feed = JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/feed.json", UriKind.Relative)));
        Assert.Equal("WebSub", feed.RootElement.GetProperty("hubs")[0].GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("/search/feed.json?q=lamp")]
    [InlineData("/giving/feed.json?status=given")]
    public async Task A_feed_of_which_the_hub_is_never_told_names_none(string path)
    {
        await using var host = await SiteHost.StartAsync(("Site:PublicUrl", "https://news.example/"), ("Site:Hub", "https://hub.example/"));

        Assert.DoesNotContain("hub.example", await host.Client.GetStringAsync(new Uri(path, UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_name_none_where_none_is_set()
    {
        await using var host = await SiteHost.StartAsync();

        var answer = await host.Client.GetAsync(new Uri("/feed.atom", UriKind.Relative));
        Assert.False(answer.Headers.Contains("Link"));
        Assert.DoesNotContain("rel=\"hub\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_without_a_public_address_stops_the_start() =>
        Assert.Contains("Site:Hub", (await Assert.ThrowsAsync<OptionsValidationException>(() => SiteHost.StartAsync(("Site:Hub", "https://hub.example/")))).Message, StringComparison.Ordinal);
}
