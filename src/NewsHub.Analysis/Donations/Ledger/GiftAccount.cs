namespace NewsHub.Analysis.Donations.Ledger;

/// <summary>A gift as one story tells it, reduced to what tells it from other gifts. The ledger gathers the accounts of many stories.</summary>
public sealed record GiftAccount
{
    /// <summary>Names the account; no two of a ledger share one.</summary>
    public required long Id { get; init; }

    /// <summary>The story that tells it. What one story tells apart is never one gift.</summary>
    public required long StoryId { get; init; }

    /// <summary>Who gives; empty when not told.</summary>
    public IReadOnlyList<string> Donors { get; init; } = [];

    /// <summary>The foundation or company through which they give.</summary>
    public string? Via { get; init; }

    /// <summary>Who receives; null when not told.</summary>
    public string? Recipient { get; init; }

    /// <summary>The sum, and the same sum as outlets convert it; empty when no figure is told.</summary>
    public IReadOnlyList<ConvertedAmount> Sums { get; init; } = [];

    /// <summary>The upper end of a range, in the first sum's currency.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>The amount's own words.</summary>
    public string? AmountText { get; init; }

    /// <summary>How exactly the amount is meant.</summary>
    public AmountQualifier Qualifier { get; init; }

    /// <summary>What a unit amount is per.</summary>
    public string? Per { get; init; }

    /// <summary>How far it has come.</summary>
    public required DonationStatus Status { get; init; }

    /// <summary>Recalled as an earlier gift, not told as news.</summary>
    public bool IsBackground { get; init; }

    /// <summary>What it is for (<see cref="Cause.Key"/>).</summary>
    public string? Cause { get; init; }

    /// <summary>Publication of the first article that tells it.</summary>
    public required DateOnly ReportedOn { get; init; }

    /// <summary>When it was made, where an article says so.</summary>
    public ToldDate? GivenOn { get; init; }

    /// <summary>The language of the story (BCP 47); null when not known. Names may be translated between two.</summary>
    public string? Language { get; init; }

    /// <summary>How many articles tell it.</summary>
    public int Articles { get; init; } = 1;

    /// <summary>In what the story's own outlets disagree.</summary>
    public IReadOnlyList<string> Disagreements { get; init; } = [];

    /// <summary>What editors decided about its claims.</summary>
    public IReadOnlyList<GiftTie> Ties { get; init; } = [];

    /// <summary>What readers see instead of what is told, where editors decided; an outlet that prints the decided value tells the same gift, too.</summary>
    public GiftDecision Decided { get; init; } = GiftDecision.None;

    /// <summary>Everybody who may stand for the giver, told or decided.</summary>
    internal IEnumerable<string> GiverNames() => Donors.Concat(Decided.Donors ?? []).Concat(new[] { Via, Decided.Via }.OfType<string>().Where(name => name.Length > 0)).Distinct();

    /// <summary>Whom the recipient is called, told or decided.</summary>
    internal IEnumerable<string> RecipientNames() => new[] { Recipient, Decided.Recipient }.OfType<string>().Where(name => name.Length > 0).Distinct();

    /// <summary>The sums told, and the one decided.</summary>
    internal IReadOnlyList<ConvertedAmount> AllSums() => Decided.Sum is { Amount: { } amount } sum ? [.. Sums, new ConvertedAmount(amount, sum.Currency)] : Sums;
}
