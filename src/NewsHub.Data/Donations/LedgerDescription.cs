using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Analysis.Parties;
using NewsHub.Data.Parties;

namespace NewsHub.Data.Donations;

/// <summary>Writes what gathered gifts tell on their entries, with their parties.</summary>
internal static class LedgerDescription
{
    /// <summary>More keys than any gift has by itself; what outlets disagree about adds a few.</summary>
    private const int MostKeys = 96;

    /// <summary>Describes and saves. The entries have their numbers.</summary>
    public static async Task WriteAsync(NewsHubDb db, LedgerPlaces places, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await PlaceAsync(db, places, cancellationToken);
        long[] ids = [.. places.Gifts.Select(gift => gift.Entry.Id)];
        var prints = await LedgerCounts.OfAsync(db, ids, cancellationToken);
        var gathered = places.Gifts.ConvertAll(gift => (gift.Entry, gift.Accounts, Gift: GatheredGift.Of([.. gift.Accounts.Select(row => row.Account)]).Decided(places.Decided(gift.Accounts))));
        var parties = await EnterAsync(db, LedgerNames.Of(gathered.ConvertAll(gift => (gift.Gift, gift.Accounts))), cancellationToken);
        foreach (var (entry, accounts, gift) in gathered)
        {
            Describe(entry, gift, accounts, prints[entry.Id]);
            entry.Rulings = [.. accounts.SelectMany(row => row.Account.Ties).Select(tie => tie.Decision).Distinct().Order()];
            entry.Decided = [.. places.Decided(accounts).Fields()];
            entry.RecipientPartyId = gift.Recipient is { } recipient && parties.TryGetValue(recipient, out var party) ? party.Id : null;
            if (db.Entry(entry).State != EntityState.Unchanged)
                entry.ChangedAt = now;
            List(entry, gift, parties);
            await LayAsync(db, accounts, places.Decided(accounts), cancellationToken);
        }

        foreach (var (entry, into) in places.Emptied.Where(emptied => emptied.Into is not null || emptied.Entry.IsShown))
        {
            entry.MergedIntoId = into?.Id;
            entry.IsShown = false;
            entry.ChangedAt = now;
            entry.Parties.Clear();
            if (into is not null)
                entry.Keys = []; // one that nobody tells any more keeps them, and is found should it be told again
        }

        await db.SaveChangesAsync(cancellationToken);
        await OwnFoundations.MarkAsync(db, [.. ids, .. places.Emptied.Select(emptied => emptied.Entry.Id)], cancellationToken);
    }

    private static async Task<IReadOnlyDictionary<string, Party>> EnterAsync(NewsHubDb db, List<ArticleParty> named, CancellationToken cancellationToken)
    {
        var (keys, shelf) = (PartyRegister.KeysOf(named), new PartyShelf());
        if (keys.Length == 0)
            return new Dictionary<string, Party>();
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        PartyBook.Ask(batch, keys);
        CalledParties.Ask(batch, keys);
        PartyBook book;
        IReadOnlyDictionary<string, Party> parties;
        await using (var reader = await batch.ReadAsync(cancellationToken))
        {
            book = await PartyBook.ReadAsync(db, reader, shelf, keys, cancellationToken);
            parties = PartyRegister.Enter(named, book, await CalledParties.ReadAsync(reader, shelf, cancellationToken));
        }

        var ids = new RowIds();
        await ids.EnsureAsync(db, [("parties", book.Fresh.Count())], cancellationToken);
        await using var writes = await Batch.OpenAsync(db, cancellationToken);
        await writes.Add(book.Write(ids)).ExecuteAsync(cancellationToken);
        return parties;
    }

    // Accounts beyond those compared move with the entry that they were in: they follow where it is joined to another.
    private static async Task PlaceAsync(NewsHubDb db, LedgerPlaces places, CancellationToken cancellationToken)
    {
        foreach (var (entry, into) in places.Emptied)
            if (into is not null)
            {
                await db.Donations.Where(donation => donation.EntryId == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(donation => donation.EntryId, into.Id), cancellationToken);
                await db.LedgerEntries.Where(merged => merged.MergedIntoId == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(merged => merged.MergedIntoId, into.Id), cancellationToken);
            }

        var moved = places.Gifts.SelectMany(gift => gift.Accounts.Where(row => row.EntryId != gift.Entry.Id).Select(row => (row.Account.Id, gift.Entry))).ToList();
        if (moved.Count == 0)
            return;
        long[] donations = [.. moved.Select(move => move.Id)], entries = [.. moved.Select(move => move.Entry.Id)];
        bool[] isNew = [.. moved.Select(move => places.New.Contains(move.Entry))];

        // A new entry begins with the oldest claim of its gift.
        await db.Database.ExecuteSqlAsync(
            $"""
            with moved as (select * from unnest({donations}, {entries}, {isNew}) as move (donation, entry, is_new)),
                 first as (select distinct on (entry) entry, claims.id as claim, donation from moved join claims on claims.donation_id = donation where is_new order by entry, claims.id),
                 told as (update claims set began = began || first.entry from first where claims.id = first.claim)
            update donations set entry_id = moved.entry, began = case when first.claim is null then began else began || first.entry end
            from moved left join first using (donation) where donations.id = moved.donation
            """, cancellationToken);
    }

    private static void Describe(LedgerEntry entry, GatheredGift gift, IReadOnlyList<LedgerAccount> accounts, LedgerCount print)
    {
        entry.Donors = [.. gift.Donors];
        entry.Via = gift.Via;
        entry.Recipient = gift.Recipient;
        entry.Amount = gift.Sum?.Amount;
        entry.Currency = gift.Sum?.Currency;
        entry.UpTo = gift.Lead.UpTo;
        entry.AmountText = gift.Lead.AmountText;
        entry.Qualifier = gift.Lead.Qualifier;
        entry.Per = gift.Lead.Per;
        entry.Status = gift.Status;
        entry.Cause = gift.Cause;
        entry.GivenOn = gift.Date.Day;
        entry.DateKind = gift.Date.Kind;
        entry.IsBackground = gift.IsBackground;
        entry.Disagreements = [.. gift.Disagreements];
        entry.Standing = gift.Standing;
        entry.OutletCount = print.Outlets;
        entry.ArticleCount = print.Articles;
        entry.IsShown = print.IsShown && gift.Standing != GiftStanding.Rejected;
        entry.FirstReportedAt = print.First;
        entry.Keys = [.. accounts.SelectMany(row => LedgerKeys.Of(row.Account)).Distinct().Order(StringComparer.Ordinal).Take(MostKeys)];
    }

    // Every story that tells the gift shows what was decided on it.
    private static async Task LayAsync(NewsHubDb db, IReadOnlyList<LedgerAccount> accounts, GiftDecision decision, CancellationToken cancellationToken)
    {
        if (decision.IsEmpty && !accounts.Any(row => row.IsDecided))
            return;
        long[] told = [.. accounts.Select(row => row.Account.Id)];
        foreach (var donation in await db.Donations.Where(donation => told.Contains(donation.Id)).ToListAsync(cancellationToken))
            DonationDecision.Lay(donation, decision);
    }

    private static void List(LedgerEntry entry, GatheredGift gift, IReadOnlyDictionary<string, Party> parties)
    {
        var wanted = new List<(Party Party, LedgerRole Role)>();
        Add(gift.Donors, LedgerRole.Donor);
        Add(gift.Via is { } via ? [via] : [], LedgerRole.Via);
        Add(gift.Recipient is { } recipient ? [recipient] : [], LedgerRole.Recipient);
        entry.Parties.RemoveAll(known => !wanted.Exists(party => party.Party.Id == known.PartyId && party.Role == known.Role));
        foreach (var (place, (party, role)) in wanted.Index())
        {
            if (entry.Parties.Find(known => known.PartyId == party.Id && known.Role == role) is { } known)
                (known.Ordinal, known.GivenOn) = (place, entry.GivenOn);
            else
                entry.Parties.Add(new LedgerParty { PartyId = party.Id, Role = role, Ordinal = place, GivenOn = entry.GivenOn });
        }

        void Add(IEnumerable<string> names, LedgerRole role)
        {
            foreach (var name in names)
                if (parties.TryGetValue(name, out var party) && !wanted.Contains((party, role)))
                    wanted.Add((party, role));
        }
    }
}
