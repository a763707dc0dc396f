using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data;
using NewsHub.Data.Donations;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Desk;

/// <summary>A gift of the ledger with all that can be decided about it, a rejected one too.</summary>
/// <param name="Entry">The gift.</param>
/// <param name="Claims">What each article says, the first published first.</param>
/// <param name="Stories">The stories that tell it, with their versions.</param>
public sealed record DeskGift(LedgerEntry Entry, IReadOnlyList<DeskClaim> Claims, IReadOnlyList<DeskGiftStory> Stories)
{
    // Texts are read for the sentences.
    private const int MostClaims = 100;

    /// <summary>The gift in words.</summary>
    public GiftTerms Terms => GiftFacts.TermsOf(Entry);

    /// <summary>Whether the editors hold that it is none.</summary>
    public bool IsRejected => Entry.Standing == GiftStanding.Rejected;

    /// <summary>Finds it; null when it is not there.</summary>
    public static async Task<DeskGift?> FindAsync(NewsHubDb db, long id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.LedgerEntries.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken) is not { } entry)
            return null;
        var told = await db.Claims.AsNoTracking().Where(claim => claim.Donation!.EntryId == id).OrderBy(claim => claim.Article!.PublishedAt).ThenBy(claim => claim.ArticleId).ThenBy(claim => claim.Ordinal).Take(MostClaims)
            .Select(claim => new { Claim = claim, Outlet = claim.Article!.Source!.Name, claim.Article.PublishedAt, claim.Article.Text }).ToListAsync(cancellationToken);
        var stories = await db.Donations.Where(gift => gift.EntryId == id).Select(gift => new DeskGiftStory(gift.StoryId, gift.Story!.Headline, gift.Story.Version)).Distinct().ToListAsync(cancellationToken);
        return new DeskGift(
            entry,
            [.. told.Select(row => new DeskClaim(
                row.Claim.Id, row.Outlet, row.PublishedAt,
                new GiftTerms(row.Claim.Donors, row.Claim.Via, row.Claim.Recipient, row.Claim.Amount, row.Claim.Currency, row.Claim.AmountText, row.Claim.Per, row.Claim.Status, row.Claim.Qualifier, row.Claim.UpTo),
                Evidence(row.Text, row.Claim)))],
            [.. stories.OrderBy(story => story.Id)]);
    }

    private static string Evidence(string text, Claim claim)
    {
        var start = Math.Clamp(claim.EvidenceStart, 0, text.Length);
        return text[start..Math.Clamp(claim.EvidenceEnd, start, text.Length)];
    }
}

/// <summary>What one article says of a gift.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Terms">What it says.</param>
/// <param name="Evidence">The sentence that says so.</param>
public sealed record DeskClaim(long Id, string Outlet, DateTimeOffset PublishedAt, GiftTerms Terms, string Evidence);

/// <summary>A story that tells a gift.</summary>
/// <param name="Id">The story.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Version">Its version.</param>
public sealed record DeskGiftStory(long Id, string Headline, long Version);
