using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Parties;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Says that two people, or two organisations, are one. The one that goes keeps its number and forms, and its page leads to the other.</summary>
/// <param name="survivor">Who goes on.</param>
/// <param name="goes">Who turned out to be the same.</param>
public sealed class MergeParties(long survivor, long goes) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.MergeParties;

    /// <summary>Stories that quote a party.</summary>
    internal static async Task<IReadOnlyList<long>> StoriesOfAsync(NewsHubDb db, long party, CancellationToken cancellationToken) =>
        await db.Quotes.Where(quote => quote.Attributions.Any(speaker => speaker.PartyId == party) && quote.Article!.Membership != null).Select(quote => quote.Article!.Membership!.StoryId)
            .Union(db.UtteranceSpeakers.Where(speaker => speaker.PartyId == party).Select(speaker => speaker.Utterance!.StoryId))
            .Distinct().ToListAsync(cancellationToken);

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (survivor == goes)
            return "They are one already.";
        var parties = await work.Db.Parties.Where(party => (party.Id == survivor || party.Id == goes) && party.MergedIntoId == null)
            .Select(party => new { party.Id, party.Name, party.Kind }).ToDictionaryAsync(party => party.Id, cancellationToken);
        if (!parties.TryGetValue(survivor, out var stays) || !parties.TryGetValue(goes, out var gone))
            return "One of the two is not there any more.";

        // Articles go on to tell them apart by kind, and would enter the one that goes anew.
        if (stays.Kind != gone.Kind && stays.Kind != PartyKind.Unknown && gone.Kind != PartyKind.Unknown)
            return "A person and an organisation are never one, even where they share a name.";
        var leading = await work.Db.Parties.Where(party => party.MergedIntoId == goes).Select(party => party.Id).ToListAsync(cancellationToken);
        await work.TouchAsync(await StoriesOfAsync(work.Db, goes, cancellationToken), cancellationToken);
        await work.WatchAsync([DeskCell.PartyRedirect(survivor)], cancellationToken);
        foreach (var party in leading.Append(goes))
            await work.SetAsync(DeskCell.PartyRedirect(party), new JsonObject { ["merged_into_id"] = survivor }, cancellationToken);
        work.Summary = $"Merged {gone.Name} into {stays.Name}";
        return null;
    }
}
