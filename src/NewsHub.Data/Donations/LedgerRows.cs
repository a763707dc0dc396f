using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using Npgsql;

namespace NewsHub.Data.Donations;

/// <summary>Entries with their parties as they were read, and how to write what they have become.</summary>
internal sealed class LedgerRows
{
    // Entries that are only asked about come along where nobody tells them (any more).
    private const string Entries =
        """
        with wanted as (
            select unnest($1) as id
            union select begun.id from unnest($2) begun (id) cross join lateral (select merged_into_id from ledger_entries where id = begun.id offset 0) entry
            where entry.merged_into_id is not null or not exists (select from donations donation where donation.entry_id = begun.id and exists (select from claims where donation_id = donation.id)))
        """;

    private const string EntryRows =
        $"""
        {Entries}
        select entry.id, entry.guid, entry.merged_into_id, entry.donors, entry.via, entry.recipient, entry.amount, entry.up_to, entry.currency, entry.amount_text, entry.qualifier, entry.per, entry.status,
               entry.cause, entry.given_on, entry.date_kind, entry.is_background, entry.disagreements, entry.standing, entry.paid_from_id, entry.recipient_party_id, entry.outlet_count, entry.article_count,
               entry.is_shown, entry.first_reported_at, entry.changed_at, entry.keys, entry.rulings, entry.decided
        from wanted cross join lateral (select * from ledger_entries where id = wanted.id offset 0) entry order by entry.id
        """;

    private const string PartyRows =
        $"""
        {Entries}
        select party.entry_id, party.party_id, party.role, party.ordinal, party.given_on
        from wanted cross join lateral (select * from ledger_parties where entry_id = wanted.id offset 0) party order by party.entry_id, party.party_id
        """;

    private readonly RowTable<LedgerEntry> table;
    private readonly RowsAsRead<LedgerEntry> entries;
    private readonly RowsAsRead<LedgerParty> parties;
    private readonly List<LedgerEntry> all = [];

    public LedgerRows(NewsHubDb db)
    {
        table = RowTable<LedgerEntry>.Of(db);

        // What a gift was paid from is found out when all is written (OwnFoundations).
        entries = new RowsAsRead<LedgerEntry>(table, table.Updating(
            nameof(LedgerEntry.MergedIntoId), nameof(LedgerEntry.Donors), nameof(LedgerEntry.Via), nameof(LedgerEntry.Recipient), nameof(LedgerEntry.Amount), nameof(LedgerEntry.UpTo),
            nameof(LedgerEntry.Currency), nameof(LedgerEntry.AmountText), nameof(LedgerEntry.Qualifier), nameof(LedgerEntry.Per), nameof(LedgerEntry.Status), nameof(LedgerEntry.Cause),
            nameof(LedgerEntry.GivenOn), nameof(LedgerEntry.DateKind), nameof(LedgerEntry.IsBackground), nameof(LedgerEntry.Disagreements), nameof(LedgerEntry.Standing), nameof(LedgerEntry.RecipientPartyId),
            nameof(LedgerEntry.OutletCount), nameof(LedgerEntry.ArticleCount), nameof(LedgerEntry.IsShown), nameof(LedgerEntry.FirstReportedAt), nameof(LedgerEntry.ChangedAt), nameof(LedgerEntry.Keys),
            nameof(LedgerEntry.Rulings), nameof(LedgerEntry.Decided)));
        var sides = RowTable<LedgerParty>.Of(db);
        parties = new RowsAsRead<LedgerParty>(sides, sides.Updating(nameof(LedgerParty.Ordinal), nameof(LedgerParty.GivenOn)));
    }

    /// <summary>The entries.</summary>
    public IReadOnlyList<LedgerEntry> All => all;

    /// <summary>Adds the statements that ask for entries.</summary>
    /// <param name="batch">Takes them.</param>
    /// <param name="candidates">Entries that are compared.</param>
    /// <param name="begun">Entries that come along where nobody tells them.</param>
    public static void Ask(Batch batch, long[] candidates, long[] begun) => batch.Add(EntryRows, candidates, begun).Add(PartyRows, candidates, begun);

    /// <summary>Reads the answers.</summary>
    public async Task ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        all.AddRange(await reader.ListAsync(row => entries.Keep(Entry(row)), cancellationToken));
        var byId = all.ToDictionary(entry => entry.Id);
        await reader.ListAsync(row => Place(byId, row), cancellationToken);
    }

    /// <summary>How to add entries, so that gifts can name them; what they say is written later.</summary>
    public IEnumerable<(string Sql, object[] Values)> Begin(IReadOnlyCollection<LedgerEntry> begun)
    {
        all.AddRange(begun);
        foreach (var entry in begun)
            entries.Keep(entry);
        return [.. begun.Select(table.Insert)];
    }

    /// <summary>Whether an entry says something else than when it was read or begun.</summary>
    public bool IsChanged(LedgerEntry entry) => entries.IsChanged(entry);

    /// <summary>How to write what all have become.</summary>
    public IEnumerable<(string Sql, object[] Values)> Write()
    {
        foreach (var entry in all)
            foreach (var party in entry.Parties)
                party.EntryId = entry.Id;
        var sides = all.SelectMany(entry => entry.Parties).ToList();
        return [.. entries.Write(all), .. parties.Remove(sides), .. parties.Write(sides)];
    }

    private LedgerParty Place(Dictionary<long, LedgerEntry> entries, NpgsqlDataReader row)
    {
        var party = parties.Keep(new LedgerParty
        {
            EntryId = row.GetInt64(0), PartyId = row.GetInt64(1), Role = Enum.Parse<LedgerRole>(row.GetString(2)), Ordinal = row.GetInt32(3), GivenOn = row.GetFieldValue<DateOnly>(4),
        });
        entries[party.EntryId].Parties.Add(party);
        return party;
    }

    private static LedgerEntry Entry(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Guid = row.GetGuid(1),
        MergedIntoId = row.NumberOrNull(2),
        Donors = row.GetFieldValue<List<string>>(3),
        Via = row.TextOrNull(4),
        Recipient = row.TextOrNull(5),
        Amount = row.SumOrNull(6),
        UpTo = row.SumOrNull(7),
        Currency = row.TextOrNull(8),
        AmountText = row.TextOrNull(9),
        Qualifier = Enum.Parse<AmountQualifier>(row.GetString(10)),
        Per = row.TextOrNull(11),
        Status = Enum.Parse<DonationStatus>(row.GetString(12)),
        Cause = row.TextOrNull(13),
        GivenOn = row.GetFieldValue<DateOnly>(14),
        DateKind = Enum.Parse<GiftDateKind>(row.GetString(15)),
        IsBackground = row.GetBoolean(16),
        Disagreements = row.GetFieldValue<List<string>>(17),
        Standing = Enum.Parse<GiftStanding>(row.GetString(18)),
        PaidFromId = row.NumberOrNull(19),
        RecipientPartyId = row.NumberOrNull(20),
        OutletCount = row.GetInt32(21),
        ArticleCount = row.GetInt32(22),
        IsShown = row.GetBoolean(23),
        FirstReportedAt = row.Time(24),
        ChangedAt = row.Time(25),
        Keys = row.GetFieldValue<List<string>>(26),
        Rulings = row.GetFieldValue<List<long>>(27),
        Decided = row.GetFieldValue<List<string>>(28),
    };
}
