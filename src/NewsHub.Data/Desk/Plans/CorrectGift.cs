using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Analysis.Parties;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Corrects what is told of a gift, wherever it is told. What each outlet prints stays beside it.</summary>
/// <param name="entry">The gift's number in the ledger.</param>
/// <param name="decision">What is corrected.</param>
public sealed class CorrectGift(long entry, GiftDecision decision) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.CorrectGift;

    /// <inheritdoc/>
    public override bool NeedsReason => true;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (await StandingGift.FindAsync(work.Db, entry, cancellationToken) is not { } gift)
            return StandingGift.Gone;
        if (Objection(gift) is { } objection)
            return objection;
        await gift.RuleAsync(work, decision with { IsRejected = null }, cancellationToken);
        work.Summary = $"Corrected the {string.Join(" and the ", decision.Fields())} of {gift.Title}";
        return null;
    }

    private string? Objection(StandingGift gift) => decision switch
    {
        _ when gift.IsRejected => "The editors hold that it is no gift: restore it first.",
        _ when !decision.Fields().Any() => "Nothing was changed.",
        { Sum: { Amount: <= 0 } or { UpTo: <= 0 } } => "A sum is more than nothing.",
        { Sum: { Amount: { } least, UpTo: { } most } } when most <= least => "The upper end of a range is more than its lower end.",
        { Sum: { Amount: not null, Currency: not { Length: 3 } } } => "A sum needs a currency.",
        { Donors: { } donors } when donors.Any(name => PartyName.Normalize(name).Length == 0) => "A name needs letters.",
        { Recipient: { Length: > 0 } name } when PartyName.Normalize(name).Length == 0 => "A name needs letters.",
        { Via: { Length: > 0 } name } when PartyName.Normalize(name).Length == 0 => "A name needs letters.",
        { Cause: { Length: > 0 } cause } when Cause.Find(cause) is null => "There is no such cause.",
        { Date: { } date } when date.To < date.From => "The last day comes after the first.",
        _ => null,
    };
}
