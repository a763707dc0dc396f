using NewsHub.Analysis;
using NewsHub.Analysis.Extraction;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Stories;
using NewsHub.Analysis.Urls;
using NewsHub.Data.Donations;
using NewsHub.Data.Parties;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Articles;

/// <summary>What an analysed page says as an article of ours, before it is known whether we have it already.</summary>
/// <param name="Entry">The feed's word on it.</param>
/// <param name="Outlet">The publisher's name.</param>
/// <param name="Page">The page.</param>
/// <param name="Analysis">What analysis found in it.</param>
/// <param name="AnalyzerVersion">Which analyser found it.</param>
/// <param name="Credits">Outlets that it credits with the report.</param>
internal sealed record ArticleDraft(Entry Entry, string Outlet, Page Page, AnalyzedArticle Analysis, int AnalyzerVersion, List<string> Credits)
{
    /// <summary>Where readers are sent.</summary>
    public Uri Url { get; } = AddressOf(Page, Analysis);

    /// <summary>Identity of the page within the source.</summary>
    public string UrlKey => UrlNormalizer.Key(Url);

    /// <summary>Publication. A date in the future would keep a story at the top of the front page until it comes true.</summary>
    public DateTimeOffset PublishedAt
    {
        get
        {
            var declared = Analysis.Article.Published ?? Entry.PublishedAt ?? Entry.SeenAt;
            return (declared > Entry.SeenAt ? Entry.SeenAt : declared).ToUniversalTime();
        }
    }

    /// <summary>What story assignment needs to know.</summary>
    public ArticleFacts Facts() => ArticleFactsBuilder.From(
        0, Outlet, PublishedAt, Headline ?? Url.AbsoluteUri, Analysis.Article.Text, Analysis.Article.Language, Analysis.Parties, Analysis.Quotes, Analysis.Claims);

    /// <summary>Whether an article says just this already.</summary>
    public bool IsIn(Article article) =>
        article.AnalyzerVersion == AnalyzerVersion && article.Text == Analysis.Article.Text && article.Title == (Headline ?? article.Title);

    /// <summary>A new article, not described yet.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="now">The time.</param>
    public Article Begin(long id, DateTimeOffset now) => new()
    {
        Id = id,
        SourceId = Entry.SourceId,
        UrlKey = UrlKey,
        PageId = 0,
        Url = "",
        Title = "",
        Text = "",
        PublishedAt = Entry.SeenAt,
        AnalyzerVersion = AnalyzerVersion,
        AnalyzedAt = now,
    };

    /// <summary>Writes all but quotes and claims over an article.</summary>
    public void Describe(Article article, DateTimeOffset now)
    {
        var found = Analysis.Article;
        article.PageId = Page.Id;
        article.Url = Url.AbsoluteUri;
        article.Title = Headline ?? Url.AbsoluteUri;
        article.Authors = [.. found.Authors];
        article.Credits = Credits;
        article.PublishedAt = PublishedAt;
        article.ModifiedAt = found.Modified?.ToUniversalTime();
        article.Language = found.Language;
        article.ImageUrl = found.Image?.AbsoluteUri;
        article.ImageAlt = found.ImageAlt;
        article.Lead = found.Lead;
        article.Text = found.Text;
        article.IsPreview = found.IsPreview;
        article.OnBeat = Analysis.Beat.On;
        article.BeatReasons = [.. Analysis.Beat.Reasons];
        article.AnalyzerVersion = AnalyzerVersion;
        article.AnalyzedAt = now;
    }

    /// <summary>The quotes.</summary>
    /// <param name="article">Whose they are.</param>
    /// <param name="parties">The register's parties by the article's own.</param>
    /// <param name="ids">For the new rows.</param>
    public IEnumerable<Quote> Quotes(long article, IReadOnlyDictionary<ArticleParty, Party> parties, RowIds ids) => Analysis.Quotes.Select(quote => new Quote
    {
        Id = ids.Next("quotes"),
        ArticleId = article,
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

    /// <summary>The claims.</summary>
    /// <param name="article">Whose they are.</param>
    /// <param name="ids">For the new rows.</param>
    public IEnumerable<Claim> Claims(long article, RowIds ids) => Analysis.Claims.Select((claim, ordinal) => new Claim
    {
        Id = ids.Next("claims"),
        ArticleId = article,
        Ordinal = ordinal,
        Donors = [.. claim.Donors],
        Via = claim.Via,
        Recipient = claim.Recipient,
        Amount = claim.Amount,
        Currency = claim.Currency,
        AmountText = claim.AmountText,
        ConvertedAmount = claim.Converted?.Amount,
        ConvertedCurrency = claim.Converted?.Currency,
        UpTo = claim.UpTo,
        Qualifier = claim.Qualifier,
        Cause = claim.Cause,
        GivenFrom = claim.GivenOn?.From,
        GivenTo = claim.GivenOn?.To,
        Per = claim.Per,
        Status = claim.Status,
        IsBackground = claim.IsBackground,
        EvidenceStart = claim.Evidence.Start,
        EvidenceEnd = claim.Evidence.End,
        AmountStart = claim.AmountSpan?.Start,
        AmountEnd = claim.AmountSpan?.End,
        Confidence = claim.Confidence,
    });

    private static Uri AddressOf(Page page, AnalyzedArticle analysis) => analysis.Article.CanonicalUrl ?? UrlNormalizer.Normalize(new Uri(page.FinalUrl));

    // Some templates put the site's name where the headline belongs: then the feed knows better.
    private string? Headline
    {
        get
        {
            var found = Analysis.Article;
            var isSite = found.Title.Length == 0 || string.Equals(found.Title, found.SiteName, StringComparison.OrdinalIgnoreCase);
            return isSite ? Entry.Title ?? (found.Title.Length > 0 ? found.Title : null) : found.Title;
        }
    }
}
