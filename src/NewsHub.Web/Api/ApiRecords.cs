using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Web.Api;

// What programs are told. Names and shapes stay as they are within /api/v1: properties may be added, none goes or changes its meaning.

/// <summary>Something with an address here, by its number and name.</summary>
internal sealed record ApiLink(long Id, string Name, Uri Url);

/// <summary>A person or organisation at a glance.</summary>
internal sealed record ApiParty(long Id, string Name, ApiPartyType Type, Uri Url, int StatementCount, DateTimeOffset? LastSaidAt);

/// <summary>A person or organisation with the other forms of its name, and where its statements and gifts are listed.</summary>
internal sealed record ApiPartyWhole(
    long Id, Guid Guid, string Name, ApiPartyType Type, Uri Url, int StatementCount, DateTimeOffset? LastSaidAt, IReadOnlyList<string> OtherNames, Uri Quotes, Uri Gifts);

/// <summary>Whose name it is.</summary>
internal enum ApiPartyType
{
    /// <summary>A person, or of no known kind.</summary>
    Person,
    /// <summary>An organisation.</summary>
    Organisation,
}

/// <summary>A publisher that is or was followed.</summary>
internal sealed record ApiSource(long Id, string Name, Uri Url, Uri? Site, bool IsFollowed);

/// <summary>A story at a glance.</summary>
internal sealed record ApiStory(
    long Id, Guid Guid, Uri Url, string Headline, string? Lead, string? Language, string LeadOutlet,
    DateTimeOffset FirstPublishedAt, DateTimeOffset LastPublishedAt, DateTimeOffset ChangedAt, int OutletCount, int OriginCount, int ArticleCount);

/// <summary>A story with its articles, gifts and quotations.</summary>
internal sealed record ApiStoryWhole(
    long Id, Guid Guid, Uri Url, string Headline, string? Lead, string? Language, string LeadOutlet, DateTimeOffset LastPublishedAt, DateTimeOffset ChangedAt, int OriginCount,
    IReadOnlyList<ApiArticle> Articles, IReadOnlyList<ApiStoryGift> Gifts, IReadOnlyList<ApiQuote> Quotes);

/// <summary>An article of an outlet. Its text is the outlet's, and is read there.</summary>
internal sealed record ApiArticle(
    long Id, ApiLink Outlet, Uri? Url, string Title, IReadOnlyList<string> Authors, DateTimeOffset PublishedAt, DateTimeOffset? ModifiedAt, string? Language,
    bool IsPreview, IReadOnlyList<string> Credits, IReadOnlyList<string> Reasons, long? CopyOf);

/// <summary>A gift in one story, with what each article says of it; <c>entry</c> is its number in the ledger.</summary>
internal sealed record ApiStoryGift(long? Entry, ApiGiftTerms Terms, bool IsRecalled, IReadOnlyList<string> Disagreements, IReadOnlyList<ApiClaim> Claims);

/// <summary>What one article says of a gift, and the sentence that says so.</summary>
internal sealed record ApiClaim(long Article, string Outlet, Uri? Place, string? Evidence, ApiGiftTerms Terms);

/// <summary>Who gives what to whom. Amounts are units of <c>currency</c> (ISO 4217), of one of several where <c>per</c> says of what.</summary>
internal sealed record ApiGiftTerms(
    IReadOnlyList<string> Donors, string? Via, string? Recipient, decimal? Amount, decimal? UpTo, string? Currency, string? AmountText, string? Per, DonationStatus Status, AmountQualifier Qualifier, string Sentence);

/// <summary>A gift of the ledger, told once over all stories.</summary>
internal sealed record ApiGift(
    long Id, Guid Guid, Uri Url, ApiGiftTerms Terms, DateOnly Date, GiftDateKind DateKind, string? Cause, bool IsCounted, string? NotCountedBecause, long? PaidFrom,
    IReadOnlyList<string> Disagreements, int OutletCount, DateTimeOffset FirstReportedAt, DateTimeOffset ChangedAt, IReadOnlyList<ApiLink> Parties);

/// <summary>A gift of the ledger with what each article says of it, and the stories that tell it.</summary>
internal sealed record ApiGiftWhole(ApiGift Gift, IReadOnlyList<ApiClaim> Claims, IReadOnlyList<ApiLink> Stories);

/// <summary>What was said once, as each outlet prints it.</summary>
internal sealed record ApiQuote(long Id, string Wording, string? Language, IReadOnlyList<ApiLink> Speakers, DateTimeOffset? SaidAt, int OutletCount, IReadOnlyList<ApiPrint> Prints, IReadOnlyList<ApiLink>? Stories);

/// <summary>One outlet's print of a statement: its unbroken pieces word for word, and how they differ from the fullest wording.</summary>
internal sealed record ApiPrint(long Article, string Outlet, Uri? Place, DateTimeOffset PublishedAt, VariantKind Variant, IReadOnlyList<string> Pieces);
