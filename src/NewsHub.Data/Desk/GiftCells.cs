using System.Text.Json.Nodes;
using NewsHub.Analysis.Donations;
using NewsHub.Data.Donations;

namespace NewsHub.Data.Desk;

/// <summary>A story's donations with the claims of them, and the entries of the ledger that they are in.</summary>
internal sealed class GiftCells() : GatheredCells(
    "gifts", "donations", "claims", "donation_id", "'ordinal', gathered.ordinal, 'status', gathered.status, 'entry', gathered.entry_id")
{
    /// <inheritdoc/>
    protected override void Add(NewsHubDb db, long id, long story, JsonNode former) => db.Donations.Add(new Donation
    {
        Id = id,
        StoryId = story,
        Ordinal = former["ordinal"]!.GetValue<int>(),
        Status = Enum.Parse<DonationStatus>(former["status"]!.GetValue<string>()),
        EntryId = former["entry"]?.GetValue<long>(),
    });
}
