using System.Net;
using AngleSharp.Dom;
using NewsHub.Data.Donations;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Quotes;
using NewsHub.Web.Pages.Stories;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages;

public sealed class HostileTextTests : SiteTest
{
    [Fact]
    public async Task Markup_and_script_addresses_from_the_web_stay_text()
    {
        const string Markup = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        long id;
        await using (var db = Host.Open())
        {
            var archive = new Archive(db);
            var source = await archive.SourceAsync(Markup, source => source.SiteUrl = "javascript:alert(1)");
            var article = await archive.ArticleAsync(source, Markup, $"A {Markup} Z", DateTimeOffset.UnixEpoch, article =>
            {
                article.Url = "javascript:alert(1)";
                article.Authors = [Markup];
                article.Language = "x\" onmouseover=\"alert(1)";
            });
            var story = await archive.StoryAsync([article]);
            article.Membership!.Reasons.Add(Markup);
            await archive.SayAsync(story, 0, Markup, [Markup], (article, VariantKind.WordingChanged, [Markup]));
            await archive.GiveAsync(new Donation { StoryId = story.Id, Ordinal = 0, Donors = [Markup], Recipient = Markup, AmountText = Markup, Per = Markup, Via = Markup, Status = DonationStatus.Given, Disagreements = [Markup] },
                (article, Markup, null, DonationStatus.Raised));
            await archive.SaveAsync();
            await archive.FindableAsync(story);
            id = story.Id;
        }

        foreach (var path in (string[])["/", $"/stories/{id}", "/sources", "/sources/1", "/people", "/people?sort=name", "/people/1", "/search?q=alert", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E"])
        {
            var page = await Host.PageAsync(path);

            Assert.Empty(page.QuerySelectorAll("script:not([src^='/search.']):not([src^='/reading.']):not([type='application/ld+json']), img, [onerror], [onmouseover], a[href^='javascript']"));
            Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }
}
