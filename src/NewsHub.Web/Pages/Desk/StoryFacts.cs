using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Desk;

/// <summary>What readers and subscribers have of a story, for the preview of an action.</summary>
/// <param name="Id">The story.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="MergedIntoId">Where its addresses lead; null where it stands.</param>
/// <param name="IsShown">Whether it is on the front page and in the feed.</param>
/// <param name="Guid">Its identity in feeds.</param>
/// <param name="Articles">Its articles, each as a line.</param>
/// <param name="Statements">Number of quotations.</param>
/// <param name="Gifts">Number of gifts.</param>
public sealed record StoryFacts(long Id, string Headline, long? MergedIntoId, bool IsShown, Guid Guid, IReadOnlyList<string> Articles, int Statements, int Gifts)
{
    /// <summary>Reads them.</summary>
    public static async Task<IReadOnlyList<StoryFacts>> ReadAsync(NewsHubDb db, IReadOnlyCollection<long> ids, CancellationToken cancellationToken) => await db.Stories.AsNoTracking()
        .Where(story => ids.Contains(story.Id)).OrderBy(story => story.Id)
        .Select(story => new StoryFacts(
            story.Id, story.Headline, story.MergedIntoId, story.IsShown, story.Guid,
            story.Members.Where(member => !member.IsHidden).OrderBy(member => member.Article!.PublishedAt).ThenBy(member => member.ArticleId).Select(member => member.Article!.Source!.Name + ": " + member.Article.Title).ToList(),
            story.Utterances.Count, story.Donations.Count(gift => !gift.IsRejected))).ToListAsync(cancellationToken);

    /// <summary>What its page answers, in words.</summary>
    public string Page => MergedIntoId is { } into ? $"/stories/{Id} leads to /stories/{into} for ever (301)"
        : IsShown ? $"{StoryPath.Of(Id, Headline)} shows “{Headline}”"
        : $"/stories/{Id} says that it is not shown";

    /// <summary>What the feed of all stories has of it, in words.</summary>
    public string Feed => MergedIntoId is not null ? "its item goes and never comes back under this identity" : IsShown ? "one item, with the same identity as ever" : "no item";
}

/// <summary>A story before and after an action.</summary>
/// <param name="Before">Null for one that begins.</param>
/// <param name="After">As it would be.</param>
public sealed record StoryEffect(StoryFacts? Before, StoryFacts After)
{
    /// <summary>Pairs them.</summary>
    public static IReadOnlyList<StoryEffect> Of(IReadOnlyList<StoryFacts> before, IReadOnlyList<StoryFacts> after) =>
        [.. after.Select(story => new StoryEffect(before.FirstOrDefault(known => known.Id == story.Id), story))];
}
