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

    private const string Follow = "update donations set entry_id = $2 where entry_id = $1";

    private const string Lead = "update ledger_entries set merged_into_id = $2 where merged_into_id = $1";

    // A new entry begins with the oldest claim of its gift.
    private const string Move =
        """
        with moved as (select * from unnest($1, $2, $3) as move (donation, entry, is_new)),
             first as (select distinct on (entry) entry, claims.id as claim, donation from moved join claims on claims.donation_id = donation where is_new order by entry, claims.id),
             told as (update claims set began = began || first.entry from first where claims.id = first.claim)
        update donations set entry_id = moved.entry, began = case when first.claim is null then began else began || first.entry end
        from moved left join first using (donation) where donations.id = moved.donation
        """;

    /// <summary>Describes and writes: who is named is looked up, gifts are placed and counted, entries say what they tell.</summary>
    public static async Task WriteAsync(NewsHubDb db, LedgerPlaces places, LedgerRows rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gathered = places.Gifts.ConvertAll(gift => (gift.Entry, gift.Accounts, Gift: GatheredGift.Of([.. gift.Accounts.Select(row => row.Account)]).Decided(places.Decided(gift.Accounts))));
        var (parties, writes) = await NameAsync(db, LedgerNames.Of(gathered.ConvertAll(gift => (gift.Gift, gift.Accounts))), places, cancellationToken);
        var prints = await PlaceAsync(db, [.. writes, .. rows.Begin(places.New)], places, cancellationToken);
        foreach (var (entry, accounts, gift) in gathered)
        {
            Describe(entry, gift, accounts, prints[entry.Id]);
            entry.Rulings = [.. accounts.SelectMany(row => row.Account.Ties).Select(tie => tie.Decision).Distinct().Order()];
            entry.Decided = [.. places.Decided(accounts).Fields()];
            entry.RecipientPartyId = gift.Recipient is { } recipient && parties.TryGetValue(recipient, out var party) ? party.Id : null;
            if (rows.IsChanged(entry))
                entry.ChangedAt = now;
            List(entry, gift, parties);
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

        await using (var batch = await Batch.OpenAsync(db, cancellationToken))
            await batch.Add(rows.Write()).ExecuteAsync(cancellationToken);
        foreach (var (_, accounts, _) in gathered)
            await LayAsync(db, accounts, places.Decided(accounts), cancellationToken);
        var organizations = parties.Values.Where(party => party.Kind == PartyKind.Organization).Select(party => party.Id).ToHashSet();
        await OwnFoundations.MarkAsync(db, [.. gathered.Select(gift => gift.Entry), .. places.Emptied.Select(emptied => emptied.Entry)], organizations, cancellationToken);
    }

    /// <summary>Who is named, as parties; new entries take their numbers.</summary>
    private static async Task<(IReadOnlyDictionary<string, Party> Parties, IEnumerable<(string Sql, object[] Values)> Writes)> NameAsync(
        NewsHubDb db, List<ArticleParty> named, LedgerPlaces places, CancellationToken cancellationToken)
    {
        var (keys, shelf, ids) = (PartyRegister.KeysOf(named), new PartyShelf(), new RowIds());
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        RowIds.Ask(batch, [("ledger_entries", places.New.Count), ("parties", keys.Length)]);
        PartyBook.Ask(batch, keys);
        CalledParties.Ask(batch, keys);
        await using var reader = await batch.ReadAsync(cancellationToken);
        await ids.ReadAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var book = await PartyBook.ReadAsync(db, reader, shelf, keys, cancellationToken);
        var parties = PartyRegister.Enter(named, book, await CalledParties.ReadAsync(reader, shelf, cancellationToken));
        foreach (var entry in places.New)
            entry.Id = ids.Next("ledger_entries");
        return (parties, book.Write(ids));
    }

    // Accounts beyond those compared move with the entry that they were in: they follow where it is joined to another.
    private static async Task<Dictionary<long, LedgerCount>> PlaceAsync(NewsHubDb db, IEnumerable<(string Sql, object[] Values)> before, LedgerPlaces places, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(before);
        foreach (var (entry, into) in places.Emptied)
            if (into is not null)
                batch.Add(Follow, entry.Id, into.Id).Add(Lead, entry.Id, into.Id);
        var moved = places.Gifts.SelectMany(gift => gift.Accounts.Where(row => row.EntryId != gift.Entry.Id).Select(row => (row.Account.Id, gift.Entry))).ToList();
        if (moved.Count > 0)
            batch.Add(Move, moved.Select(move => move.Id).ToArray(), moved.Select(move => move.Entry.Id).ToArray(), moved.Select(move => places.New.Contains(move.Entry)).ToArray());
        LedgerCounts.Ask(batch, [.. places.Gifts.Select(gift => gift.Entry.Id)]);
        await using var reader = await batch.ReadAsync(cancellationToken);
        return await LedgerCounts.ReadAsync(reader, cancellationToken);
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
        await db.SaveChangesAsync(cancellationToken);
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
