using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Data.Donations;

/// <summary>A story's gift, as the ledger compares it, and where it stands.</summary>
/// <param name="Account">What the story tells.</param>
/// <param name="EntryId">The entry that it is in; null for a new gift.</param>
/// <param name="Began">Entries that began with one of its claims, which may be merged now.</param>
/// <param name="IsDecided">Whether the story shows what editors decided.</param>
internal sealed record LedgerAccount(GiftAccount Account, long? EntryId, IReadOnlyList<long> Began, bool IsDecided);

/// <summary>Reads stories' gifts for the ledger.</summary>
internal static class LedgerAccounts
{
    /// <summary>All gifts of a story.</summary>
    public static Task<List<LedgerAccount>> OfStoryAsync(NewsHubDb db, long storyId, CancellationToken cancellationToken) =>
        ReadAsync(db.Donations.Where(donation => donation.StoryId == storyId), cancellationToken);

    /// <summary>The gifts of other stories in some entries, of each entry the one with which it began and the most telling.</summary>
    public static async Task<List<LedgerAccount>> OfEntriesAsync(NewsHubDb db, long[] entries, long exceptStory, int most, CancellationToken cancellationToken) => entries.Length == 0 ? [] : await ReadAsync(
        db.LedgerEntries.Where(entry => entries.Contains(entry.Id)).SelectMany(entry => entry.Donations
            .Where(donation => donation.StoryId != exceptStory).OrderByDescending(donation => donation.Began.Contains(entry.Id)).ThenBy(donation => donation.Ties.Count == 0).ThenBy(donation => donation.IsBackground).ThenBy(donation => donation.Id).Take(most)),
        cancellationToken);

    private static async Task<List<LedgerAccount>> ReadAsync(IQueryable<Donation> donations, CancellationToken cancellationToken)
    {
        var rows = await donations.AsNoTracking().Where(donation => donation.Claims.Any()).Select(donation => new
        {
            Donation = donation,
            donation.Story!.LeadArticle!.Language,
            Articles = donation.Claims.Select(claim => claim.ArticleId).Distinct().Count(),
            First = donation.Claims.Min(claim => claim.Article!.PublishedAt),
        }).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.Donation.Id).Select(row => Compared(row.Donation, row.Articles, row.First, row.Language))];
    }

    // Gifts are compared as outlets tell them; what editors decided comes on top.
    private static LedgerAccount Compared(Donation donation, int articles, DateTimeOffset first, string? language)
    {
        var isDecided = donation.IsRejected || donation.Decided.Count > 0;
        DonationDecision.Lift(donation);
        return new LedgerAccount(ToAccount(donation, articles, first) with { Language = language, Ties = StoredTies.Read(donation.Ties) }, donation.EntryId, donation.Began, isDecided);
    }

    private static GiftAccount ToAccount(Donation donation, int articles, DateTimeOffset first) => new()
    {
        Id = donation.Id,
        StoryId = donation.StoryId,
        Donors = donation.Donors,
        Via = donation.Via,
        Recipient = donation.Recipient,
        Sums = [.. Sums(donation)],
        UpTo = donation.UpTo,
        AmountText = donation.AmountText,
        Qualifier = donation.Qualifier,
        Per = donation.Per,
        Status = donation.Status,
        IsBackground = donation.IsBackground,
        Cause = donation.Cause,
        ReportedOn = DateOnly.FromDateTime(first.UtcDateTime),
        GivenOn = donation is { GivenFrom: { } from, GivenTo: { } to } ? new ToldDate(from, to) : null,
        Articles = articles,
        Disagreements = donation.Disagreements,
    };

    private static IEnumerable<ConvertedAmount> Sums(Donation donation)
    {
        if (donation.Amount is { } amount)
            yield return new ConvertedAmount(amount, donation.Currency);
        if (donation.ConvertedAmount is { } converted)
            yield return new ConvertedAmount(converted, donation.ConvertedCurrency);
    }
}
