using NewsHub.Analysis.Donations;
using NewsHub.Data.Articles;
using NewsHub.Data.Desk;
using NewsHub.Data.Donations;
using NewsHub.Data.Parties;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Stories;

/// <summary>What a story is gathered from: its row with utterances and donations, and what its articles say. The texts stay where they are.</summary>
/// <param name="Story">The story.</param>
/// <param name="Members">Its articles.</param>
/// <param name="Quotes">Their quotes, with their speakers.</param>
/// <param name="Claims">Their claims.</param>
/// <param name="Parties">Everybody who is quoted.</param>
/// <param name="AsRead">The rows as they were read.</param>
internal sealed record StoryContents(Story Story, List<MemberSummary> Members, List<Quote> Quotes, List<Claim> Claims, PartyShelf Parties, StoryAsRead AsRead)
{
    /// <summary>What utterances and donations began with.</summary>
    public GatheredOrigins Origins { get; init; } = new();

    /// <summary>What editors decided about claims, by article and ordinal.</summary>
    public ILookup<(long ArticleId, int Ordinal), GiftTie> Ties { get; init; } = ClaimTies.None;

    /// <summary>Nothing of it is stored yet.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether editors decided on any quotation or gift of its articles.</summary>
    public bool IsRuled { get; init; }

    /// <summary>Members that are not stored yet.</summary>
    public List<StoryMember> Joining { get; } = [];

    /// <summary>A story that begins.</summary>
    public static StoryContents Begin(NewsHubDb db, Story story) => new(story, [], [], [], new PartyShelf(), new StoryAsRead(db)) { IsNew = true };

    /// <summary>Takes one more article in, with its quotes and claims.</summary>
    public void Add(Article article, string outlet, StoryMember member, IEnumerable<Quote> quotes, IEnumerable<Claim> claims)
    {
        Members.Add(new MemberSummary(
            article.Id, article.SourceId, outlet, article.Credits, article.Title, article.Lead, article.PublishedAt, article.OnBeat, article.IsPreview, member.DuplicateOfId, member.IsHidden));
        Joining.Add(member);
        Quotes.AddRange(quotes);
        Claims.AddRange(claims);
    }
}

/// <summary>What a story takes from a member's row: all but the text.</summary>
internal sealed record MemberSummary(
    long ArticleId, int SourceId, string Outlet, List<string> Credits, string Title, string? Lead, DateTimeOffset PublishedAt, bool OnBeat, bool IsPreview, long? DuplicateOfId, bool IsHidden);
