using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Data.Stories;

/// <summary>All that pages and feeds show of some stories, as <see cref="StoryRowsReader"/> reads it in one round trip.</summary>
/// <param name="Stories">Those that readers see.</param>
/// <param name="Reports">Their articles that readers see.</param>
/// <param name="Gifts">What was given, in the order of their places.</param>
/// <param name="Claims">Who says so.</param>
/// <param name="Statements">What was said.</param>
/// <param name="Speakers">Who said it, in the order of their places.</param>
/// <param name="Prints">How each article prints it.</param>
/// <param name="Sequels">Shown stories of the same givers, the oldest first; only where asked for.</param>
/// <param name="Corrections">What editors did, the latest first; only where asked for.</param>
public sealed record StoryRows(
    IReadOnlyList<StoryRow> Stories, IReadOnlyList<ReportRow> Reports, IReadOnlyList<GiftRow> Gifts, IReadOnlyList<ClaimRow> Claims,
    IReadOnlyList<StatementRow> Statements, IReadOnlyList<SpeakerRow> Speakers, IReadOnlyList<PrintRow> Prints,
    IReadOnlyList<SequelRow> Sequels, IReadOnlyList<CorrectionRow> Corrections);

/// <summary>A story, with number, language and outlet of the article that leads it.</summary>
public sealed record StoryRow(
    long Id, Guid Guid, string Headline, string? Lead, string? Language, string Outlet, DateTimeOffset LastPublishedAt, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, int OriginCount, long LeadArticleId);

/// <summary>An article in its story; without its text where texts are not asked for, and without its lead image where its source's are not shown.</summary>
public sealed record ReportRow(
    long ArticleId, long StoryId, int SourceId, string Outlet, string Url, string Title, IReadOnlyList<string> Authors, DateTimeOffset PublishedAt, DateTimeOffset JoinedAt,
    DateTimeOffset? ModifiedAt, string? Language, bool IsPreview, IReadOnlyList<string> Credits, IReadOnlyList<string> Reasons, long? DuplicateOfId, string Text, string? ImageUrl, string? ImageAlt);

/// <summary>The facts of a gift, as a story or an article tells them.</summary>
public sealed record TermsRow(
    IReadOnlyList<string> Donors, string? Via, string? Recipient, decimal? Amount, string? Currency, string? AmountText, string? Per, DonationStatus Status, AmountQualifier Qualifier, decimal? UpTo);

/// <summary>A gift of a story.</summary>
public sealed record GiftRow(long Id, long StoryId, TermsRow Terms, bool IsBackground, IReadOnlyList<string> Disagreements, long? EntryId, IReadOnlyList<string> Decided);

/// <summary>A gift as an article states it.</summary>
public sealed record ClaimRow(long GiftId, long ArticleId, int Ordinal, TermsRow Terms, int EvidenceStart, int EvidenceEnd);

/// <summary>What was said.</summary>
public sealed record StatementRow(long Id, long StoryId, int Ordinal, string Wording, bool IsEcho);

/// <summary>Who said it.</summary>
public sealed record SpeakerRow(long StatementId, long PartyId, string Name, bool IsOrganization);

/// <summary>Quoted words in an article.</summary>
public sealed record PrintRow(long StatementId, long ArticleId, int Start, int End, string Text, VariantKind? Variant);

/// <summary>Another story of the same giver.</summary>
public sealed record SequelRow(bool IsEarlier, long Id, string Headline, string? Language, DateTimeOffset FirstPublishedAt);

/// <summary>Something that an editor did to a story.</summary>
public sealed record CorrectionRow(DateTimeOffset At, string Summary, string? Why);
