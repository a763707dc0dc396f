using NewsHub.Analysis;
using NewsHub.Analysis.Donations;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Donations;

/// <summary>Consolidates the claims of a story's articles into donations; a donation's id follows the claim that it began with.</summary>
internal static class DonationGathering
{
    /// <summary>Brings <see cref="Story.Donations"/> and the claims' <see cref="Claim.Donation"/> up to date.</summary>
    /// <param name="contents">The story with its donations, and the claims of its articles.</param>
    /// <returns>What the ledger has to know of it.</returns>
    public static GatheredDonations Apply(StoryContents contents)
    {
        var story = contents.Story;
        HashSet<long> entries = [.. story.Donations.Select(donation => donation.EntryId).OfType<long>()];
        var claims = contents.Claims.ToDictionary(claim => (claim.ArticleId, claim.Ordinal));
        var gifts = DonationConsolidator.Consolidate([.. claims.Values.OrderBy(claim => claim.ArticleId).ThenBy(claim => claim.Ordinal).Select(claim => Stated(claim) with { Ties = [.. contents.Ties[(claim.ArticleId, claim.Ordinal)]] })])
            .OrderBy(gift => gift.IsBackground)
            .ThenByDescending(gift => gift.Claims.Select(claim => claim.ArticleId).Distinct().Count())
            .ThenBy(gift => gift.Claims.Min(claim => claim.ArticleId))
            .ThenBy(gift => gift.Claims.Min(claim => claim.Ordinal))
            .Select(gift => (Gift: gift, Members: gift.Claims.Select(claim => claims[(claim.ArticleId, claim.Ordinal)]).ToList())).ToList();

        var before = story.Donations.ToList();
        var left = before.Where(donation => !contents.Origins.IsReleased(donation)).ToDictionary(donation => donation.Id);
        var rows = KeptRow.Keep([.. gifts.Select(gift => ((IReadOnlyList<long>)Began(gift.Members), gift.Members.Select(claim => claim.DonationId)))], left);
        story.Donations.Clear();
        foreach (var (ordinal, (gift, members)) in gifts.Index())
        {
            var began = Began(members);
            var donation = rows[ordinal] ?? (began is [] ? Abandoned(gift, left) : null) ?? new Donation { Id = began is [] ? 0 : began.Min(), StoryId = story.Id, Ordinal = ordinal, Status = gift.Status };
            if (began is [])
                contents.Origins.Begin(members.MinBy(claim => (claim.ArticleId, claim.Ordinal))!, donation);
            Describe(donation, gift, ordinal);
            donation.Began = [.. members.SelectMany(claim => claim.Began).Order()];
            story.Donations.Add(donation);
            foreach (var claim in members)
                claim.Donation = donation;
        }

        return new GatheredDonations(entries, story.Donations.TrueForAll(donation => donation.EntryId is not null) && contents.AsRead.IsSame(story.Donations));
    }

    private static List<long> Began(List<Claim> claims) => [.. claims.Select(claim => claim.BeganDonationId).OfType<long>()];

    /// <summary>An article that is read anew states its claims anew: the gift goes on with the row that told the same, and has lost its claims.</summary>
    private static Donation? Abandoned(ConsolidatedDonation gift, Dictionary<long, Donation> left)
    {
        foreach (var donation in left.Values.OrderBy(donation => donation.Id))
        {
            var told = DonationDecision.ToldBy(donation);
            if ((told.Sum!.Amount, told.Sum.Currency, told.Recipient) == (gift.Amount, gift.Currency, gift.Recipient ?? "") && told.Donors!.SequenceEqual(gift.Donors) && (gift.Amount is not null || told.Sum.Words == gift.AmountText))
            {
                left.Remove(donation.Id);
                return donation;
            }
        }

        return null;
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
        Qualifier = claim.Qualifier,
        UpTo = claim.UpTo,
        Cause = claim.Cause,
        GivenOn = claim is { GivenFrom: { } from, GivenTo: { } to } ? new ToldDate(from, to) : null,
        Per = claim.Per,
        Status = claim.Status,
        IsBackground = claim.IsBackground,
        Evidence = new TextSpan(claim.EvidenceStart, claim.EvidenceEnd),
        AmountSpan = claim is { AmountStart: { } start, AmountEnd: { } end } ? new TextSpan(start, end) : null,
        Confidence = claim.Confidence,
    });

    private static void Describe(Donation donation, ConsolidatedDonation gift, int ordinal)
    {
        // What editors decided goes on being shown until the ledger has followed.
        var decided = DonationDecision.Of(donation);
        DonationDecision.Lift(donation);
        donation.Ordinal = ordinal;
        donation.Ties = StoredTies.Write(gift.Claims.SelectMany(claim => claim.Ties));
        donation.Donors = [.. gift.Donors];
        donation.Via = gift.Via;
        donation.Recipient = gift.Recipient;
        donation.Amount = gift.Amount;
        donation.Currency = gift.Currency;
        donation.AmountText = gift.AmountText;
        var lead = gift.Claims.FirstOrDefault(claim => claim.Claim.Amount == gift.Amount && claim.Claim.Currency == gift.Currency)?.Claim;
        donation.UpTo = lead?.UpTo;
        donation.Qualifier = lead?.Qualifier ?? AmountQualifier.Exact;
        var converted = gift.Claims.Select(claim => claim.Claim).FirstOrDefault(claim => claim.Converted is not null && claim.Amount == gift.Amount) ?? gift.Claims.Select(claim => claim.Claim).FirstOrDefault(claim => claim.Converted is not null);
        (donation.ConvertedAmount, donation.ConvertedCurrency) = Converted(gift, converted);
        donation.Cause = gift.Claims.Select(claim => claim.Claim.Cause).OfType<string>().GroupBy(cause => cause).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        var told = gift.Claims.Select(claim => claim.Claim.GivenOn).OfType<ToldDate>().GroupBy(date => date).OrderBy(group => group.Key.Days).ThenByDescending(group => group.Count()).ThenBy(group => group.Key.From).FirstOrDefault()?.Key;
        (donation.GivenFrom, donation.GivenTo) = (told?.From, told?.To);
        donation.Per = gift.Per;
        donation.Status = gift.Status;
        donation.IsBackground = gift.IsBackground;
        donation.Disagreements = [.. gift.Conflicts.Select(conflict => conflict.Kind.ToString().ToLowerInvariant()).Distinct()];
        DonationDecision.Lay(donation, decided);
    }

    /// <summary>The sum in another currency than the one shown, whichever of the two an outlet brackets.</summary>
    private static (decimal?, string?) Converted(ConsolidatedDonation gift, ExtractedClaim? claim) => claim switch
    {
        { Amount: { } amount, Currency: var currency } when claim.Converted!.Currency == gift.Currency => (amount, currency),
        { Converted: { } converted } => (converted.Amount, converted.Currency),
        _ => (null, null),
    };
}

/// <summary>What gathering a story's donations anew came to.</summary>
/// <param name="Entries">The entries of the ledger that they stood in before.</param>
/// <param name="IsSame">They say what they said: at most more articles say so.</param>
internal sealed record GatheredDonations(IReadOnlyCollection<long> Entries, bool IsSame);
