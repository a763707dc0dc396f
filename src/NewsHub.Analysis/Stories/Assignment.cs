namespace NewsHub.Analysis.Stories;

/// <summary>Where an article belongs, and why.</summary>
/// <param name="StoryId">The story to join; null to begin a new one.</param>
/// <param name="DuplicateOf">The article whose text this one republishes; null when it is no near-duplicate.</param>
/// <param name="Score">0 to 1: the score of the chosen story, or of the best one refused.</param>
/// <param name="Reasons">The evidence in words, strongest first ("shares a quotation by Amal Clooney", "same gift of $100,000").</param>
public sealed record Assignment(long? StoryId, long? DuplicateOf, double Score, IReadOnlyList<string> Reasons);

/// <summary>A story that an article might join: its members' facts, and whether an editor has forbidden or ordered it.</summary>
/// <param name="StoryId">The story.</param>
/// <param name="Members">Its articles, or the most telling of them where it is large.</param>
/// <param name="MustLink">An editor's pair binds the article to a member.</param>
/// <param name="CannotLink">An editor's pair keeps the article from a member.</param>
public sealed record StoryCandidate(long StoryId, IReadOnlyList<ArticleFacts> Members, bool MustLink = false, bool CannotLink = false)
{
    private StoryProfile? profile;

    /// <summary>What the members have in common: given by a store that keeps it, else gathered from <see cref="Members"/> when first asked for.</summary>
    public StoryProfile Profile
    {
        get => profile ??= StoryProfile.Of(Members);
        init => profile = value;
    }
}
