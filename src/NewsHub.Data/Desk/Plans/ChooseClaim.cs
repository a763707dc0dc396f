using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data.Donations;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Of claims that cannot all hold, says which one holds. The others are shown as before.</summary>
/// <param name="entry">The gift's number in the ledger.</param>
/// <param name="claim">The claim.</param>
public sealed class ChooseClaim(long entry, long claim) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.ChooseClaim;

    /// <inheritdoc/>
    public override bool NeedsReason => true;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (await StandingGift.FindAsync(work.Db, entry, cancellationToken) is not { } gift)
            return StandingGift.Gone;
        if (gift.Claims.Select(told => told.Claim).FirstOrDefault(told => told.Id == claim) is not { } chosen)
            return "The claim is not one of this gift any more.";
        if (gift.IsRejected)
            return "The editors hold that it is no gift: restore it first.";
        if (Values(gift.Entry, chosen) is var decision && !decision.Fields().Any())
            return gift.Entry.Disagreements.Count == 0 ? "Outlets do not disagree about it." : "The claim says nothing about what outlets disagree about.";
        await gift.RuleAsync(work, decision, cancellationToken);
        work.Summary = $"Chose the {string.Join(" and the ", decision.Fields())} of {gift.Title}: {Words(chosen, decision)}";
        return null;
    }

    private static GiftDecision Values(LedgerEntry entry, Claim claim) => new()
    {
        Sum = entry.Disagreements.Contains("amount") && (claim.Amount is not null || claim.AmountText is not null)
            ? new DecidedSum(claim.Amount, claim.Currency) { Words = claim.AmountText, Qualifier = claim.Qualifier, UpTo = claim.UpTo, Per = claim.Per } : null,
        Status = entry.Disagreements.Contains("status") ? claim.Status : null,
        Recipient = entry.Disagreements.Contains("recipient") ? claim.Recipient : null,
        Date = entry.Disagreements.Contains("date") && claim is { GivenFrom: { } from, GivenTo: { } to } ? new ToldDate(from, to) : null,
    };

    private static string Words(Claim claim, GiftDecision decision)
    {
        var sum = decision.Sum switch
        {
            null => null,
            { Amount: { } amount, Currency: { } currency } => MoneyText.Format(amount, currency),
            { Words: var words } => words,
        };
        return string.Join(", ", new[] { sum, decision.Status?.ToString().ToLowerInvariant(), decision.Recipient is null ? null : $"to {claim.Recipient}", decision.Date is null ? null : $"{decision.Date.From:yyyy-MM-dd}" }.OfType<string>());
    }
}
