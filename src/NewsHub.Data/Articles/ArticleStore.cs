using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis;
using NewsHub.Analysis.Extraction;
using NewsHub.Analysis.Similarity;
using NewsHub.Analysis.Stories;
using NewsHub.Analysis.Urls;
using NewsHub.Data.Donations;
using NewsHub.Data.Parties;
using NewsHub.Data.Quotes;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Articles;

/// <summary>Writes an analysed page as an article in a story: everything or nothing, and the same again when it is done twice.</summary>
/// <param name="db">A context of its own for each article.</param>
/// <param name="clock">When it is written.</param>
public sealed class ArticleStore(NewsHubDb db, TimeProvider clock)
{
    /// <summary>Stores the page of an entry and its article with quotes, claims and place in a story, and marks the entry as done.</summary>
    /// <param name="page">The page fetched for an entry; kept unless it is the article's page already.</param>
    /// <param name="analysis">What analysis found in the page.</param>
    /// <param name="analyzerVersion">Which analyser found it.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    public async Task<StoredArticle> SaveAsync(Page page, AnalyzedArticle analysis, int analyzerVersion, CancellationToken cancellationToken)
    {
        var entry = await db.Entries.SingleAsync(entry => entry.Id == page.EntryId, cancellationToken);
        var url = analysis.Article.CanonicalUrl ?? UrlNormalizer.Normalize(new Uri(page.FinalUrl));
        var key = UrlNormalizer.Key(url);
        var source = await db.Sources.Where(source => source.Id == entry.SourceId).Select(source => source.Name).SingleAsync(cancellationToken);
        var credits = await Credits.OfAsync(db, analysis.Article.Text, source, cancellationToken);
        var facts = Facts(entry, source, url, analysis);
        var proposal = await StoryAssignment.ProposeAsync(db, facts, analysis.Article.Text, cancellationToken);
        var sequels = await StorySequels.FindAsync(db, facts, cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await StoryLock.AcquireAsync(db, cancellationToken);
        var known = await db.Articles.AsSplitQuery()
            .Include(article => article.Quotes).Include(article => article.Claims).Include(article => article.Membership!.Story)
            .SingleOrDefaultAsync(article => article.SourceId == entry.SourceId && article.UrlKey == key, cancellationToken);

        var stored = known is { Membership: { Story: { } story } place } && IsUnchanged(known, entry, analysis, analyzerVersion)
            ? new StoredArticle(known.Id, place.StoryId, ArticleChange.None, place.Reasons, story.Headline)
            : await WriteAsync(entry, page, known ?? NewArticle(entry, key, analyzerVersion), url, analysis, analyzerVersion, credits, (facts, proposal, sequels), cancellationToken);
        entry.BecomeDone(stored.ArticleId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return stored;
    }

    private static bool IsUnchanged(Article article, Entry entry, AnalyzedArticle analysis, int analyzerVersion) =>
        article.AnalyzerVersion == analyzerVersion && article.Text == analysis.Article.Text && article.Title == (Headline(analysis.Article, entry) ?? article.Title);

    private async Task<StoredArticle> WriteAsync(
        Entry entry, Page page, Article article, Uri url, AnalyzedArticle analysis, int analyzerVersion, List<string> credits,
        (ArticleFacts Facts, StoryProposal Proposal, IReadOnlyList<long> Sequels) place, CancellationToken cancellationToken)
    {
        db.Pages.Add(page);
        article.Quotes.Clear();
        article.Claims.Clear();
        await db.SaveChangesAsync(cancellationToken);

        var isNew = article.Id == 0;
        Describe(article, url, entry, page.Id, analysis, analyzerVersion);
        article.Credits = credits;
        if (isNew)
            db.Articles.Add(article);
        await db.SaveChangesAsync(cancellationToken);

        await AddQuotesAsync(article, analysis, cancellationToken);
        AddClaims(article, analysis);
        var (story, change, reasons) = await PlaceAsync(article, place.Facts with { Id = article.Id }, place.Proposal, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var headline = await StoryWriter.RefreshAsync(db, story, clock.GetUtcNow(), cancellationToken);
        await StorySequels.LinkAsync(db, story, place.Sequels, cancellationToken);
        return new StoredArticle(article.Id, story, change, reasons, headline);
    }

    private Article NewArticle(Entry entry, string key, int analyzerVersion) => new()
    {
        SourceId = entry.SourceId,
        UrlKey = key,
        PageId = 0,
        Url = "",
        Title = "",
        Text = "",
        PublishedAt = entry.SeenAt,
        AnalyzerVersion = analyzerVersion,
        AnalyzedAt = clock.GetUtcNow(),
    };

    private void Describe(Article article, Uri url, Entry entry, long pageId, AnalyzedArticle analysis, int analyzerVersion)
    {
        var found = analysis.Article;
        article.PageId = pageId;
        article.Url = url.AbsoluteUri;
        article.Title = Headline(found, entry) ?? url.AbsoluteUri;
        article.Authors = [.. found.Authors];
        article.PublishedAt = Published(found, entry);
        article.ModifiedAt = found.Modified?.ToUniversalTime();
        article.Language = found.Language;
        article.ImageUrl = found.Image?.AbsoluteUri;
        article.Lead = found.Lead;
        article.Text = found.Text;
        article.IsPreview = found.IsPreview;
        article.OnBeat = analysis.Beat.On;
        article.BeatReasons = [.. analysis.Beat.Reasons];
        article.AnalyzerVersion = analyzerVersion;
        article.AnalyzedAt = clock.GetUtcNow();
    }

    // Some templates put the site's name where the headline belongs: then the feed knows better.
    private static string? Headline(ExtractedArticle found, Entry entry)
    {
        var isSite = found.Title.Length == 0 || string.Equals(found.Title, found.SiteName, StringComparison.OrdinalIgnoreCase);
        return isSite ? entry.Title ?? (found.Title.Length > 0 ? found.Title : null) : found.Title;
    }

    // A date in the future would keep a story at the top of the front page until it comes true.
    private static DateTimeOffset Published(ExtractedArticle found, Entry entry)
    {
        var declared = found.Published ?? entry.PublishedAt ?? entry.SeenAt;
        return (declared > entry.SeenAt ? entry.SeenAt : declared).ToUniversalTime();
    }

    private async Task AddQuotesAsync(Article article, AnalyzedArticle analysis, CancellationToken cancellationToken)
    {
        var parties = await PartyRegister.EnterAsync(db, analysis.Quotes, cancellationToken);
        foreach (var quote in analysis.Quotes)
            article.Quotes.Add(new Quote
            {
                ArticleId = article.Id,
                Start = quote.Span.Start,
                End = quote.Span.End,
                Text = quote.Text,
                Kind = quote.Kind,
                Statement = quote.Statement,
                SpeakerText = quote.Speaker?.Text,
                CueText = quote.Cue?.Text,
                Confidence = quote.Confidence,
                Attributions = [.. (quote.Speaker?.Parties ?? []).Where(parties.ContainsKey).Select(party => parties[party]).Distinct()
                    .Select((party, ordinal) => new QuoteSpeaker { Party = party, Ordinal = ordinal })],
            });
    }

    private static void AddClaims(Article article, AnalyzedArticle analysis)
    {
        foreach (var (ordinal, claim) in analysis.Claims.Index())
            article.Claims.Add(new Claim
            {
                ArticleId = article.Id,
                Ordinal = ordinal,
                Donors = [.. claim.Donors],
                Via = claim.Via,
                Recipient = claim.Recipient,
                Amount = claim.Amount,
                Currency = claim.Currency,
                AmountText = claim.AmountText,
                ConvertedAmount = claim.Converted?.Amount,
                ConvertedCurrency = claim.Converted?.Currency,
                Per = claim.Per,
                Status = claim.Status,
                IsBackground = claim.IsBackground,
                EvidenceStart = claim.Evidence.Start,
                EvidenceEnd = claim.Evidence.End,
                AmountStart = claim.AmountSpan?.Start,
                AmountEnd = claim.AmountSpan?.End,
                Confidence = claim.Confidence,
            });
    }

    private static ArticleFacts Facts(Entry entry, string source, Uri url, AnalyzedArticle analysis)
    {
        var found = analysis.Article;
        return ArticleFactsBuilder.From(
            0, source, Published(found, entry), Headline(found, entry) ?? url.AbsoluteUri, found.Text, found.Language, analysis.Parties, analysis.Quotes, analysis.Claims);
    }

    private async Task<(long Story, ArticleChange Change, IReadOnlyList<string> Reasons)> PlaceAsync(
        Article article, ArticleFacts facts, StoryProposal proposal, CancellationToken cancellationToken)
    {
        if (article.Membership is null && !await StoryAssignment.StandsAsync(db, proposal, cancellationToken))
            proposal = await StoryAssignment.ProposeAsync(db, facts, article.Text, cancellationToken);
        await RememberAsync(facts, cancellationToken);
        if (article.Membership is { } place)
            return (place.StoryId, ArticleChange.Updated, place.Reasons);

        var assignment = proposal.Assignment;
        var member = new StoryMember
        {
            ArticleId = article.Id,
            StoryId = assignment.StoryId ?? await StoryWriter.BeginAsync(db, article, clock.GetUtcNow(), cancellationToken),
            Score = assignment.Score,
            Reasons = [.. assignment.Reasons],
            DuplicateOfId = assignment.DuplicateOf,
            JoinedAt = clock.GetUtcNow(),
        };
        db.StoryMembers.Add(member);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var rival in proposal.Rivals)
            member.StoryId = await StoryJoin.DecideAsync(db, member.StoryId, rival, article.Id, clock.GetUtcNow(), cancellationToken);
        return (member.StoryId, assignment.StoryId is null ? ArticleChange.BeganStory : ArticleChange.JoinedStory, assignment.Reasons);
    }

    private async Task RememberAsync(ArticleFacts facts, CancellationToken cancellationToken)
    {
        var print = await db.Fingerprints.FindAsync([facts.Id], cancellationToken);
        if (print is not null)
            await TermCounts.AddAsync(db, print.Terms, -1, cancellationToken);
        await TermCounts.AddAsync(db, facts.Terms.Keys, 1, cancellationToken);

        var fresh = new Fingerprint
        {
            ArticleId = facts.Id,
            PublishedAt = facts.PublishedAt,
            Bands = [.. LshBands.Of(facts.Signature)],
            UtteranceKeys = [.. facts.UtteranceKeys],
            GiftKeys = [.. facts.Gifts.SelectMany(GiftKeys.Of).Distinct()],
            LookupTerms = [.. CandidateKeys.IndexedTerms(facts)],
            Terms = [.. facts.Terms.Keys],
            TermWeights = [.. facts.Terms.Values],
            Parties = [.. facts.Parties],
            Gifts = [.. facts.Gifts],
            Signature = MinHash.ToBytes(facts.Signature),
            WordCount = facts.WordCount,
        };
        if (print is null)
            db.Fingerprints.Add(fresh);
        else
            db.Entry(print).CurrentValues.SetValues(fresh);
    }
}
