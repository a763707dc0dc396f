using NewsHub.Analysis.Stories;

namespace NewsHub.Web.Pages.Stories;

/// <summary>One story as readers and subscribers see it: what was given, what was said, and who reports it.</summary>
public sealed record StoryAccount
{
    private string? path;

    /// <summary>The number in its address.</summary>
    public required long Id { get; init; }

    /// <summary>Its address.</summary>
    public string Path => path ??= StoryPath.Of(Id, Headline);

    /// <summary>Its identity in feeds.</summary>
    public required Guid Guid { get; init; }

    /// <summary>The lead article's headline.</summary>
    public required string Headline { get; init; }

    /// <summary>The lead article's own description.</summary>
    public required string? Lead { get; init; }

    /// <summary>Language of headline and lead (BCP 47), null when not known.</summary>
    public required string? Language { get; init; }

    /// <summary>Who wrote headline and lead.</summary>
    public required string LeadOutlet { get; init; }

    /// <summary>The article that gives headline and lead.</summary>
    public long LeadArticleId { get; init; }

    /// <summary>The newest article's publication.</summary>
    public required DateTimeOffset LastPublishedAt { get; init; }

    /// <summary>When it was begun here.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last time that it gained an article, a quotation or a gift.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>How many outlets did their own reporting, or are credited with it.</summary>
    public required int OriginCount { get; init; }

    /// <summary>Articles on the beat, in order of publication.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>The story's own gifts first, background last.</summary>
    public required IReadOnlyList<Gift> Gifts { get; init; }

    /// <summary>What was said, the most printed first.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>The article that gives headline and lead; null when readers do not see it.</summary>
    public Report? LeadReport => Reports.FirstOrDefault(report => report.ArticleId == LeadArticleId);

    /// <summary>Two sentences of <see cref="LeadOutlet"/> on what happened; null when it tells nothing.</summary>
    public string? LeadSentences => StoryLead.Of(Lead, LeadReport?.Text ?? "");

    /// <summary>The report whose lead image is shown: the leading one, else the first that has one; null for none.</summary>
    public Report? Pictured => LeadReport is { Picture: not null } lead ? lead : Reports.FirstOrDefault(report => report.Picture is not null);

    /// <summary>The gifts that this story is about.</summary>
    public IEnumerable<Gift> OwnGifts => Gifts.Where(gift => !gift.IsBackground);

    /// <summary>Earlier gifts that its articles recall.</summary>
    public IEnumerable<Gift> EarlierGifts => Gifts.Where(gift => gift.IsBackground);

    /// <summary>Names of the outlets, the first to publish first.</summary>
    public IReadOnlyList<string> Outlets => [.. Reports.Select(report => report.Outlet).Distinct()];

    /// <summary>The quotation that stands for the story where there is room for one: the most printed of those whose speaker is known.</summary>
    public Statement? Pick => Statements.FirstOrDefault(statement => statement.Speakers.Count > 0) ?? (Statements.Count > 0 ? Statements[0] : null);

    /// <summary>Reports of their own, in order of publication; each with those that republish its text.</summary>
    public IEnumerable<(Report Original, IReadOnlyList<Report> Copies)> Originals()
    {
        var known = Reports.Select(report => report.ArticleId).ToHashSet();
        var copies = Reports.Where(IsCopy).ToLookup(report => report.DuplicateOfId!.Value);
        return Reports.Where(report => !IsCopy(report)).Select(report => (report, (IReadOnlyList<Report>)[.. Below(report.ArticleId)]));

        bool IsCopy(Report report) => report.DuplicateOfId is { } original && original != report.ArticleId && known.Contains(original);
        IEnumerable<Report> Below(long original) => copies[original].SelectMany(copy => (IEnumerable<Report>)[copy, .. Below(copy.ArticleId)]);
    }
}
