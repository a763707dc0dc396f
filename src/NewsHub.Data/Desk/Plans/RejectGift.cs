using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Says that what was read as a gift is none, or that it is one after all. A rejected gift is on no page, in no total, feed or file.</summary>
/// <param name="entry">The gift's number in the ledger.</param>
/// <param name="rejected">Whether it is rejected.</param>
public sealed class RejectGift(long entry, bool rejected) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => rejected ? DeskActionKind.RejectGift : DeskActionKind.RestoreGift;

    /// <inheritdoc/>
    public override bool NeedsReason => true;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (await StandingGift.FindAsync(work.Db, entry, cancellationToken) is not { } gift)
            return StandingGift.Gone;
        if (gift.IsRejected == rejected)
            return rejected ? "It is rejected already." : "It is a gift already.";
        await gift.RuleAsync(work, new GiftDecision { IsRejected = rejected }, cancellationToken);
        work.Summary = $"{(rejected ? "Rejected" : "Restored")} as a gift: {gift.Title}";
        return null;
    }
}
