using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Sources;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Machines;

/// <summary>Which pages there are, for search engines (sitemaps.org 0.9): an index of lists by kind and by ranges of numbers, each sent as the database sends it.</summary>
internal sealed class Sitemaps(NewsHubDb db, TimeProvider clock)
{
    /// <summary>Numbers in a list; the protocol allows as many addresses.</summary>
    public const int Range = 50_000;

    /// <summary>Stories in the list of news; Google reads no more.</summary>
    private const int MostNews = 1000;

    /// <summary>News is what was first told within this time.</summary>
    private static readonly TimeSpan News = TimeSpan.FromHours(48);

    private static readonly string[] Doors = ["/", "/giving", "/people", "/organisations", "/sources", "/subscribe", "/about", "/api"];

    /// <summary>The lists of numbered pages.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["stories", "people", "organisations", "gifts"];

    /// <summary>Paths of the lists that have anything in them, with the last change in each where it is known.</summary>
    public async Task<IReadOnlyList<SitemapPage>> ListsAsync(CancellationToken cancellationToken)
    {
        var lists = new List<SitemapPage> { new("/sitemap-pages.xml", null) };
        var stories = await db.Stories.Where(story => story.IsShown).GroupBy(story => story.Id / Range)
            .Select(range => new { Number = range.Key, ChangedAt = range.Max(story => story.ChangedAt) }).OrderBy(range => range.Number).ToListAsync(cancellationToken);
        lists.AddRange(stories.Select(range => new SitemapPage(PathOf("stories", range.Number), range.ChangedAt)));
        foreach (var shelf in (Shelf[])[Shelf.People, Shelf.Organizations])
            lists.AddRange((await Parties(shelf).Select(party => party.Id / Range).Distinct().OrderBy(number => number).ToListAsync(cancellationToken)).Select(number => new SitemapPage(PathOf(shelf.Segment, number), null)));
        var gifts = await db.LedgerEntries.Where(entry => entry.IsShown).GroupBy(entry => entry.Id / Range)
            .Select(range => new { Number = range.Key, ChangedAt = range.Max(entry => entry.ChangedAt) }).OrderBy(range => range.Number).ToListAsync(cancellationToken);
        lists.AddRange(gifts.Select(range => new SitemapPage(PathOf("gifts", range.Number), range.ChangedAt)));
        return lists;
    }

    /// <summary>Pages that are no list's, and the publishers.</summary>
    public async IAsyncEnumerable<SitemapPage> DoorsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var door in Doors)
            yield return new SitemapPage(door, null);
        foreach (var source in await db.Sources.OrderBy(source => source.Id).Select(source => new { source.Id, source.Name }).ToListAsync(cancellationToken))
            yield return new SitemapPage(SourcePath.Of(source.Id, source.Name), null);
    }

    /// <summary>The pages of one kind in one range of numbers.</summary>
    public IAsyncEnumerable<SitemapPage> PagesAsync(string kind, long range)
    {
        var (from, to) = (range * Range, (range + 1) * Range);
        return kind switch
        {
            "stories" => db.Stories.Where(story => story.IsShown && story.Id >= from && story.Id < to).OrderBy(story => story.Id)
                .Select(story => new { story.Id, story.Headline, story.ChangedAt }).AsAsyncEnumerable().Select(story => new SitemapPage(StoryPath.Of(story.Id, story.Headline), story.ChangedAt)),
            "gifts" => db.LedgerEntries.AsNoTracking().Where(entry => entry.IsShown && entry.Id >= from && entry.Id < to).OrderBy(entry => entry.Id).AsAsyncEnumerable()
                .Select(entry => new SitemapPage(
                    GiftPath.Of(entry.Id, new GiftTerms(entry.Donors, entry.Via, entry.Recipient, entry.Amount, entry.Currency, entry.AmountText, entry.Per, entry.Status, entry.Qualifier, entry.UpTo)), entry.ChangedAt)),
            _ => Parties(Shelf.Of(kind)).Where(party => party.Id >= from && party.Id < to).OrderBy(party => party.Id)
                .Select(party => new NamedParty(party.Id, party.Name, party.IsOrganization)).AsAsyncEnumerable().Select(party => new SitemapPage(party.Path, null)),
        };
    }

    /// <summary>Stories of the last two days, the newest first.</summary>
    public async Task<IReadOnlyList<SitemapNews>> NewsAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - News;
        return await db.Stories.Where(story => story.IsShown && story.LastPublishedAt >= since && story.FirstPublishedAt >= since)
            .OrderByDescending(story => story.LastPublishedAt).ThenByDescending(story => story.Id).Take(MostNews)
            .Select(story => new SitemapNews(story.Id, story.Headline, story.LeadArticle!.Language, story.FirstPublishedAt)).ToListAsync(cancellationToken);
    }

    private IQueryable<NewsHub.Data.Parties.Party> Parties(Shelf shelf) =>
        db.Parties.Where(party => party.IsOrganization == shelf.IsOrganization && party.StatementCount > 0 && party.MergedIntoId == null);

    private static string PathOf(string kind, long range) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-{kind}-{range}.xml");
}

/// <summary>A page in a sitemap.</summary>
/// <param name="Path">Its address within the site.</param>
/// <param name="ChangedAt">Its last change, null when not known.</param>
internal sealed record SitemapPage(string Path, DateTimeOffset? ChangedAt);

/// <summary>A story in the list of news.</summary>
/// <param name="Id">The number in its address.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Language">Of the headline, null when not known.</param>
/// <param name="FirstPublishedAt">Its first article.</param>
internal sealed record SitemapNews(long Id, string Headline, string? Language, DateTimeOffset FirstPublishedAt);
