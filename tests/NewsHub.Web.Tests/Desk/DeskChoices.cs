using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data;
using NewsHub.Data.Desk;
using NewsHub.Data.Desk.Plans;
using NewsHub.TestDatabase;

namespace NewsHub.Web.Tests.Desk;

/// <summary>Chooses what editors do by numbers, out of what is there.</summary>
internal sealed class DeskChoices(DeskRoom room)
{
    /// <summary>All articles and stories.</summary>
    public async Task<(List<long> Articles, List<long> Stories)> KnownAsync()
    {
        await using var db = room.Open();
        return (await db.Articles.OrderBy(article => article.Id).Select(article => article.Id).ToListAsync(), await db.Stories.OrderBy(story => story.Id).Select(story => story.Id).ToListAsync());
    }

    /// <summary>What is done, and a story that was looked at; no plan where the numbers mean something else.</summary>
    public async Task<(DeskPlan? Plan, long Story)> PlanAsync(int what, int a, int b, int c)
    {
        await using var db = room.Open();
        var articles = await db.Articles.OrderBy(article => article.Id).Select(article => article.Id).ToListAsync();
        var stories = await db.Stories.Where(story => story.MergedIntoId == null).OrderBy(story => story.Id).Select(story => story.Id).ToListAsync();
        var (article, story, other) = (articles[a % articles.Count], stories[b % stories.Count], stories[c % stories.Count]);
        return (what switch
        {
            < 13 => await OnStoriesAsync(db, what, article, story, other, c),
            < 18 => await OnWordsAsync(db, what, article, c),
            < 25 => await OnGiftsAsync(db, what, b, c),
            _ => null,
        }, story);
    }

    private static async Task<DeskPlan?> OnStoriesAsync(NewsHubDb db, int what, long article, long story, long other, int c)
    {
        var members = await db.StoryMembers.Where(member => member.StoryId == story).OrderBy(member => member.ArticleId).Select(member => member.ArticleId).ToListAsync();
        var theirs = await db.StoryMembers.Where(member => member.StoryId == other).OrderBy(member => member.ArticleId).Select(member => member.ArticleId).ToListAsync();
        return what switch
        {
            0 or 1 => new MergeStories(story, other),
            2 => new MergeStories(story, other, $"Headline {c}", members[c % members.Count], [.. theirs.Where((_, i) => i % 2 == 1)]),
            3 or 4 => new SplitStory(story, [.. members.Where((_, i) => (i + c) % 2 == 0)], c % 3 == 0 ? $"Part {c}" : null),
            5 or 6 or 7 => new MoveArticle(article, story),
            8 => new MarkCopy(members[^1], c % 2 == 0 ? members[0] : null),
            9 => new HideArticle(article, c % 2 == 0),
            10 => new HideStory(story, c % 2 == 0),
            11 => new PinStory(story, c % 2 == 0 ? $"Pinned {c}" : null, c % 3 == 0 ? members[c % members.Count] : null),
            _ => new KeepApart(story, other),
        };
    }

    private static async Task<DeskPlan?> OnWordsAsync(NewsHubDb db, int what, long article, int c)
    {
        var quotes = await db.Quotes.Where(quote => quote.ArticleId == article).OrderBy(quote => quote.Id).Select(quote => quote.Id).ToListAsync();
        var parties = await db.Parties.Where(party => party.MergedIntoId == null).OrderBy(party => party.Id).Select(party => new { party.Id, party.Name }).ToListAsync();
        return what switch
        {
            13 when quotes.Count > 0 => RuleQuote.Hide(quotes[c % quotes.Count], c % 2 == 0),
            14 when quotes.Count > 0 => RuleQuote.Speakers(quotes[c % quotes.Count], c % 3 == 0 ? [] : [$"Speaker {(char)('A' + (c % 3))}rlington"]),
            15 => new MergeParties(parties[c % parties.Count].Id, parties[c / 7 % parties.Count].Id),
            16 => new RenameParty(parties[c % parties.Count].Id, $"Renamed {(char)('A' + (c % 5))}rdent", parties[c % parties.Count].Name),
            17 => new AnswerQuestion(QueueKind.Split, $"{article}", "a question", null),
            _ => null,
        };
    }

    private static async Task<DeskPlan?> OnGiftsAsync(NewsHubDb db, int what, int b, int c)
    {
        var gifts = await db.LedgerEntries.Where(entry => entry.MergedIntoId == null && entry.Donations.Any(donation => donation.Claims.Count > 0)).OrderBy(entry => entry.Id).Select(entry => entry.Id).ToListAsync();
        if (gifts.Count == 0)
            return null;
        var (gift, other) = (gifts[b % gifts.Count], gifts[c % gifts.Count]);
        var claims = await db.Claims.Where(claim => claim.Donation!.EntryId == gift).OrderBy(claim => claim.Id).Select(claim => claim.Id).ToListAsync();
        return what switch
        {
            18 => new CorrectGift(gift, new GiftDecision { Sum = new DecidedSum(1_000 + (c % 9), "USD") }),
            19 => new CorrectGift(gift, new GiftDecision { Status = (DonationStatus)(c % 3), Cause = c % 2 == 0 ? "health" : "", Recipient = $"Recipient {(char)('A' + (c % 4))}lder" }),
            20 => new RejectGift(gift, c % 3 > 0),
            21 or 22 => new MergeGifts(gift, other),
            23 => new SplitGift(gift, [.. claims.Where((_, i) => (i + c) % 2 == 0)]),
            _ => new ChooseClaim(gift, claims[c % claims.Count]),
        };
    }
}
