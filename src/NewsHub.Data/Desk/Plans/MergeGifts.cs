using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Says that two gifts of the ledger are one. The address of the one that goes leads to the other for ever.</summary>
/// <param name="survivor">The gift whose number goes on.</param>
/// <param name="goes">The other.</param>
public sealed class MergeGifts(long survivor, long goes) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.MergeGifts;

    /// <inheritdoc/>
    public override bool NeedsReason => true;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (survivor == goes)
            return "A gift cannot be merged with itself.";
        if (await StandingGift.FindAsync(work.Db, survivor, cancellationToken) is not { } gift || await StandingGift.FindAsync(work.Db, goes, cancellationToken) is not { } other)
            return "One of the two gifts does not stand any more.";
        if (gift.IsRejected || other.IsRejected)
            return "The editors hold that one of the two is no gift: restore it first.";
        await gift.RuleAsync(work, [.. gift.Claims.Concat(other.Claims).Select(claim => claim.Anchor)], [], GiftDecision.None, gift.Stories.Concat(other.Stories), cancellationToken);
        work.Summary = $"Merged the gift {other.Title} into {gift.Title}";
        return null;
    }
}
