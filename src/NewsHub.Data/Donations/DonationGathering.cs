using NewsHub.Analysis;
using NewsHub.Analysis.Donations;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Donations;

/// <summary>Consolidates the claims of a story's articles into donations; a donation keeps its id while one of its claims remains.</summary>
internal static class DonationGathering
{
    /// <summary>Brings <see cref="Story.Donations"/> and the claims' <see cref="Claim.Donation"/> up to date.</summary>
    public static void Apply(NewsHubDb db, Story story, IReadOnlyList<Claim> stated)
    {
        var claims = stated.ToDictionary(claim => (claim.ArticleId, claim.Ordinal));
        var gifts = DonationConsolidator.Consolidate([.. claims.Values.OrderBy(claim => claim.ArticleId).ThenBy(claim => claim.Ordinal).Select(Stated)])
            .OrderBy(gift => gift.IsBackground)
            .ThenByDescending(gift => gift.Claims.Select(claim => claim.ArticleId).Distinct().Count())
            .ThenBy(gift => gift.Claims.Min(claim => claim.ArticleId))
            .ThenBy(gift => gift.Claims.Min(claim => claim.Ordinal));

        var left = story.Donations.ToDictionary(donation => donation.Id);
        var ordinal = 0;
        foreach (var gift in gifts)
        {
            var members = gift.Claims.Select(claim => claims[(claim.ArticleId, claim.Ordinal)]).ToList();
            var donation = KeptRow.Take(members.Select(claim => claim.DonationId), left);
            if (donation is null)
                db.Donations.Add(donation = new Donation { StoryId = story.Id, Ordinal = ordinal, Status = gift.Status });
            Describe(donation, gift, ordinal++);
            foreach (var claim in members)
                claim.Donation = donation;
        }

        db.Donations.RemoveRange(left.Values);
    }

    private static ClaimOfArticle Stated(Claim claim) => new(claim.ArticleId, claim.Ordinal, new ExtractedClaim
    {
        Donors = claim.Donors,
        Via = claim.Via,
        Recipient = claim.Recipient,
        Amount = claim.Amount,
        Currency = claim.Currency,
        AmountText = claim.AmountText,
        Conversions = claim.ConvertedAmount is { } converted ? [new ConvertedAmount(converted, claim.ConvertedCurrency)] : [],
        Per = claim.Per,
        Status = claim.Status,
        IsBackground = claim.IsBackground,
        Evidence = new TextSpan(claim.EvidenceStart, claim.EvidenceEnd),
        AmountSpan = claim is { AmountStart: { } start, AmountEnd: { } end } ? new TextSpan(start, end) : null,
        Confidence = claim.Confidence,
    });

    private static void Describe(Donation donation, ConsolidatedDonation gift, int ordinal)
    {
        donation.Ordinal = ordinal;
        donation.Donors = [.. gift.Donors];
        donation.Via = gift.Via;
        donation.Recipient = gift.Recipient;
        donation.Amount = gift.Amount;
        donation.Currency = gift.Currency;
        donation.AmountText = gift.AmountText;
        donation.Per = gift.Per;
        donation.Status = gift.Status;
        donation.IsBackground = gift.IsBackground;
        donation.Disagreements = [.. gift.Conflicts.Select(conflict => conflict.Kind.ToString().ToLowerInvariant()).Distinct()];
    }
}
