using Microsoft.EntityFrameworkCore;
using NewsHub.Data;

namespace NewsHub.Web.Pages.Giving.TakeAway;

/// <summary>Reads gifts to be taken away, one by one as the database sends them: a file of any size takes the same memory.</summary>
public sealed class LedgerExport(NewsHubDb db)
{
    /// <summary>The gifts that a filter lets through, the newest first.</summary>
    public IAsyncEnumerable<LedgerRow> Rows(LedgerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return LedgerOrder.Newest.Apply(filter.Of(db), null).Select(entry => new LedgerRow
        {
            Id = entry.Id,
            Guid = entry.Guid,
            Donors = entry.Donors,
            Via = entry.Via,
            Recipient = entry.Recipient,
            RecipientId = entry.RecipientPartyId,
            Amount = entry.Amount,
            UpTo = entry.UpTo,
            Currency = entry.Currency,
            AmountText = entry.AmountText,
            Qualifier = entry.Qualifier,
            Per = entry.Per,
            Status = entry.Status,
            Cause = entry.Cause,
            GivenOn = entry.GivenOn,
            DateKind = entry.DateKind,
            Standing = entry.Standing,
            PaidFromId = entry.PaidFromId,
            IsCounted = entry.IsCounted,
            Disagreements = entry.Disagreements,
            Decided = entry.Decided,
            Outlets = entry.OutletCount,
            FirstReportedAt = entry.FirstReportedAt,
            ChangedAt = entry.ChangedAt,
        }).AsAsyncEnumerable();
    }
}
