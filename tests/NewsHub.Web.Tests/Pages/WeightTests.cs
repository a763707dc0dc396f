using System.Net;
using AngleSharp.Html.Parser;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Quotes;
using NewsHub.Data.Articles;
using NewsHub.Data.Donations;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Pages;

/// <summary>What a reader's browser fetches for a page: the page itself with its stylesheet, scripts and icon, as they are sent.</summary>
public sealed class WeightTests : SiteTest
{
    private const int Most = 100_000;

    // A full front page, each story told by as many outlets as most are.
    private const int Stories = 31, Outlets = 4;

    private const string Statement = "We had counted the lamps every winter, and every winter there was one less. Now somebody has counted with us, and has not looked away from the last one.";

    [Fact]
    public async Task The_front_page_and_a_storys_page_stay_below_a_hundred_kilobytes()
    {
        await FillAsync();

        Assert.InRange(await WeightAsync("/"), 10_000, Most);
        Assert.InRange(await WeightAsync("/stories/1/a-lamp-for-harbour-number-0-from-mara-vale-and-the-whole-town"), 10_000, Most);
    }

    private async Task<long> WeightAsync(string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = Host.Address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var plain = new HttpClient { BaseAddress = Host.Address };
        var html = await plain.GetStringAsync(new Uri(path, UriKind.Relative));
        var page = new HtmlParser().ParseDocument(html);
        string[] parts = [path, .. page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!), .. page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)];
        var sizes = await Task.WhenAll(parts.Select(async part => (await client.GetByteArrayAsync(new Uri(part, UriKind.Relative))).LongLength));
        Assert.InRange(html.Length, 1, Most); // not by compression alone
        return sizes.Sum();
    }

    private async Task FillAsync()
    {
        await using var db = Host.Open();
        var archive = new Archive(db);
        var sources = new List<NewsHub.Data.Sources.Source>();
        for (var i = 0; i < Outlets; i++)
            sources.Add(await archive.SourceAsync($"The Harbour Gazette of Town {i}"));
        for (var i = 0; i < Stories; i++)
        {
            var evidence = $"Mara Vale gave £{i + 1},000 to the Harbour Light Trust number {i} on Tuesday, so that the lamp can be lit again.";
            var articles = new List<Article>();
            foreach (var source in sources)
                articles.Add(await archive.ArticleAsync(source, $"A lamp for harbour number {i} from Mara Vale and the whole town", $"{evidence}\n\n“{Statement}” she said.", DateTimeOffset.UnixEpoch.AddYears(55).AddHours(i)));
            var story = await archive.StoryAsync(articles);
            await archive.SayAsync(story, 0, Statement, ["Mara Vale"], [.. articles.Select(article => (article, VariantKind.Same, (string[])[Statement]))]);
            await archive.GiveAsync(
                new Donation { StoryId = story.Id, Ordinal = 0, Donors = ["Mara Vale"], Recipient = $"the Harbour Light Trust number {i}", Amount = (i + 1) * 1000, Currency = "GBP", Status = DonationStatus.Given },
                [.. articles.Select(article => (article, evidence, (decimal?)((i + 1) * 1000), DonationStatus.Given))]);
        }
    }
}
