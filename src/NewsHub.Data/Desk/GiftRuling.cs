using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Data.Desk;

/// <summary>
/// One thing that an editor decided about a gift. It names the claims that tell the gift by where they stand in their articles (<see cref="ClaimAnchor"/>),
/// so that it holds whatever is gathered anew: by a late article, a merge or split of stories, or a newer analyser. Claims of one ruling tell one gift.
/// Rulings are told one by one, and the last word counts; so each can be taken back by itself.
/// </summary>
public sealed class GiftRuling
{
    /// <summary>The sequence of <see cref="Id"/>.</summary>
    internal const string Sequence = "gift_rulings_order";

    /// <summary>Primary key, and the order in which they were made.</summary>
    public required long Id { get; init; }

    /// <summary>The entry of the ledger that the gift goes on with.</summary>
    public required long EntryId { get; init; }

    /// <summary>The claims of the gift.</summary>
    public List<string> Claims { get; init; } = [];

    /// <summary>Claims that tell another gift, which was told apart; empty for every other kind of ruling.</summary>
    public List<string> Others { get; init; } = [];

    /// <summary>The articles of both; GIN-indexed.</summary>
    public List<long> Articles { get; init; } = [];

    /// <summary>What readers see of the gift; empty where only claims were put together or told apart.</summary>
    public GiftDecision Decision { get; init; } = GiftDecision.None;

    /// <summary>When.</summary>
    public required DateTimeOffset DecidedAt { get; init; }
}
