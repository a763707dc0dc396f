using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Data.Donations;

/// <summary>
/// Money that a giver puts into an own foundation is counted there once, and not again when the foundation gives it on: gifts of the foundation
/// within some years, in the same currency and no larger, point to the gift that they are paid from.
/// </summary>
internal static class OwnFoundations
{
    /// <summary>What is put into a foundation is given on within so many years.</summary>
    private const int Years = 5;

    /// <summary>Marks what was changed, on either side.</summary>
    /// <param name="db">Where the changes are written, and not tracked.</param>
    /// <param name="changed">Entries with their parties.</param>
    /// <param name="organizations">Which of the parties are organisations.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task MarkAsync(NewsHubDb db, IReadOnlyCollection<LedgerEntry> changed, IReadOnlySet<long> organizations, CancellationToken cancellationToken)
    {
        var foundations = changed.Where(entry => OwnFoundation.Receives(entry.Donors, entry.Recipient)).Select(entry => entry.RecipientPartyId).OfType<long>();
        var givers = changed.SelectMany(entry => entry.Parties).Where(party => party.Role != LedgerRole.Recipient && organizations.Contains(party.PartyId)).Select(party => party.PartyId);
        foreach (var foundation in foundations.Concat(givers).Distinct().Order())
            await MarkAsync(db, foundation, cancellationToken);
        var orphans = changed.Where(entry => entry.PaidFromId is not null).Select(entry => entry.Id).ToArray();
        if (orphans.Length > 0)
            await db.Database.ExecuteSqlAsync(
                $"""
                update ledger_entries entry set paid_from_id = null
                where id = any({orphans}) and not exists (
                    select from ledger_parties giver join ledger_entries source on source.id = entry.paid_from_id
                    where giver.entry_id = entry.id and giver.role <> 'Recipient' and giver.party_id = source.recipient_party_id)
                """, cancellationToken);
    }

    private static async Task MarkAsync(NewsHubDb db, long foundation, CancellationToken cancellationToken)
    {
        var into = await db.LedgerEntries.Where(entry => entry.RecipientPartyId == foundation && entry.IsShown && entry.Standing == GiftStanding.Counted && entry.PaidFromId == null)
            .Select(entry => new { entry.Id, entry.Donors, entry.Recipient, entry.Amount, entry.Currency, entry.GivenOn }).ToListAsync(cancellationToken);
        var sources = into.Where(entry => OwnFoundation.Receives(entry.Donors, entry.Recipient)).OrderBy(entry => entry.GivenOn).ThenBy(entry => entry.Id).ToList();
        var given = await db.LedgerEntries
            .Where(entry => entry.Parties.Any(party => party.PartyId == foundation && party.Role != LedgerRole.Recipient) && entry.Standing == GiftStanding.Counted)
            .ToListAsync(cancellationToken);
        foreach (var gift in given)
            gift.PaidFromId = sources.Find(source => source.Id != gift.Id && source.Currency == gift.Currency && source.Amount >= gift.Amount
                && source.GivenOn <= gift.GivenOn && gift.GivenOn <= source.GivenOn.AddYears(Years))?.Id;
        await db.SaveChangesAsync(cancellationToken);
    }
}
