using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Feeds;
using NewsHub.Data.Sources;

namespace NewsHub.Scraper.Tests.Visits;

public sealed class SitemapIndexTests : IAsyncLifetime
{
    private PublisherVisits _visits = null!;

    public async Task InitializeAsync() => _visits = await PublisherVisits.StartAsync();

    public async Task DisposeAsync() => await _visits.DisposeAsync();

    [Fact]
    public async Task The_newest_parts_are_polled_in_the_same_visit_and_each_conditionally_in_the_next()
    {
        _visits.Pages["/index.xml"] = Index(("old", "2026-01-01"), ("may", "2026-05-01"), ("june", "2026-06-01"), ("undated", ""), ("april", "2026-04-01"));
        foreach (var part in (string[])["old", "may", "june", "undated", "april"])
            _visits.Pages[$"/{part}.xml"] = Sitemap($"/{part}/story");
        var source = await _visits.FollowAsync("/index.xml");

        await _visits.VisitAsync(source);

        Assert.Equal(["/index.xml", "/june.xml", "/may.xml", "/april.xml"], Feeds());
        Assert.Equal(["april", "june", "may"], await StoriesAsync());
        var index = await _visits.FeedAsync("/index.xml");
        Assert.Equal((FeedFormat.Sitemap, "an index of 5 sitemaps"), (index.Format, index.LastOutcome));
        Assert.Equal((index.Id, "1 entries"), ((await _visits.FeedAsync("/june.xml")).IndexId, (await _visits.FeedAsync("/june.xml")).LastOutcome));

        _visits.Asked.Clear();
        await _visits.VisitAsync(source);

        Assert.Equal(4, Feeds().Count);
        Assert.Equal("not modified", (await _visits.FeedAsync("/june.xml")).LastOutcome);
    }

    [Fact]
    public async Task A_part_that_is_no_more_among_the_newest_is_forgotten_and_its_entries_stay()
    {
        _visits.Pages["/index.xml"] = Index(("a", "2026-01-01"), ("b", "2026-01-02"), ("c", "2026-01-03"));
        foreach (var part in (string[])["a", "b", "c", "d"])
            _visits.Pages[$"/{part}.xml"] = Sitemap($"/{part}/story");
        var source = await _visits.FollowAsync("/index.xml");
        await _visits.VisitAsync(source);
        _visits.Pages["/index.xml"] = Index(("a", "2026-01-01"), ("b", "2026-01-02"), ("c", "2026-01-03"), ("d", "2026-01-04"));

        await _visits.VisitAsync(source);

        await using var db = _visits.Open();
        Assert.Equal(["/b.xml", "/c.xml", "/d.xml", "/index.xml"], (await db.Feeds.Select(feed => feed.Url).ToListAsync()).Select(url => new Uri(url).AbsolutePath).Order());
        Assert.Equal(["a", "b", "c", "d"], await StoriesAsync());
        Assert.Equal([_visits.Publisher.Url("/index.xml")], (await SourceList.ExportAsync(db, CancellationToken.None)).Select(feed => feed.FeedUrl));
    }

    [Fact]
    public async Task An_index_in_an_index_is_not_followed()
    {
        _visits.Pages["/index.xml"] = Index(("inner", "2026-01-01"));
        _visits.Pages["/inner.xml"] = Index(("a", "2026-01-01"));
        _visits.Pages["/a.xml"] = Sitemap("/a/story");

        await _visits.VisitAsync(await _visits.FollowAsync("/index.xml"));

        Assert.Equal("an index within an index is not followed", (await _visits.FeedAsync("/inner.xml")).LastOutcome);
        Assert.DoesNotContain("/a.xml", _visits.Asked);
    }

    [Fact]
    public async Task A_part_that_robots_txt_closes_is_not_asked_for()
    {
        _visits.Pages["/robots.txt"] = "User-agent: *\nDisallow: /closed";
        _visits.Pages["/index.xml"] = Index(("closed", "2026-01-01"), ("open", "2026-01-01"));
        _visits.Pages["/open.xml"] = Sitemap("/open/story");

        await _visits.VisitAsync(await _visits.FollowAsync("/index.xml"));

        Assert.DoesNotContain("/closed.xml", _visits.Asked);
        Assert.Contains("does not allow", (await _visits.FeedAsync("/closed.xml")).LastOutcome, StringComparison.Ordinal);
        Assert.Equal(["open"], await StoriesAsync());
    }

    private static string Index(params (string Name, string Changed)[] parts) =>
        $"<sitemapindex>{string.Concat(parts.Select(part => $"<sitemap><loc>{{home}}/{part.Name}.xml</loc><lastmod>{part.Changed}</lastmod></sitemap>"))}</sitemapindex>";

    private static string Sitemap(string path) => $"<urlset><url><loc>{{home}}{path}</loc></url></urlset>";

    private List<string> Feeds() => [.. _visits.Asked.Where(path => path.EndsWith(".xml", StringComparison.Ordinal))];

    private async Task<List<string>> StoriesAsync()
    {
        await using var db = _visits.Open();
        return [.. (await db.Entries.Select(entry => entry.Url).ToListAsync()).Select(url => new Uri(url).Segments[1].TrimEnd('/')).Order()];
    }
}
