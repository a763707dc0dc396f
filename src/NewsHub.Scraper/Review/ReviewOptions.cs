using System.ComponentModel.DataAnnotations;

namespace NewsHub.Scraper.Review;

/// <summary>When stories are looked at again; configuration section <c>Review</c>.</summary>
public sealed record ReviewOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Review";

    /// <summary>When, as Quartz writes it (seconds first), in the machine's time zone.</summary>
    [Required]
    public string Cron { get; init; } = "0 40 3 * * ?";

    /// <summary>Stories whose newest article is older are left alone.</summary>
    [Range(1, 60)]
    public int Days { get; init; } = 4;
}
