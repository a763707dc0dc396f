using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;

namespace NewsHub.Web.Pages.Desk;

/// <summary>Finds a story to work on, shown or not.</summary>
public sealed class StoriesModel(NewsHubDb db) : DeskPage(db)
{
    private const int Shown = 50;

    /// <summary>What is looked for: words of a headline, or a number.</summary>
    public string? Find { get; private set; }

    /// <summary>The newest that fit.</summary>
    public IReadOnlyList<StoryLine> Found { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync([FromQuery] string? find, CancellationToken cancellationToken)
    {
        Find = string.IsNullOrWhiteSpace(find) ? null : find.Trim();
        var stories = Db.Stories.Where(story => story.MergedIntoId == null);
        if (long.TryParse(Find, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            stories = Db.Stories.Where(story => story.Id == id);
        else if (Find is { } words)
            stories = stories.Where(story => EF.Functions.ILike(story.Headline, "%" + words.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_") + "%"));
        Found = await stories.OrderByDescending(story => story.LastPublishedAt).ThenByDescending(story => story.Id).Take(Shown)
            .Select(story => new StoryLine(story.Id, story.Headline, story.ArticleCount, story.OutletCount, story.IsShown, story.IsHidden, story.MergedIntoId, story.LastPublishedAt)).ToListAsync(cancellationToken);
        await ReadDoneAsync(cancellationToken);
    }
}

/// <summary>A story at a glance.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Articles">How many articles it shows.</param>
/// <param name="Outlets">Of how many outlets.</param>
/// <param name="IsShown">Whether readers see it.</param>
/// <param name="IsHidden">Whether an editor hid it.</param>
/// <param name="MergedIntoId">Where it leads.</param>
/// <param name="LastPublishedAt">Its newest article.</param>
public sealed record StoryLine(long Id, string Headline, int Articles, int Outlets, bool IsShown, bool IsHidden, long? MergedIntoId, DateTimeOffset LastPublishedAt);
