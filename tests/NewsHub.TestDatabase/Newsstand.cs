using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis;
using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Extraction;
using NewsHub.Data;
using NewsHub.Data.Articles;
using NewsHub.Data.Donations;
using NewsHub.Data.Search;
using NewsHub.Data.Sources;

namespace NewsHub.TestDatabase;

/// <summary>Stores articles as the scraper does, from their texts; all people and charities are invented.</summary>
public sealed class Newsstand(TestDatabase database)
{
    /// <summary>When most of it is published.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A context on the database.</summary>
    public NewsHubDb Open() => database.Open();

    /// <summary>Publishes an article, or a new version of one that the source has under this path.</summary>
    public async Task<StoredArticle> PrintAsync(string source, string path, string title, string text, DateTimeOffset? published = null, Uri? canonical = null)
    {
        var page = await PageAsync(source, path);
        return await SaveAsync(page, Analyze(title, text, published, canonical));
    }

    /// <summary>Stores what was found in a page; the ledger and search follow.</summary>
    public async Task<StoredArticle> SaveAsync(Page page, AnalyzedArticle analysis)
    {
        var stored = await SaveOnlyAsync(page, analysis);
        await using var db = Open();
        await LedgerFollower.FollowAsync(db, TimeProvider.System, CancellationToken.None);
        await SearchFollower.FollowAsync(db, CancellationToken.None);
        return stored;
    }

    /// <summary>As a scraper that is cut off right after it: the ledger has not followed yet.</summary>
    public async Task<StoredArticle> SaveOnlyAsync(Page page, AnalyzedArticle analysis)
    {
        await using var db = Open();
        return await new ArticleStore(db, TimeProvider.System).SaveAsync(page, analysis, ArticleAnalyzer.Version, CancellationToken.None);
    }

    /// <summary>What is found in a text.</summary>
    public static AnalyzedArticle Analyze(string title, string text, DateTimeOffset? published = null, Uri? canonical = null) => ArticleAnalyzer.Analyze(
        new ExtractedArticle { Title = title, Text = text, Lead = text.Split('\n')[0], Published = published ?? Morning, Language = "en", CanonicalUrl = canonical }, BeatProfile.CelebrityGiving);

    /// <summary>The fetched page of a source that is entered where it is new.</summary>
    public async Task<Page> PageAsync(string source, string path)
    {
        await using var db = Open();
        var publisher = await db.Sources.SingleOrDefaultAsync(known => known.Name == source)
            ?? db.Sources.Add(new Source { Name = source, CreatedAt = Morning }).Entity;
        await db.SaveChangesAsync();
        var url = $"https://{source.ToLowerInvariant()}.example/{path}";
        var entry = await db.Entries.SingleOrDefaultAsync(known => known.SourceId == publisher.Id && known.UrlKey == url)
            ?? db.Entries.Add(new Entry { SourceId = publisher.Id, Url = url, UrlKey = url, SeenAt = Morning.AddHours(1) }).Entity;
        await db.SaveChangesAsync();
        return new Page { EntryId = entry.Id, FinalUrl = url, Body = [], BodyHash = [], FetchedAt = Morning };
    }
}
