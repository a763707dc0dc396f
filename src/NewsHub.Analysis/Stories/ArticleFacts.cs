using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Similarity;

namespace NewsHub.Analysis.Stories;

/// <summary>What story assignment needs to know of one article; small enough to be kept for every article.</summary>
public sealed record ArticleFacts
{
    /// <summary>Names the article within one assigner.</summary>
    public required long Id { get; init; }

    /// <summary>The outlet's name or host.</summary>
    public string? Source { get; init; }

    /// <summary>Publication, or first sight where the page gives no date.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>BCP 47 primary language subtag.</summary>
    public string? Language { get; init; }

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    private IReadOnlyList<string>? headlineTerms;

    /// <summary>The distinct telling terms of <see cref="Title"/>.</summary>
    internal IReadOnlyList<string> HeadlineTerms => headlineTerms ??= [.. TellingTerms.Normalized(Title).Distinct()];

    /// <summary>Weight of each normalised term within the article (not yet weighted by rarity), the heaviest terms only.</summary>
    public required IReadOnlyDictionary<string, float> Terms { get; init; }

    /// <summary>Hashes of quoted word runs: two articles that print the same statement share at least one.</summary>
    public IReadOnlyList<long> UtteranceKeys { get; init; } = [];

    /// <summary>Who said the words behind an utterance key; wanted of the article being assigned, for its reasons, and need not be stored.</summary>
    public IReadOnlyDictionary<long, string> Speakers { get; init; } = new Dictionary<long, string>();

    /// <summary>The article's own gifts (not background) as comparable keys.</summary>
    public IReadOnlyList<GiftKey> Gifts { get; init; } = [];

    /// <summary>Earlier gifts that the article recalls; wanted of the article being assigned, for links to earlier stories, and need not be stored.</summary>
    public IReadOnlyList<GiftKey> BackgroundGifts { get; init; } = [];

    /// <summary>Normalised names of the people and organisations that it names, the most mentioned first.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>MinHash signature of the text.</summary>
    public required MinHashSignature Signature { get; init; }

    /// <summary>Number of words of the text.</summary>
    public int WordCount { get; init; }
}

/// <summary>One gift, as far as it can be compared between articles.</summary>
/// <param name="Donor">Normalised donor names, sorted and joined; null when not told.</param>
/// <param name="Recipient">Normalised recipient; null when not told.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Amount">Units of <paramref name="Currency"/>.</param>
public sealed record GiftKey(string? Donor, string? Recipient, string? Currency, decimal? Amount)
{
    /// <summary>Stands between the names of several donors.</summary>
    public const string Joint = " & ";

    /// <summary>The same sum in another currency, as the article converts it; null where it converts nothing.</summary>
    public ConvertedAmount? Converted { get; init; }
}
