using System.Text.Json.Nodes;
using NewsHub.Analysis.Donations;
using NewsHub.Data.Donations;

namespace NewsHub.Data.Desk;

/// <summary>A story's donations with the claims of them, and the entries of the ledger that they began.</summary>
internal sealed class GiftCells() : GatheredCells(
    "gifts", "donations", "claims", "donation_id", "'ordinal', gathered.ordinal, 'status', gathered.status, 'entry', coalesce(gathered.begun_entry_id, gathered.entry_id)")
{
    /// <inheritdoc/>
    protected override void Add(NewsHubDb db, long id, long story, JsonNode former) => db.Donations.Add(new Donation
    {
        Id = id,
        StoryId = story,
        Ordinal = former["ordinal"]!.GetValue<int>(),
        Status = Enum.Parse<DonationStatus>(former["status"]!.GetValue<string>()),
        BegunEntryId = former["entry"]?.GetValue<long>(),
    });
}
