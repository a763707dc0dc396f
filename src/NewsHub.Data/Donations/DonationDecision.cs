using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Data.Donations;

/// <summary>Lays what editors decided over what a story's outlets tell of a gift, and lifts it again: the ledger compares gifts as they are told.</summary>
internal static class DonationDecision
{
    /// <summary>Shows the decided values, and keeps those that are told.</summary>
    public static void Lay(Donation donation, GiftDecision decision)
    {
        Lift(donation);
        donation.Decided = [.. decision.Fields()];
        donation.IsRejected = decision.IsRejected == true;
        if (donation.Decided.Count == 0)
            return;
        donation.Told = ToldIn(donation, decision);
        Write(donation, decision);
    }

    /// <summary>What editors decided, as it is shown.</summary>
    public static GiftDecision Of(Donation donation)
    {
        var shown = ValuesOf(donation);
        return new()
        {
            Sum = Has("amount") ? shown.Sum : null,
            Donors = Has("donor") ? shown.Donors : null,
            Via = Has("intermediary") ? shown.Via : null,
            Recipient = Has("recipient") ? shown.Recipient : null,
            Status = Has("status") ? shown.Status : null,
            Cause = Has("cause") ? shown.Cause : null,
            Date = Has("date") ? shown.Date : null,
            IsRejected = donation.IsRejected ? true : null,
        };

        bool Has(string field) => donation.Decided.Contains(field);
    }

    /// <summary>All that outlets tell, wherever editors decided otherwise.</summary>
    public static GiftDecision ToldBy(Donation donation) => donation.Told is { } told ? ValuesOf(donation).Then(told) : ValuesOf(donation);

    /// <summary>Shows the told values.</summary>
    public static void Lift(Donation donation)
    {
        if (donation.Told is { } told)
            Write(donation, told, hasDate: donation.Decided.Contains("date"));
        (donation.Told, donation.Decided, donation.IsRejected) = (null, [], false);
    }

    private static GiftDecision ToldIn(Donation donation, GiftDecision decision)
    {
        var told = ValuesOf(donation);
        return new()
        {
            Sum = decision.Sum is null ? null : told.Sum,
            Donors = decision.Donors is null ? null : told.Donors,
            Via = decision.Via is null ? null : told.Via,
            Recipient = decision.Recipient is null ? null : told.Recipient,
            Status = decision.Status is null ? null : told.Status,
            Cause = decision.Cause is null ? null : told.Cause,
            Date = decision.Date is null ? null : told.Date,
        };
    }

    private static GiftDecision ValuesOf(Donation donation) => new()
    {
        Sum = new DecidedSum(donation.Amount, donation.Currency) { Words = donation.AmountText, Qualifier = donation.Qualifier, UpTo = donation.UpTo, Per = donation.Per },
        Donors = donation.Donors,
        Via = donation.Via ?? "",
        Recipient = donation.Recipient ?? "",
        Status = donation.Status,
        Cause = donation.Cause ?? "",
        Date = donation is { GivenFrom: { } from, GivenTo: { } to } ? new ToldDate(from, to) : null,
    };

    private static void Write(Donation donation, GiftDecision decision, bool hasDate = false)
    {
        if (decision.Sum is { } sum)
            (donation.Amount, donation.Currency, donation.AmountText, donation.Qualifier, donation.UpTo, donation.Per) = (sum.Amount, sum.Currency, sum.Words, sum.Qualifier, sum.UpTo, sum.Per);
        donation.Donors = decision.Donors is { } donors ? [.. donors] : donation.Donors;
        donation.Via = GiftDecision.Or(decision.Via, donation.Via);
        donation.Recipient = GiftDecision.Or(decision.Recipient, donation.Recipient);
        donation.Status = decision.Status ?? donation.Status;
        donation.Cause = GiftDecision.Or(decision.Cause, donation.Cause);
        if (hasDate || decision.Date is not null)
            (donation.GivenFrom, donation.GivenTo) = (decision.Date?.From, decision.Date?.To);
    }
}
