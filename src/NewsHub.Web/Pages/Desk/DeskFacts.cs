using NewsHub.Data;

namespace NewsHub.Web.Pages.Desk;

/// <summary>What readers and subscribers have of all that an action touches.</summary>
/// <param name="Stories">The stories.</param>
/// <param name="Gifts">The gifts that these tell.</param>
/// <param name="Totals">What the whole ledger comes to, by currency.</param>
public sealed record DeskFacts(IReadOnlyList<StoryFacts> Stories, IReadOnlyList<GiftFacts> Gifts, Dictionary<string, decimal> Totals)
{
    /// <summary>Reads them.</summary>
    /// <param name="db">The store.</param>
    /// <param name="stories">The stories touched.</param>
    /// <param name="gifts">Gifts to be told beside those of the stories.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<DeskFacts> ReadAsync(NewsHubDb db, IReadOnlyCollection<long> stories, IReadOnlyCollection<long> gifts, CancellationToken cancellationToken) =>
        new(await StoryFacts.ReadAsync(db, stories, cancellationToken), await GiftFacts.ReadAsync(db, stories, gifts, cancellationToken), await TotalEffect.ReadAsync(db, cancellationToken));
}
