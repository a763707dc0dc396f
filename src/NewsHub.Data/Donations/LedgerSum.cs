using NewsHub.Analysis.Donations;

namespace NewsHub.Data.Donations;

/// <summary>
/// What the shown gifts of one month, currency and status come to: of each cause and size, of each cause, of each size, and of all together.
/// Kept by a trigger on the ledger's entries, so that totals of a large ledger are read from few rows.
/// </summary>
public sealed class LedgerSum
{
    /// <summary>Stands for all causes together.</summary>
    public const string AnyCause = "*";

    /// <summary>Stands for all sizes together.</summary>
    public const short AnyMagnitude = -1;

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>ISO 4217; empty where no sum is told.</summary>
    public required string Currency { get; init; }

    /// <summary>How far the gifts have come.</summary>
    public required DonationStatus Status { get; init; }

    /// <summary>What they are for; empty where nothing tells; <see cref="AnyCause"/>.</summary>
    public required string Cause { get; init; }

    /// <summary><see cref="LedgerEntry.Magnitude"/>, or <see cref="AnyMagnitude"/>.</summary>
    public required short Magnitude { get; init; }

    /// <summary>Number of gifts, counted or not.</summary>
    public int Gifts { get; init; }

    /// <summary>Number of gifts that enter the total.</summary>
    public int Counted { get; init; }

    /// <summary>Their total.</summary>
    public decimal Amount { get; init; }
}

/// <summary>What one recipient's counted gifts of a year come to, or of all years (<see cref="Year"/> 0). Kept by the same trigger.</summary>
public sealed class LedgerRecipient
{
    /// <summary>The year; 0 for all years together.</summary>
    public required short Year { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Who receives.</summary>
    public required long PartyId { get; init; }

    /// <summary>Number of gifts that enter the total.</summary>
    public int Counted { get; init; }

    /// <summary>Their total.</summary>
    public decimal Amount { get; init; }
}
