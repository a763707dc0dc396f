using NewsHub.Analysis.Donations;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Donations;

/// <summary>A gift consolidated from the claims of a story's articles. Where outlets disagree, their claims are shown; nothing is averaged.</summary>
public sealed class Donation
{
    /// <summary>Primary key; kept as long as any claim of it remains.</summary>
    public long Id { get; init; }

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

    /// <summary>What a unit amount is per; such amounts are never summed.</summary>
    public string? Per { get; set; }

    /// <summary>How far the gift has come by the furthest claim.</summary>
    public required DonationStatus Status { get; set; }

    /// <summary>An earlier gift, told as background.</summary>
    public bool IsBackground { get; set; }

    /// <summary>In what outlets disagree ("amount", "status", "recipient"); empty when they agree.</summary>
    public List<string> Disagreements { get; set; } = [];

    /// <summary>Who says so.</summary>
    public List<Claim> Claims { get; init; } = [];
}
