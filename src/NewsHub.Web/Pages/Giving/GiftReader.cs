using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis;
using NewsHub.Data;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Giving;

/// <summary>Reads one gift with everything that is said of it.</summary>
public sealed class GiftReader(NewsHubDb db, LedgerReader ledger)
{
    /// <summary>Most claims shown, the earliest first: their texts are read for the evidence.</summary>
    private const int MostClaims = 80;

    private const int MostRulings = 20;

    /// <summary>The number under which a gift stands now: its own, that of the gift it was joined to, or null when no story tells it any more.</summary>
    public async Task<(bool IsKnown, long? Id)> PlaceAsync(long id, CancellationToken cancellationToken)
    {
        var entry = await db.LedgerEntries.Where(entry => entry.Id == id).Select(entry => new { entry.MergedIntoId, entry.IsShown }).SingleOrDefaultAsync(cancellationToken);
        return (entry is not null, entry switch { { MergedIntoId: { } into } => into, { IsShown: true } => id, _ => null });
    }

    /// <summary>The gift; null when it is not shown.</summary>
    public async Task<GiftAccount?> ReadAsync(long id, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(id, cancellationToken) is not { } line)
            return null;
        var told = db.Claims.Where(claim => claim.Donation!.EntryId == id && claim.Donation.Story!.IsShown);
        var claims = await told.OrderBy(claim => claim.Article!.PublishedAt).ThenBy(claim => claim.ArticleId).ThenBy(claim => claim.Ordinal).Take(MostClaims).AsNoTracking().ToListAsync(cancellationToken);
        long[] articles = [.. claims.Select(claim => claim.ArticleId).Distinct()];
        var reports = await ReportReader.ReadAsync(db.StoryMembers.Where(member => articles.Contains(member.ArticleId)), withTexts: true, cancellationToken);
        var stories = await db.Donations.Where(donation => donation.EntryId == id && donation.Story!.IsShown)
            .OrderBy(donation => donation.IsBackground).ThenBy(donation => donation.Story!.FirstPublishedAt).ThenBy(donation => donation.StoryId)
            .Select(donation => new GiftStory(donation.StoryId, donation.Story!.Headline, donation.Story.LeadArticle!.Language, donation.Story.FirstPublishedAt, donation.IsBackground)).ToListAsync(cancellationToken);
        return new GiftAccount(
            line,
            [.. claims.Where(claim => reports.ContainsKey(claim.ArticleId)).Select(claim => new GiftClaim(
                reports[claim.ArticleId],
                new GiftTerms(claim.Donors, claim.Via, claim.Recipient, claim.Amount, claim.Currency, claim.AmountText, claim.Per, claim.Status, claim.Qualifier, claim.UpTo),
                new TextSpan(claim.EvidenceStart, claim.EvidenceEnd))
            {
                Converted = claim.ConvertedAmount is { } converted ? claim.ConvertedCurrency is { } code ? Money.Format(converted, code) : converted.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture) : null,
                GivenFrom = claim.GivenFrom,
                GivenTo = claim.GivenTo,
                IsBackground = claim.IsBackground,
            })],
            claims.Count == MostClaims ? await told.CountAsync(cancellationToken) : claims.Count,
            [.. stories.DistinctBy(story => story.Id)],
            await RulingsAsync(id, cancellationToken));
    }

    /// <summary>What editors decided on a gift and why, the latest first, without their names.</summary>
    public async Task<IReadOnlyList<StoryCorrection>> RulingsAsync(long id, CancellationToken cancellationToken)
    {
        var rulings = await db.LedgerEntries.Where(entry => entry.Id == id).Select(entry => entry.Rulings).SingleAsync(cancellationToken);
        if (rulings.Count == 0)
            return [];
        var cells = await db.GiftRulings.Where(ruling => rulings.Contains(ruling.Id)).Select(ruling => "gift|" + ruling.Id).ToListAsync(cancellationToken);
        return await db.DeskActions.Where(action => action.UndoesId == null && action.Cells.Any(cell => cells.Contains(cell))).OrderByDescending(action => action.Id).Take(MostRulings)
            .Select(action => new StoryCorrection(action.At, action.Summary, action.Why)).ToListAsync(cancellationToken);
    }
}

/// <summary>One gift with everything that is said of it.</summary>
/// <param name="Line">The gift.</param>
/// <param name="Claims">Who says what, the first published first.</param>
/// <param name="ClaimCount">How many claims there are; more than are shown of a gift that is recalled often.</param>
/// <param name="Stories">Stories that tell it, then those that recall it.</param>
/// <param name="Rulings">What editors decided on it, the latest first.</param>
public sealed record GiftAccount(LedgerLine Line, IReadOnlyList<GiftClaim> Claims, int ClaimCount, IReadOnlyList<GiftStory> Stories, IReadOnlyList<StoryCorrection> Rulings);

/// <summary>A story that tells or recalls a gift.</summary>
/// <param name="Id">The number in its address.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Language">Of the headline, null when not known.</param>
/// <param name="FirstPublishedAt">Its first article.</param>
/// <param name="Recalls">Whether it is about something else.</param>
public sealed record GiftStory(long Id, string Headline, string? Language, DateTimeOffset FirstPublishedAt, bool Recalls);
