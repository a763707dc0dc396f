using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Data.Donations;

namespace NewsHub.Data.Desk;

/// <summary>A story's donations with the claims of them; as <see cref="SpeechCells"/>, for the sake of their ids.</summary>
internal sealed class GiftCells() : DeskCellKind("gifts")
{
    /// <inheritdoc/>
    public override Task<Dictionary<string, JsonNode?>> ReadAsync(NewsHubDb db, string[] keys, CancellationToken cancellationToken) => QueryAsync(
        db,
        """
        select asked, coalesce((
            select jsonb_agg(jsonb_build_object('id', gift.id, 'ordinal', gift.ordinal, 'status', gift.status, 'entry', coalesce(gift.begun_entry_id, gift.entry_id),
                'rows', (select coalesce(jsonb_agg(claim.id order by claim.id), '[]') from claims claim where claim.donation_id = gift.id)) order by gift.id)
            from donations gift where gift.story_id = asked::bigint), '[]')::text
        from unnest($1) asked where $2::jsonb is null
        """, keys, cancellationToken);

    /// <inheritdoc/>
    public override async Task WriteAsync(NewsHubDb db, string key, JsonNode? value, CancellationToken cancellationToken)
    {
        var story = long.Parse(key, CultureInfo.InvariantCulture);
        var home = new List<long>();
        foreach (var former in value?.AsArray() ?? [])
        {
            var id = former!["id"]!.GetValue<long>();
            long[] rows = [.. former["rows"]!.AsArray().Select(row => row!.GetValue<long>())];
            var here = await db.Claims.Where(claim => rows.Contains(claim.Id) && claim.Article!.Membership!.StoryId == story).Select(claim => claim.Id).ToListAsync(cancellationToken);
            var stands = await db.Donations.Where(gift => gift.Id == id).Select(gift => (long?)gift.StoryId).SingleOrDefaultAsync(cancellationToken);
            if (rows.Length > 0 ? here.Count == 0 : stands is { } other && other != story)
                continue;
            if (stands is null)
            {
                db.Donations.Add(new Donation { Id = id, StoryId = story, Ordinal = former["ordinal"]!.GetValue<int>(), Status = Enum.Parse<DonationStatus>(former["status"]!.GetValue<string>()), BegunEntryId = former["entry"]?.GetValue<long>() });
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }
            else
            {
                await db.Donations.Where(gift => gift.Id == id).ExecuteUpdateAsync(set => set.SetProperty(gift => gift.StoryId, story), cancellationToken);
            }

            // It goes home with those that it was made of; who joined it elsewhere since gets a row of its own when that story is gathered.
            await db.Claims.Where(claim => claim.DonationId == id && claim.Article!.Membership!.StoryId != story).ExecuteUpdateAsync(set => set.SetProperty(claim => claim.DonationId, (long?)null), cancellationToken);
            await db.Claims.Where(claim => here.Contains(claim.Id)).ExecuteUpdateAsync(set => set.SetProperty(claim => claim.DonationId, id), cancellationToken);
            home.Add(id);
        }

        // Articles that came in since must not outvote, by their number, those that made the row.
        if (home.Count > 0)
            await db.Claims.Where(claim => claim.Donation!.StoryId == story && !home.Contains(claim.Donation.Id)).ExecuteUpdateAsync(set => set.SetProperty(claim => claim.DonationId, (long?)null), cancellationToken);
    }
}
