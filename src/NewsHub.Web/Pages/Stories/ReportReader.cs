using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Stories;

namespace NewsHub.Web.Pages.Stories;

/// <summary>Reads the articles of stories.</summary>
internal static class ReportReader
{
    /// <summary>Reports by article, in one query.</summary>
    /// <param name="members">Which ones.</param>
    /// <param name="withTexts">Whether they carry their texts, without which no place can be linked to.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static Task<Dictionary<long, Report>> ReadAsync(IQueryable<StoryMember> members, bool withTexts, CancellationToken cancellationToken) =>
        members.Where(member => !member.IsHidden).Select(member => new Report
        {
            ArticleId = member.ArticleId,
            StoryId = member.StoryId,
            SourceId = member.Article!.SourceId,
            Outlet = member.Article.Source!.Name,
            Url = member.Article.Url,
            Title = member.Article.Title,
            Authors = member.Article.Authors,
            PublishedAt = member.Article.PublishedAt,
            JoinedAt = member.JoinedAt,
            ModifiedAt = member.Article.ModifiedAt,
            Language = member.Article.Language,
            IsPreview = member.Article.IsPreview,
            Credits = member.Article.Credits,
            Reasons = member.Reasons,
            DuplicateOfId = member.DuplicateOfId,
            Text = withTexts ? member.Article.Text : "",
        }).ToDictionaryAsync(report => report.ArticleId, cancellationToken);
}
