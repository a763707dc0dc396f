using System.Globalization;
using NewsHub.Web.Pages.Shared;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Syndication;

/// <summary>
/// How a story came about, step by step: each article, each statement with the article that brought it, and each sum that an article tells
/// otherwise than those before it. A step keeps its id wherever its article goes: it is told to nobody twice.
/// </summary>
public sealed class Developments(SiteAddresses addresses)
{
    // A headline's length.
    private const int LongestTitle = 90;

    /// <summary>The steps of a story, those of the article that came last first; its statements and sums before the article itself.</summary>
    public IEnumerable<(long ArticleId, FeedItem Item)> Of(StoryAccount story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var reports = story.Reports.ToDictionary(report => report.ArticleId);
        var quotations = story.Statements.Where(statement => IsNews(statement, story)).ToLookup(statement => Bringer(statement).ArticleId);
        var sums = Sums(story).ToLookup(claim => claim.Report.ArticleId);
        foreach (var report in reports.Values.OrderByDescending(report => report.ArticleId))
        {
            foreach (var claim in sums[report.ArticleId])
                yield return (report.ArticleId, Item(claim, story));
            foreach (var statement in quotations[report.ArticleId])
                yield return (report.ArticleId, Item(statement, story));
            yield return (report.ArticleId, Item(report, story));
        }
    }

    /// <summary>An outlet's article.</summary>
    public FeedItem Item(Report report, StoryAccount story)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(story);
        return new()
        {
            // The article's own number, not its place in the story: it stays the same item when editors move it.
            Id = string.Create(CultureInfo.InvariantCulture, $"tag:newshub,2026:article/{report.ArticleId}"),
            Title = $"{report.Outlet}: {report.Title}",
            Page = report.Link ?? addresses.Of(story.Path),
            Html = StoryHtml.Of(report, story),
            Authors = report.Authors.Count > 0 ? report.Authors : [report.Outlet],
            Language = LanguageTag.Of(report.Language),
            PublishedAt = report.PublishedAt,
            UpdatedAt = UpdatedAt(report),
        };
    }

    /// <summary>A statement's id in every feed.</summary>
    public static string IdOf(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return string.Create(CultureInfo.InvariantCulture, $"tag:newshub,2026:utterance/{statement.Id}");
    }

    /// <summary>A statement as a headline, in its quotation marks.</summary>
    public static string TitleOf(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return $"“{Beginning(statement.Wording)}”";
    }

    private FeedItem Item(Statement statement, StoryAccount story) => new()
    {
        Id = IdOf(statement),
        Title = TitleOf(statement),
        Page = addresses.Of($"{story.Path}#{statement.Anchor}"),
        Summary = statement.Wording,
        Html = StoryHtml.Of(statement, story, addresses),
        Authors = statement.Names.Count > 0 ? statement.Names : [Bringer(statement).Outlet],
        Language = LanguageTag.Of(statement.Language),
        PublishedAt = statement.Prints[0].Report.PublishedAt,
        UpdatedAt = Bringer(statement).PublishedAt is var brought && brought > statement.Prints[0].Report.PublishedAt ? brought : statement.Prints[0].Report.PublishedAt,
    };

    private FeedItem Item(GiftClaim claim, StoryAccount story) => new()
    {
        // The article and the sum that it tells, whichever gift of whichever story they are found to belong to.
        Id = string.Create(CultureInfo.InvariantCulture, $"tag:newshub,2026:sum/{claim.Report.ArticleId}/{claim.Terms.Amount:0.####}{claim.Terms.Currency}"),
        Title = $"{claim.Report.Outlet} tells another sum: {claim.Terms.Sentence()}",
        Page = addresses.Of(story.Path),
        Html = StoryHtml.Of(claim, story, addresses),
        Authors = [claim.Report.Outlet],
        Language = LanguageTag.Of(claim.Report.Language),
        PublishedAt = claim.Report.PublishedAt,
        UpdatedAt = UpdatedAt(claim.Report),
    };

    // What repeats another story's statement is no news; nor is what an article had said already when an editor began this story with it.
    private static bool IsNews(Statement statement, StoryAccount story) =>
        !statement.IsEcho && Bringer(statement).JoinedAt >= story.CreatedAt;

    // The first to come here, who need not be the first to print.
    private static Report Bringer(Statement statement) => statement.Prints.MinBy(print => print.Report.ArticleId)!.Report;

    // The first sum is told with its article. One that an earlier article told is no change.
    private static IEnumerable<GiftClaim> Sums(StoryAccount story) => story.OwnGifts
        .SelectMany(gift => gift.Claims.Where(claim => claim.Terms.Amount is not null).OrderBy(claim => claim.Report.ArticleId)
            .DistinctBy(claim => (claim.Terms.Amount, claim.Terms.Currency)).Skip(1))
        .DistinctBy(claim => (claim.Report.ArticleId, claim.Terms.Amount, claim.Terms.Currency));

    private static DateTimeOffset UpdatedAt(Report report) =>
        report.ModifiedAt is { } modified && modified > report.PublishedAt ? modified : report.PublishedAt;

    private static string Beginning(string wording) => wording.Length <= LongestTitle ? wording
        : $"{wording[..(wording.LastIndexOf(' ', LongestTitle) is > 0 and var space ? space : char.IsLowSurrogate(wording[LongestTitle]) ? LongestTitle - 1 : LongestTitle)].TrimEnd(',', ';', ':')} …";
}
