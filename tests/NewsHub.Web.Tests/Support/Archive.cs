using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;
using NewsHub.Data;
using NewsHub.Data.Articles;
using NewsHub.Data.Donations;
using NewsHub.Data.Parties;
using NewsHub.Data.Quotes;
using NewsHub.Data.Sources;
using NewsHub.Data.Stories;

namespace NewsHub.Web.Tests.Support;

/// <summary>Stores what the pipeline would have stored. Everyone in it is invented by the tests that call it.</summary>
public sealed class Archive(NewsHubDb db)
{
    private static readonly string[] Organizations = ["Trust", "Guild"];

    private readonly Dictionary<string, Party> parties = [];

    /// <summary>A publisher.</summary>
    public Task<Source> SourceAsync(string name, Action<Source>? configure = null) =>
        AddAsync(new Source { Name = name, SiteUrl = $"https://{Key(name)}.example/", CreatedAt = DateTimeOffset.UnixEpoch }, configure);

    /// <summary>An article on the beat, with the entry and page that it came from.</summary>
    public async Task<Article> ArticleAsync(Source source, string title, string text, DateTimeOffset published, Action<Article>? configure = null)
    {
        var url = $"https://{Key(source.Name)}.example/{Key(title)}";
        var entry = await AddAsync(new Entry { SourceId = source.Id, Url = url, UrlKey = url, SeenAt = published });
        var page = await AddAsync(new Page { EntryId = entry.Id, FinalUrl = url, Body = [], BodyHash = [], FetchedAt = published });
        return await AddAsync(new Article
        {
            SourceId = source.Id, PageId = page.Id, Url = url, UrlKey = url, Title = title, Text = text, Lead = text.Split("\n\n")[0],
            Language = "en", PublishedAt = published, OnBeat = true, AnalyzerVersion = 1, AnalyzedAt = published,
        }, configure);
    }

    /// <summary>A shown story of articles, the first of which leads.</summary>
    public async Task<Story> StoryAsync(IReadOnlyList<Article> articles, Action<Story>? configure = null)
    {
        var story = await AddAsync(new Story
        {
            Headline = articles[0].Title, Lead = articles[0].Lead, LeadArticleId = articles[0].Id,
            FirstPublishedAt = articles.Min(article => article.PublishedAt), LastPublishedAt = articles.Max(article => article.PublishedAt),
            CreatedAt = articles[0].PublishedAt, ChangedAt = articles.Max(article => article.PublishedAt),
            ArticleCount = articles.Count, OutletCount = articles.Select(article => article.SourceId).Distinct().Count(), IsShown = true,
        }, configure);
        foreach (var article in articles)
            await AddAsync(new StoryMember { ArticleId = article.Id, StoryId = story.Id, Score = 1, JoinedAt = article.PublishedAt });
        return story;
    }

    /// <summary>A story that another one tells now: a row without articles.</summary>
    public Task<Story> MergedStoryAsync(Story into) => AddAsync(
        new Story
        {
            Headline = into.Headline, LeadArticleId = into.LeadArticleId, FirstPublishedAt = into.FirstPublishedAt, LastPublishedAt = into.LastPublishedAt,
            CreatedAt = into.CreatedAt, ChangedAt = into.ChangedAt, MergedIntoId = into.Id,
        });

    /// <summary>One giver's two stories.</summary>
    public Task<StorySequel> SequelAsync(Story earlier, Story later) => AddAsync(new StorySequel { EarlierId = earlier.Id, LaterId = later.Id });

    /// <summary>A statement and its prints; each piece must stand in its article's text.</summary>
    public async Task<Utterance> SayAsync(Story story, int ordinal, string wording, string[] speakers, params (Article Article, VariantKind Variant, string[] Pieces)[] prints)
    {
        var saidAt = prints.Min(print => print.Article.PublishedAt);
        var utterance = await AddAsync(new Utterance { StoryId = story.Id, Ordinal = ordinal, Wording = wording, SaidAt = saidAt, ChangedAt = story.ChangedAt });
        foreach (var (place, name) in speakers.Index())
        {
            var party = Party(name);
            utterance.Speakers.Add(new UtteranceSpeaker { Party = party, Ordinal = place, SaidAt = saidAt, IsListed = story.IsShown });
            if (story.IsShown)
                (party.StatementCount, party.LastSaidAt) = (party.StatementCount + 1, party.LastSaidAt > saidAt ? party.LastSaidAt : saidAt);
        }

        foreach (var (article, variant, pieces) in prints)
            foreach (var piece in pieces)
            {
                var start = Find(article, piece);
                var quote = new Quote
                {
                    ArticleId = article.Id, Start = start, End = start + piece.Length, Text = piece, Kind = QuoteKind.Direct,
                    Statement = ordinal, Confidence = 1, UtteranceId = utterance.Id, Variant = variant,
                };
                quote.Attributions.AddRange(speakers.Select((name, place) => new QuoteSpeaker { Party = Party(name), Ordinal = place }));
                await AddAsync(quote);
            }

        return utterance;
    }

    /// <summary>A gift and its claims; each evidence sentence must stand in its article's text.</summary>
    public async Task GiveAsync(Donation donation, params (Article Article, string Evidence, decimal? Amount, DonationStatus Status)[] claims)
    {
        await AddAsync(donation);
        foreach (var (article, evidence, amount, status) in claims)
            await AddAsync(new Claim
            {
                ArticleId = article.Id, Ordinal = donation.Ordinal, Donors = donation.Donors, Via = donation.Via, Recipient = donation.Recipient,
                Amount = amount, Currency = donation.Currency, Per = donation.Per, Status = status, Confidence = 1, DonationId = donation.Id,
                EvidenceStart = Find(article, evidence), EvidenceEnd = Find(article, evidence) + evidence.Length,
            });
    }

    /// <summary>Brings a story's gifts into the ledger, and all of it into what search reads.</summary>
    public async Task GatherAsync(Story story)
    {
        await SaveAsync();
        await LedgerGathering.UpdateAsync(db, story.Id, [], story.ChangedAt, CancellationToken.None);
        await FindableAsync(story);
    }

    /// <summary>Brings a story into what search reads, as its trigger does when all of it is written in one transaction.</summary>
    public Task FindableAsync(Story story) => db.Database.ExecuteSqlAsync($"select story_search_gather({story.Id})");

    /// <summary>Writes what was changed on stored things.</summary>
    public Task SaveAsync() => db.SaveChangesAsync();

    /// <summary>Whoever bears a name: an organisation where the name says so.</summary>
    public Party Party(string name)
    {
        if (!parties.TryGetValue(name, out var party))
            db.Add(parties[name] = party = NewsHub.Data.Parties.Party.Named(name, Organizations.Any(name.Contains) ? PartyKind.Organization : PartyKind.Person));
        return party;
    }

    private async Task<T> AddAsync<T>(T entity, Action<T>? configure = null) where T : class
    {
        configure?.Invoke(entity);
        db.Add(entity);
        await db.SaveChangesAsync();
        return entity;
    }

    private static int Find(Article article, string words) =>
        article.Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var start ? start : throw new ArgumentException($"'{words}' does not stand in '{article.Title}'.");

    private static string Key(string name) => string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
