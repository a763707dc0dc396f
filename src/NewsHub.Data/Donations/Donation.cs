using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Donations;

/// <summary>A gift consolidated from the claims of a story's articles. Where outlets disagree, their claims are shown; nothing is averaged.</summary>
public sealed class Donation
{
    /// <summary>Primary key; kept as long as any claim of it remains.</summary>
    public long Id { get; internal set; }

    /// <summary>The story that tells of it.</summary>
    public required long StoryId { get; set; }

    /// <summary>The story that tells of it.</summary>
    public Story? Story { get; init; }

    /// <summary>Place among the story's gifts: the story's own first, background last.</summary>
    public required int Ordinal { get; set; }

    /// <summary>Who gives.</summary>
    public List<string> Donors { get; set; } = [];

    /// <summary>Through which foundation or company.</summary>
    public string? Via { get; set; }

    /// <summary>Who receives.</summary>
    public string? Recipient { get; set; }

    /// <summary>The figure that most outlets print.</summary>
    public decimal? Amount { get; set; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; set; }

    /// <summary>The amount's own words in one of the claims.</summary>
    public string? AmountText { get; set; }

    /// <summary>The upper end of a range.</summary>
    public decimal? UpTo { get; set; }

    /// <summary>The same sum as an outlet converts it; units of <see cref="ConvertedCurrency"/>.</summary>
    public decimal? ConvertedAmount { get; set; }

    /// <summary>ISO 4217; null where the outlet leaves it open.</summary>
    public string? ConvertedCurrency { get; set; }

    /// <summary>How exactly the amount is meant.</summary>
    public AmountQualifier Qualifier { get; set; }

    /// <summary>What it is for (<see cref="Analysis.Donations.Cause.Key"/>).</summary>
    public string? Cause { get; set; }

    /// <summary>The first of the days within which it was made, where an article tells.</summary>
    public DateOnly? GivenFrom { get; set; }

    /// <summary>The last of them.</summary>
    public DateOnly? GivenTo { get; set; }

    /// <summary>What a unit amount is per; such amounts are never summed.</summary>
    public string? Per { get; set; }

    /// <summary>How far the gift has come by the furthest claim.</summary>
    public required DonationStatus Status { get; set; }

    /// <summary>An earlier gift, told as background.</summary>
    public bool IsBackground { get; set; }

    /// <summary>In what outlets disagree ("amount", "status", "recipient"); empty when they agree.</summary>
    public List<string> Disagreements { get; set; } = [];

    /// <summary>The gift in the ledger, which other stories may tell too; null until it is gathered.</summary>
    public long? EntryId { get; set; }

    /// <summary>The gift in the ledger.</summary>
    public LedgerEntry? Entry { get; init; }

    /// <summary>What editors decided on its claims (<see cref="StoredTies"/>).</summary>
    public List<long> Ties { get; set; } = [];

    /// <summary>Entries of the ledger that began with one of its claims (<see cref="Claim.Began"/>), in order.</summary>
    public List<long> Began { get; set; } = [];

    /// <summary>What editors decided otherwise than it is told ("amount", "status", …): the values above are theirs.</summary>
    public List<string> Decided { get; set; } = [];

    /// <summary>What outlets tell of that.</summary>
    public GiftDecision? Told { get; set; }

    /// <summary>The editors hold that it is no gift: readers do not see it.</summary>
    public bool IsRejected { get; set; }

    /// <summary>Who says so.</summary>
    public List<Claim> Claims { get; init; } = [];
}
