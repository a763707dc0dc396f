using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data.Donations;

namespace NewsHub.Data.Desk.Plans;

/// <summary>A gift of the ledger that an editor can work on.</summary>
/// <param name="Entry">Its entry.</param>
/// <param name="Claims">All claims of it that stories show, each with its anchor, in order of their ids.</param>
/// <param name="Stories">The stories that tell it.</param>
internal sealed record StandingGift(LedgerEntry Entry, IReadOnlyList<(Claim Claim, ClaimAnchor Anchor)> Claims, IReadOnlyList<long> Stories)
{
    /// <summary>Why nothing can be done with a gift that is not there.</summary>
    public const string Gone = "The gift does not stand any more.";

    /// <summary>Whether the editors hold that it is none.</summary>
    public bool IsRejected => Entry.Standing == GiftStanding.Rejected;

    /// <summary>The gift for the log ("$5,000 from A and B to C").</summary>
    public string Title
    {
        get
        {
            var sum = Entry is { Amount: { } amount, Currency: { } currency } ? MoneyText.Format(amount, currency) : Entry.AmountText ?? "a sum not told";
            return $"{sum}{(Entry.Donors.Count > 0 ? $" from {string.Join(" and ", Entry.Donors)}" : "")}{(Entry.Recipient is { } recipient ? $" to {recipient}" : "")}";
        }
    }

    /// <summary>Finds it; null when it is not there, was joined to another, or nobody tells it.</summary>
    public static async Task<StandingGift?> FindAsync(NewsHubDb db, long id, CancellationToken cancellationToken)
    {
        if (await db.LedgerEntries.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id && entry.MergedIntoId == null, cancellationToken) is not { } entry)
            return null;
        var told = await db.Claims.AsNoTracking().Where(claim => claim.Donation!.EntryId == id).Select(claim => new { claim.Id, claim.ArticleId, claim.Donation!.StoryId }).ToListAsync(cancellationToken);
        long[] articles = [.. told.Select(claim => claim.ArticleId).Distinct()];

        // Anchors count among all claims of an article, those of other gifts too.
        var claims = await db.Claims.AsNoTracking().Where(claim => articles.Contains(claim.ArticleId)).ToListAsync(cancellationToken);
        var texts = await db.Articles.Where(article => articles.Contains(article.Id)).Select(article => new { article.Id, article.Text }).ToDictionaryAsync(article => article.Id, article => article.Text, cancellationToken);
        var own = told.Select(claim => claim.Id).ToHashSet();
        return told.Count == 0 ? null : new StandingGift(
            entry,
            [.. claims.GroupBy(claim => claim.ArticleId).SelectMany(article => ClaimAnchor.Of(article, texts[article.Key])).Where(claim => own.Contains(claim.Claim.Id)).OrderBy(claim => claim.Claim.Id)],
            [.. told.Select(claim => claim.StoryId).Distinct().Order()]);
    }

    /// <summary>Decides on it.</summary>
    /// <param name="work">The action.</param>
    /// <param name="decision">What readers see of it from now on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task RuleAsync(DeskWork work, GiftDecision decision, CancellationToken cancellationToken) =>
        RuleAsync(work, [.. Claims.Select(claim => claim.Anchor)], [], decision, Stories, cancellationToken);

    /// <summary>Decides which claims tell it, and which tell another.</summary>
    /// <param name="work">The action.</param>
    /// <param name="claims">Those that tell it.</param>
    /// <param name="others">Those that tell another gift.</param>
    /// <param name="decision">What readers see of it from now on.</param>
    /// <param name="stories">The stories of all these.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RuleAsync(DeskWork work, IReadOnlyList<ClaimAnchor> claims, IReadOnlyList<ClaimAnchor> others, GiftDecision decision, IEnumerable<long> stories, CancellationToken cancellationToken)
    {
        var id = await work.Db.Database.SqlQueryRaw<long>($"select nextval('{GiftRuling.Sequence}') as \"Value\"").SingleAsync(cancellationToken);
        await work.TouchAsync(stories, cancellationToken);
        await work.SetAsync(DeskCell.Gift(id), new JsonObject
        {
            ["id"] = id,
            ["entry_id"] = Entry.Id,
            ["claims"] = new JsonArray([.. claims.Select(anchor => (JsonNode)anchor.ToString())]),
            ["others"] = new JsonArray([.. others.Select(anchor => (JsonNode)anchor.ToString())]),
            ["articles"] = new JsonArray([.. claims.Concat(others).Select(anchor => anchor.ArticleId).Distinct().Select(article => (JsonNode)article)]),
            ["decision"] = StoredDecision.ToJson(decision),
            ["decided_at"] = work.Now.ToString("O"),
        }, cancellationToken);
    }
}
