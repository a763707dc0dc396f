using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Quotes;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Desk;

/// <summary>A story with all that can be decided about it, hidden things too.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Version">Its version.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="LeadArticleId">The article that leads it.</param>
/// <param name="PinnedHeadline">A headline that stays.</param>
/// <param name="PinnedLeadId">A lead that stays.</param>
/// <param name="IsShown">Whether readers see it.</param>
/// <param name="IsHidden">Whether an editor hid it.</param>
/// <param name="MergedIntoId">Where it leads.</param>
/// <param name="Articles">In order of publication.</param>
/// <param name="Quotations">What is quoted, in order of its place, hidden quotations last.</param>
public sealed record DeskStory(
    long Id, long Version, string Headline, long LeadArticleId, string? PinnedHeadline, long? PinnedLeadId, bool IsShown, bool IsHidden, long? MergedIntoId,
    IReadOnlyList<DeskArticle> Articles, IReadOnlyList<DeskQuotation> Quotations)
{
    /// <summary>Its gifts, those that were rejected too.</summary>
    public IReadOnlyList<DeskStoryGift> Gifts { get; init; } = [];

    /// <summary>Finds it; null when it is not there.</summary>
    public static async Task<DeskStory?> FindAsync(NewsHubDb db, long id, CancellationToken cancellationToken)
    {
        var story = await db.Stories.AsNoTracking().SingleOrDefaultAsync(story => story.Id == id, cancellationToken);
        if (story is null)
            return null;
        var articles = await db.StoryMembers.Where(member => member.StoryId == id).OrderBy(member => member.Article!.PublishedAt).ThenBy(member => member.ArticleId)
            .Select(member => new DeskArticle(member.ArticleId, member.Article!.Title, member.Article.Source!.Name, member.Article.Url, member.Article.PublishedAt, member.Score, member.Reasons, member.DuplicateOfId, member.IsHidden))
            .ToListAsync(cancellationToken);
        var said = await db.Utterances.Where(said => said.StoryId == id).OrderBy(said => said.Ordinal).Select(said => new DeskQuotation(
            said.Quotes.Min(quote => quote.Id), said.Wording, false, said.Quotes.Select(quote => quote.ArticleId).Distinct().Count(),
            said.Speakers.OrderBy(speaker => speaker.Ordinal).Select(speaker => new NamedParty(speaker.PartyId, speaker.Party!.Name, speaker.Party.IsOrganization)).ToList())).ToListAsync(cancellationToken);
        var rulings = await (
            from ruling in db.QuoteRulings.Where(ruling => ruling.IsHidden && ruling.Article!.Membership!.StoryId == id)
            join quote in db.Quotes on ruling.ArticleId equals quote.ArticleId
            select new { ruling.WordsKey, quote.Id, quote.Text }).ToListAsync(cancellationToken);
        var hidden = rulings.Where(ruling => Data.Desk.QuoteRuling.KeyOf(ruling.Text) == ruling.WordsKey).GroupBy(ruling => ruling.WordsKey)
            .Select(same => new DeskQuotation(same.Min(quote => quote.Id), same.First().Text, true, same.Count(), []));
        return new DeskStory(
            story.Id, story.Version, story.Headline, story.LeadArticleId, story.PinnedHeadline, story.PinnedLeadId, story.IsShown, story.IsHidden, story.MergedIntoId, articles, [.. said, .. hidden])
        {
            Gifts = [.. (await db.Donations.AsNoTracking().Where(gift => gift.StoryId == id).OrderBy(gift => gift.Ordinal).ToListAsync(cancellationToken)).Select(gift => new DeskStoryGift(
                gift.EntryId, new GiftTerms(gift.Donors, gift.Via, gift.Recipient, gift.Amount, gift.Currency, gift.AmountText, gift.Per, gift.Status, gift.Qualifier, gift.UpTo).Sentence(),
                gift.IsBackground, gift.IsRejected, gift.Decided, gift.Disagreements))],
        };
    }
}

/// <summary>A gift that a story tells.</summary>
/// <param name="EntryId">Its number in the ledger; null where it is not gathered yet.</param>
/// <param name="Sentence">Who gave what to whom.</param>
/// <param name="IsBackground">Recalled by it.</param>
/// <param name="IsRejected">The editors hold that it is none.</param>
/// <param name="Decided">What editors corrected.</param>
/// <param name="Disagreements">What outlets disagree about.</param>
public sealed record DeskStoryGift(long? EntryId, string Sentence, bool IsBackground, bool IsRejected, IReadOnlyList<string> Decided, IReadOnlyList<string> Disagreements);

/// <summary>An article in a story.</summary>
/// <param name="Id">The article.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Url">Its address, as stored.</param>
/// <param name="PublishedAt">Publication.</param>
/// <param name="Score">How sure its place is.</param>
/// <param name="Reasons">Why it is here.</param>
/// <param name="DuplicateOfId">Whose text it republishes.</param>
/// <param name="IsHidden">Whether an editor hid it.</param>
public sealed record DeskArticle(long Id, string Title, string Outlet, string Url, DateTimeOffset PublishedAt, double Score, IReadOnlyList<string> Reasons, long? DuplicateOfId, bool IsHidden);

/// <summary>Something quoted.</summary>
/// <param name="QuoteId">One print of it.</param>
/// <param name="Wording">The words.</param>
/// <param name="IsHidden">Whether an editor hid it.</param>
/// <param name="Prints">How many articles print it.</param>
/// <param name="Speakers">Who said it.</param>
public sealed record DeskQuotation(long QuoteId, string Wording, bool IsHidden, int Prints, IReadOnlyList<NamedParty> Speakers);
