using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Desk;
using NewsHub.Data.Donations;
using NewsHub.TestDatabase;
using NewsHub.Web.Pages.Shared;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Desk;

/// <summary>What is true at any time, whatever editors and the machine do.</summary>
internal sealed class DeskLaws(DeskRoom room, SiteHost site)
{
    private readonly HashSet<long> everShown = [];
    private readonly HashSet<long> everListed = [];

    /// <summary>Nothing is lost or in two places, no decision is crossed, every address leads to something that stands, and no gift is counted twice.</summary>
    public async Task HoldAsync()
    {
        await using var db = room.Open();
        await ArticlesAsync(db);
        await StoriesAsync(db);
        await LedgerAsync(db);
        await CountedOnceAsync(db);
    }

    /// <summary>Every address of a story or a gift that readers ever had answers: at once, or where it leads for ever.</summary>
    public async Task AllThatWasPublicAnswersAsync()
    {
        string[] addresses =
        [
            .. everShown.SelectMany(id => (string[])[$"stories/{id}", .. FeedKind.All.Select(kind => $"stories/{id}/feed.{kind.Extension}"), $"api/v1/stories/{id}"]),
            .. everListed.SelectMany(id => (string[])[$"giving/{id}", $"api/v1/gifts/{id}"]),
        ];
        foreach (var address in addresses)
        {
            var answer = await site.Client.GetAsync(new Uri(site.Address, address));
            var leads = answer.StatusCode is HttpStatusCode.MovedPermanently ? await site.Client.GetAsync(new Uri(site.Address, answer.Headers.Location!)) : answer;
            Assert.True(leads.StatusCode is HttpStatusCode.OK, $"{address} answers {answer.StatusCode} {answer.Headers.Location}, then {leads.StatusCode}");
        }
    }

    private static async Task ArticlesAsync(NewsHubDb db)
    {
        var places = await db.StoryMembers.ToDictionaryAsync(member => member.ArticleId, member => member.StoryId);
        Assert.Equal(await db.Articles.Select(article => article.Id).Order().ToListAsync(), places.Keys.Order());
        Assert.All(await db.Fingerprints.AsNoTracking().ToListAsync(), print => Assert.Equal(places[print.ArticleId], print.StoryId));
        Assert.Empty(await DeskCheck.CrossedAsync(db, [.. places.Keys], CancellationToken.None));
        Assert.False(await db.Quotes.AnyAsync(quote => quote.UtteranceId != null && quote.Utterance!.StoryId != quote.Article!.Membership!.StoryId));
        Assert.False(await db.Claims.AnyAsync(claim => claim.DonationId != null && claim.Donation!.StoryId != claim.Article!.Membership!.StoryId));

        // A number is where that is with which it began.
        Assert.False(await db.Quotes.AnyAsync(quote => db.Utterances.Any(said => said.Id == quote.BeganUtteranceId && said.StoryId != quote.Article!.Membership!.StoryId)));
        Assert.False(await db.Claims.AnyAsync(claim => db.Donations.Any(gift => gift.Id == claim.BeganDonationId && gift.StoryId != claim.Article!.Membership!.StoryId)));
    }

    private async Task StoriesAsync(NewsHubDb db)
    {
        var stories = await db.Stories.Select(story => new { story.Id, story.MergedIntoId, story.WasShown, story.IsShown, story.ArticleCount, Members = story.Members.Count(member => !member.IsHidden), All = story.Members.Count }).ToListAsync();
        var byId = stories.ToDictionary(story => story.Id);
        Assert.All(stories, story => Assert.Equal(story.MergedIntoId is null, story.All > 0));
        Assert.All(stories, story => Assert.Equal(story.Members, story.ArticleCount));
        Assert.All(stories, story => Assert.True(story.MergedIntoId is not { } into || byId[into].MergedIntoId is null));

        // An address that readers ever had answers: the story stands, or leads to one that does.
        everShown.UnionWith(stories.Where(story => story.IsShown).Select(story => story.Id));
        Assert.All(everShown, id => Assert.True(byId[id].WasShown));
    }

    private async Task LedgerAsync(NewsHubDb db)
    {
        var entries = await db.LedgerEntries.AsNoTracking().ToDictionaryAsync(entry => entry.Id);
        everListed.UnionWith(entries.Values.Where(entry => entry.IsShown).Select(entry => entry.Id));
        Assert.All(everListed, id => Assert.Null(entries[entries[id].MergedIntoId ?? id].MergedIntoId));
        Assert.False(await db.Donations.AnyAsync(gift => gift.EntryId == null || gift.Entry!.MergedIntoId != null));
        Assert.False(await db.LedgerEntries.AnyAsync(entry => entry.IsShown && !entry.Donations.Any(gift => gift.Claims.Count > 0 && gift.Story!.IsShown)));

        var counted = entries.Values.Where(entry => entry is { IsShown: true, IsCounted: true }).GroupBy(entry => entry.Currency).ToDictionary(group => group.Key!, group => group.Sum(entry => entry.Amount ?? 0));
        var kept = await db.LedgerSums.Where(sum => sum.Cause == LedgerSum.AnyCause && sum.Magnitude == LedgerSum.AnyMagnitude && sum.Amount != 0).GroupBy(sum => sum.Currency)
            .Select(group => new { group.Key, Amount = group.Sum(sum => sum.Amount) }).ToDictionaryAsync(group => group.Key, group => group.Amount);
        Assert.Equal(counted.Where(total => total.Value != 0).OrderBy(total => total.Key, StringComparer.Ordinal), kept.Where(total => total.Value != 0).OrderBy(total => total.Key, StringComparer.Ordinal));
    }

    // Each invented gift has a sum of its own, in whichever articles it is told: only an editor who told its claims apart makes it two.
    private static async Task CountedOnceAsync(NewsHubDb db)
    {
        var told = await db.Claims.Where(claim => claim.Amount != null && claim.Donation!.Entry!.IsShown && claim.Donation.Entry.IsCounted)
            .Select(claim => new { claim.Amount, claim.Currency, EntryId = claim.Donation!.EntryId!.Value }).Distinct().ToListAsync();
        var parted = await db.GiftRulings.Where(ruling => ruling.Others.Count > 0).SelectMany(ruling => db.Claims.Where(claim => ruling.Articles.Contains(claim.ArticleId)).Select(claim => claim.Amount)).Distinct().ToListAsync();
        foreach (var gift in told.GroupBy(claim => (claim.Amount, claim.Currency)).Where(gift => !parted.Contains(gift.Key.Amount)))
            Assert.True(gift.Count() == 1, $"{gift.Key} is counted {gift.Count()} times, in {string.Join(", ", gift.Select(claim => claim.EntryId))}");
    }
}
