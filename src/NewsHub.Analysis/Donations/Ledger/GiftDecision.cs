namespace NewsHub.Analysis.Donations.Ledger;

/// <summary>What editors decided on a gift. A field that is null was not decided on; an empty text says that there is none.</summary>
public sealed record GiftDecision
{
    /// <summary>Nothing.</summary>
    public static GiftDecision None { get; } = new();

    /// <summary>How much.</summary>
    public DecidedSum? Sum { get; init; }

    /// <summary>Who gives; empty where nobody can be named.</summary>
    public IReadOnlyList<string>? Donors { get; init; }

    /// <summary>Through which foundation or company.</summary>
    public string? Via { get; init; }

    /// <summary>Who receives.</summary>
    public string? Recipient { get; init; }

    /// <summary>How far it has come.</summary>
    public DonationStatus? Status { get; init; }

    /// <summary>What it is for (<see cref="Donations.Cause.Key"/>).</summary>
    public string? Cause { get; init; }

    /// <summary>The days within which it was made.</summary>
    public ToldDate? Date { get; init; }

    /// <summary>That it is no gift at all; false for one that is a gift after all.</summary>
    public bool? IsRejected { get; init; }

    /// <summary>Whether nothing is decided.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => this == None;

    /// <summary>What is decided, in words that readers know ("amount", "status", …).</summary>
    public IEnumerable<string> Fields()
    {
        if (Sum is not null)
            yield return "amount";
        if (Donors is not null)
            yield return "donor";
        if (Via is not null)
            yield return "intermediary";
        if (Recipient is not null)
            yield return "recipient";
        if (Status is not null)
            yield return "status";
        if (Cause is not null)
            yield return "cause";
        if (Date is not null)
            yield return "date";
    }

    /// <summary>This and what was decided later, which counts where both speak.</summary>
    public GiftDecision Then(GiftDecision later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return new()
        {
            Sum = later.Sum ?? Sum,
            Donors = later.Donors ?? Donors,
            Via = later.Via ?? Via,
            Recipient = later.Recipient ?? Recipient,
            Status = later.Status ?? Status,
            Cause = later.Cause ?? Cause,
            Date = later.Date ?? Date,
            IsRejected = later.IsRejected ?? IsRejected,
        };
    }

    /// <summary>The decided text, none for an empty one; what was told where nothing is decided.</summary>
    public static string? Or(string? decided, string? told) => decided is null ? told : decided.Length == 0 ? null : decided;
}

/// <summary>A sum that editors decided on.</summary>
/// <param name="Amount">Units of <paramref name="Currency"/>; null for a gift in kind, or where nobody knows.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record DecidedSum(decimal? Amount, string? Currency)
{
    /// <summary>What was given where it is no sum ("10,000 meals").</summary>
    public string? Words { get; init; }

    /// <summary>How exactly it is meant.</summary>
    public AmountQualifier Qualifier { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>What a unit amount is per.</summary>
    public string? Per { get; init; }
}
