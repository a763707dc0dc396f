using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Desk;
using NewsHub.Data.Stories;

namespace NewsHub.Web.Tests.Support;

/// <summary>A site with the invented edition, gathered as the pipeline gathers it, on which editors may work.</summary>
public static class DeskSite
{
    /// <summary>Stores the edition and gathers each of its stories.</summary>
    public static async Task<LanternEdition> EditionAsync(this SiteHost host)
    {
        LanternEdition edition;
        await using (var db = host.Open())
            edition = await LanternEdition.StoreAsync(db);
        foreach (var story in (Story[])[edition.Lanterns, edition.Looms, edition.Faros, edition.Hidden])
            await host.GatherAsync(story.Id);
        return edition;
    }

    /// <summary>Gathers a story.</summary>
    public static async Task GatherAsync(this SiteHost host, long story)
    {
        await using var db = host.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await StoryLock.AcquireAsync(db, CancellationToken.None);
        await StoryWriter.RefreshAsync(db, story, DateTimeOffset.UtcNow, CancellationToken.None);
        await transaction.CommitAsync();
    }

    /// <summary>Does something at the desk without its pages.</summary>
    public static async Task<DeskAction> DoAsync(this SiteHost host, DeskPlan plan, string? why = "a reason")
    {
        await using var db = host.Open();
        return Assert.IsType<DeskOutcome.Done>(await new StoryDesk(db, TimeProvider.System).DoAsync(new DeskActor("9", "Bo Larke"), plan, why, new Dictionary<long, long>(), CancellationToken.None)).Action;
    }

    /// <summary>Takes something back without the pages.</summary>
    public static async Task UndoAsync(this SiteHost host, long action)
    {
        await using var db = host.Open();
        Assert.IsType<DeskOutcome.Done>(await new StoryDesk(db, TimeProvider.System).UndoAsync(new DeskActor("9", "Bo Larke"), action, null, true, CancellationToken.None));
    }

    /// <summary>An open question about two stories.</summary>
    public static async Task AskAsync(this SiteHost host, long one, long other)
    {
        await using var db = host.Open();
        var article = await db.StoryMembers.Where(member => member.StoryId == one).Select(member => member.ArticleId).FirstAsync();
        db.MergeSuggestions.Add(new MergeSuggestion { StoryId = Math.Min(one, other), OtherId = Math.Max(one, other), Confidence = 0.64, ArticleId = article, FoundAt = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync();
    }
}
