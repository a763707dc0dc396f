using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis;
using NewsHub.Data;
using NewsHub.Data.Desk;

namespace NewsHub.Web.Pages.Stories;

/// <summary>Reads stories for pages and feeds, any number of them in six queries.</summary>
public sealed class StoryReader(NewsHubDb db, StatementReader statementReader)
{
    private const int ShownCorrections = 20;

    /// <summary>Stories by number; those that are unknown or not shown are left out.</summary>
    /// <param name="ids">The order of the answer.</param>
    /// <param name="withTexts">Whether reports carry their texts, without which no place can be linked to.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<StoryAccount>> ReadAsync(IReadOnlyList<long> ids, bool withTexts, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var stories = await db.Stories.Where(story => ids.Contains(story.Id) && story.IsShown).Select(story => new
        {
            story.Id,
            story.Guid,
            story.Headline,
            story.Lead,
            story.LeadArticle!.Language,
            Outlet = story.LeadArticle.Source!.Name,
            story.LastPublishedAt,
            story.CreatedAt,
            story.ChangedAt,
            story.OriginCount,
        }).ToDictionaryAsync(story => story.Id, cancellationToken);
        var reports = await ReportReader.ReadAsync(db.StoryMembers.Where(member => ids.Contains(member.StoryId)), withTexts, cancellationToken);
        var gifts = await GiftsAsync(ids, reports, cancellationToken);
        var statements = await statementReader.OfStoriesAsync(ids, reports, cancellationToken);
        var reportsOf = reports.Values.OrderBy(report => report.PublishedAt).ThenBy(report => report.ArticleId).ToLookup(report => report.StoryId);

        return [.. ids.Where(stories.ContainsKey).Select(id => stories[id]).Select(story => new StoryAccount
        {
            Id = story.Id,
            Guid = story.Guid,
            Headline = story.Headline,
            Lead = story.Lead,
            Language = story.Language,
            LeadOutlet = story.Outlet,
            LastPublishedAt = story.LastPublishedAt,
            CreatedAt = story.CreatedAt,
            ChangedAt = story.ChangedAt,
            OriginCount = story.OriginCount,
            Reports = [.. reportsOf[story.Id]],
            Gifts = [.. gifts[story.Id]],
            Statements = [.. statements[story.Id]],
        })];
    }

    /// <summary>The story that tells a merged story's event now; null for a story that was never merged.</summary>
    public Task<StoryHeadline?> SuccessorAsync(long id, CancellationToken cancellationToken) =>
        (from merged in db.Stories
         where merged.Id == id
         join story in db.Stories on merged.MergedIntoId equals story.Id
         select new StoryHeadline(story.Id, story.Headline)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>A story that stands, and that readers have seen, but do not see now; null for every other. Its address answers for ever.</summary>
    public Task<WithdrawnStory?> WithdrawnAsync(long id, CancellationToken cancellationToken) =>
        db.Stories.Where(story => story.Id == id && story.MergedIntoId == null && story.WasShown && !story.IsShown)
            .Select(story => new WithdrawnStory(story.Id, story.Guid, story.ChangedAt, story.IsHidden, db.DeskActions.Where(action => action.Kind == DeskActionKind.Hide && action.Stories.Contains(id)).OrderByDescending(action => action.Id).Select(action => action.Why).FirstOrDefault()))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>What editors did to a story, the latest first, without their names.</summary>
    public async Task<IReadOnlyList<StoryCorrection>> CorrectionsAsync(long id, CancellationToken cancellationToken) => await db.DeskActions
        .Where(action => action.Stories.Contains(id)).OrderByDescending(action => action.Id).Take(ShownCorrections)
        .Select(action => new StoryCorrection(action.At, action.Summary, action.Why)).ToListAsync(cancellationToken);

    /// <summary>Shown stories of the same giver before and after one, the oldest first.</summary>
    public async Task<IReadOnlyList<Sequel>> SequelsAsync(long id, CancellationToken cancellationToken) => await db.StorySequels
        .Where(sequel => sequel.EarlierId == id || sequel.LaterId == id)
        .Select(sequel => new { IsEarlier = sequel.LaterId == id, Story = sequel.LaterId == id ? sequel.Earlier! : sequel.Later! })
        .Where(sequel => sequel.Story.IsShown)
        .OrderBy(sequel => sequel.Story.FirstPublishedAt).ThenBy(sequel => sequel.Story.Id)
        .Select(sequel => new Sequel(sequel.IsEarlier, sequel.Story.Id, sequel.Story.Headline, sequel.Story.LeadArticle!.Language, sequel.Story.FirstPublishedAt))
        .ToListAsync(cancellationToken);

    private async Task<ILookup<long, Gift>> GiftsAsync(IReadOnlyList<long> stories, Dictionary<long, Report> reports, CancellationToken cancellationToken)
    {
        var donations = await db.Donations.Where(donation => stories.Contains(donation.StoryId))
            .OrderBy(donation => donation.StoryId).ThenBy(donation => donation.Ordinal).ToListAsync(cancellationToken);
        var claims = await db.Claims.Where(claim => stories.Contains(claim.Donation!.StoryId)).ToListAsync(cancellationToken);
        var claimsOf = claims.Where(claim => reports.ContainsKey(claim.ArticleId))
            .OrderBy(claim => reports[claim.ArticleId].PublishedAt).ThenBy(claim => claim.ArticleId).ThenBy(claim => claim.Ordinal)
            .ToLookup(claim => claim.DonationId);
        return donations.ToLookup(donation => donation.StoryId, donation => new Gift(
            new GiftTerms(donation.Donors, donation.Via, donation.Recipient, donation.Amount, donation.Currency, donation.AmountText, donation.Per, donation.Status, donation.Qualifier, donation.UpTo),
            donation.IsBackground,
            donation.Disagreements,
            [.. claimsOf[donation.Id].Select(claim => new GiftClaim(
                reports[claim.ArticleId],
                new GiftTerms(claim.Donors, claim.Via, claim.Recipient, claim.Amount, claim.Currency, claim.AmountText, claim.Per, claim.Status, claim.Qualifier, claim.UpTo),
                new TextSpan(claim.EvidenceStart, claim.EvidenceEnd)))]) { EntryId = donation.EntryId });
    }
}

/// <summary>What an address of a story needs.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Headline">Its headline.</param>
public sealed record StoryHeadline(long Id, string Headline);

/// <summary>A story that readers do not see any more.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Guid">Its identity in feeds.</param>
/// <param name="ChangedAt">When it last changed.</param>
/// <param name="IsHidden">Whether an editor took it out of sight; else nothing on the beat is left in it.</param>
/// <param name="Why">The editor's reason.</param>
public sealed record WithdrawnStory(long Id, Guid Guid, DateTimeOffset ChangedAt, bool IsHidden, string? Why)
{
    /// <summary>Why it is not shown, in a sentence.</summary>
    public string Reason => !IsHidden ? "None of the articles that are left in it tells of a gift." : Why is { } why ? $"Editors have taken it out of sight: {why}" : "Editors have taken it out of sight.";
}

/// <summary>Something that an editor did to a story.</summary>
/// <param name="At">When.</param>
/// <param name="What">What, in a sentence.</param>
/// <param name="Why">Why; null where no reason was given.</param>
public sealed record StoryCorrection(DateTimeOffset At, string What, string? Why);
