using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Says that some of a gift's claims tell another gift. It takes a number of its own; what was decided on the gift before stays with the rest.</summary>
/// <param name="entry">The gift's number in the ledger.</param>
/// <param name="chosen">Some of its claims, not all.</param>
public sealed class SplitGift(long entry, IReadOnlyCollection<long> chosen) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.SplitGift;

    /// <inheritdoc/>
    public override bool NeedsReason => true;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (await StandingGift.FindAsync(work.Db, entry, cancellationToken) is not { } gift)
            return StandingGift.Gone;
        var parts = gift.Claims.ToLookup(claim => chosen.Contains(claim.Claim.Id), claim => claim.Anchor);
        if (!parts[true].Any() || !parts[false].Any())
            return "Choose some of the claims, but not all.";
        if (gift.IsRejected)
            return "The editors hold that it is no gift: restore it first.";
        await gift.RuleAsync(work, [.. parts[false]], [.. parts[true]], GiftDecision.None, gift.Stories, cancellationToken);
        work.Summary = $"Split {parts[true].Count()} of {gift.Claims.Count} claims from {gift.Title}";
        return null;
    }
}
