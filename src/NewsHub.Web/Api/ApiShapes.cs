using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Sources;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Api;

/// <summary>What readers' pages show, as programs are told it.</summary>
internal sealed class ApiShapes(SiteAddresses addresses)
{
    /// <summary>An address of ours.</summary>
    public Uri Of(string path) => addresses.Of(path);

    /// <summary>A party.</summary>
    public ApiLink Link(NamedParty party) => new(party.Id, party.Name, Of(party.Path));

    /// <summary>A story with everything in it.</summary>
    public ApiStoryWhole Whole(StoryAccount story) => new(
        story.Id, story.Guid, Of(StoryPath.Of(story.Id, story.Headline)), story.Headline, story.Lead, story.Language, story.LeadOutlet, story.LastPublishedAt, story.ChangedAt, story.OriginCount,
        [.. story.Reports.Select(Article)],
        [.. story.Gifts.Select(gift => new ApiStoryGift(gift.EntryId, Terms(gift.Terms), gift.IsBackground, gift.Disagreements, [.. gift.Claims.Select(Claim)]))],
        [.. story.Statements.Select(statement => Quote(statement, null, null))]);

    /// <summary>A statement on its speaker's page.</summary>
    public ApiQuote Quote(SpokenStatement spoken) => Quote(
        spoken.Statement, spoken.SaidAt, [.. spoken.Places.Select(place => new ApiLink(place.Story.Id, place.Story.Headline, Of(StoryPath.Of(place.Story.Id, place.Story.Headline))))]) with { OutletCount = spoken.Outlets };

    /// <summary>A gift of the ledger.</summary>
    public ApiGift Gift(LedgerLine line) => new(
        line.Id, line.Guid, Of(line.Path), Terms(line.Terms), line.GivenOn, line.DateKind, line.Cause?.Key, line.NotCounted is null, line.NotCounted, line.PaidFromId,
        line.Disagreements, line.Outlets, line.FirstReportedAt, line.ChangedAt, [.. line.Parties.Select(Link)]);

    /// <summary>A gift of the ledger with everything that is said of it.</summary>
    public ApiGiftWhole Whole(GiftAccount account) => new(
        Gift(account.Line), [.. account.Claims.Select(Claim)], [.. account.Stories.Select(story => new ApiLink(story.Id, story.Headline, Of(StoryPath.Of(story.Id, story.Headline))))]);

    private ApiArticle Article(Report report) => new(
        report.ArticleId, new ApiLink(report.SourceId, report.Outlet, Of(SourcePath.Of(report.SourceId, report.Outlet))), report.Link, report.Title, report.Authors,
        report.PublishedAt, report.ModifiedAt, report.Language, report.IsPreview, report.Credits, report.Reasons, report.DuplicateOfId);

    private static ApiClaim Claim(GiftClaim claim) => new(claim.Report.ArticleId, claim.Report.Outlet, claim.Report.Place(claim.Evidence), claim.Report.Words(claim.Evidence), Terms(claim.Terms));

    private static ApiGiftTerms Terms(GiftTerms terms) => new(
        terms.Donors, terms.Via, terms.Recipient, terms.Amount, terms.UpTo, terms.Currency, terms.AmountText, terms.Per, terms.Status, terms.Qualifier, terms.Sentence());

    private ApiQuote Quote(Statement statement, DateTimeOffset? saidAt, IReadOnlyList<ApiLink>? stories) => new(
        statement.Id, statement.Wording, statement.Language, [.. statement.Speakers.Select(Link)], saidAt, statement.OutletCount,
        [.. statement.Prints.Select(print => new ApiPrint(
            print.Report.ArticleId, print.Report.Outlet, print.Report.Place(print.Pieces[0].Span), print.Report.PublishedAt, print.Variant, [.. print.Pieces.Select(piece => piece.Text)]))], stories);
}
