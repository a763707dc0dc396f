using NewsHub.Analysis.Stories;
using NewsHub.Data.Parties;

namespace NewsHub.Data.Stories;

/// <summary>Where an article goes and what is there, read before <see cref="StoryLock"/>.</summary>
/// <param name="Facts">The article.</param>
/// <param name="Proposal">The decision.</param>
/// <param name="Sequels">Stories that its gifts follow or precede.</param>
/// <param name="Contents">What its story holds; null for a new one. As long as the proposal stands, so does this: it was read after it.</param>
internal sealed record StoryPlace(ArticleFacts Facts, StoryProposal Proposal, IReadOnlyList<long> Sequels, StoryContents? Contents)
{
    /// <summary>Where those go who are quoted.</summary>
    public PartyShelf Parties { get; } = Contents?.Parties ?? new PartyShelf();

    /// <summary>Looks for it.</summary>
    public static async Task<StoryPlace> FindAsync(NewsHubDb db, ArticleFacts facts, string text, CancellationToken cancellationToken)
    {
        var proposal = await StoryAssignment.ProposeAsync(db, facts, text, cancellationToken);
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        StorySequels.Ask(batch, facts);
        if (proposal.Assignment.StoryId is { } asked)
            StoryContentsReader.Ask(batch, asked);
        if (batch.IsEmpty)
            return new StoryPlace(facts, proposal, [], null);
        await using var reader = await batch.ReadAsync(cancellationToken);
        var sequels = await StorySequels.ReadAsync(reader, facts, cancellationToken);
        return new StoryPlace(facts, proposal, sequels, proposal.Assignment.StoryId is { } story ? await StoryContentsReader.ReadAsync(db, reader, story, cancellationToken) : null);
    }
}
