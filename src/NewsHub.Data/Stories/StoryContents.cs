using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Data.Articles;
using NewsHub.Data.Desk;
using NewsHub.Data.Donations;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Stories;

/// <summary>What a story is gathered from: its row with utterances and donations, and what its articles say. The texts stay where they are.</summary>
/// <param name="Story">The story, tracked.</param>
/// <param name="Members">Its articles.</param>
/// <param name="Quotes">Their quotes, tracked, with their speakers.</param>
/// <param name="Claims">Their claims, tracked.</param>
internal sealed record StoryContents(Story Story, List<MemberSummary> Members, List<Quote> Quotes, List<Claim> Claims)
{
    /// <summary>What utterances and donations began with.</summary>
    public GatheredOrigins Origins { get; init; } = new();

    /// <summary>What editors decided about claims, by article and ordinal.</summary>
    public ILookup<(long ArticleId, int Ordinal), GiftTie> Ties { get; init; } = ClaimTies.None;

    /// <summary>Reads an existing story that was gathered since its articles last changed: each utterance has a print, each donation a claim.</summary>
    public static async Task<StoryContents> ReadAsync(NewsHubDb db, long storyId, CancellationToken cancellationToken)
    {
        var story = await db.Stories.SingleAsync(story => story.Id == storyId, cancellationToken);
        var members = await db.StoryMembers.Where(member => member.StoryId == storyId).Select(member => new MemberSummary(
            member.ArticleId, member.Article!.SourceId, member.Article.Source!.Name, member.Article.Credits, member.Article.Title, member.Article.Lead, member.Article.PublishedAt,
            member.Article.OnBeat, member.Article.IsPreview, member.DuplicateOfId, member.IsHidden)).ToListAsync(cancellationToken);
        var quotes = await db.Quotes.Include(quote => quote.Speakers).ThenInclude(party => party.MergedInto).Include(quote => quote.Utterance!.Speakers)
            .Where(quote => quote.Article!.Membership!.StoryId == storyId).ToListAsync(cancellationToken);
        var claims = await db.Claims.Include(claim => claim.Donation)
            .Where(claim => claim.Article!.Membership!.StoryId == storyId).ToListAsync(cancellationToken);
        return new StoryContents(story, members, quotes, claims);
    }

    /// <summary>Reads an existing story as it is, with utterances and donations that have lost what they were gathered from.</summary>
    public static async Task<StoryContents> ReadUngatheredAsync(NewsHubDb db, long storyId, CancellationToken cancellationToken)
    {
        var origins = await GatheredOrigins.SettleAsync(db, storyId, cancellationToken);
        await db.Utterances.Include(utterance => utterance.Speakers).Where(utterance => utterance.StoryId == storyId).LoadAsync(cancellationToken);
        await db.Donations.Where(donation => donation.StoryId == storyId).LoadAsync(cancellationToken);
        return await ReadAsync(db, storyId, cancellationToken) with { Origins = origins };
    }

    /// <summary>Takes one more article in, with its quotes and claims.</summary>
    public StoryContents With(Article article, string outlet, long? duplicateOf)
    {
        Members.Add(new MemberSummary(
            article.Id, article.SourceId, outlet, article.Credits, article.Title, article.Lead, article.PublishedAt, article.OnBeat, article.IsPreview, duplicateOf, false));
        Quotes.AddRange(article.Quotes);
        Claims.AddRange(article.Claims);
        return this;
    }
}

/// <summary>What a story takes from a member's row: all but the text.</summary>
internal sealed record MemberSummary(
    long ArticleId, int SourceId, string Outlet, List<string> Credits, string Title, string? Lead, DateTimeOffset PublishedAt, bool OnBeat, bool IsPreview, long? DuplicateOfId, bool IsHidden);
