namespace NewsHub.Analysis.Donations.Ledger;

/// <summary>Whether a gift enters totals, and if not, why.</summary>
public enum GiftStanding
{
    /// <summary>It does.</summary>
    Counted,
    /// <summary>No sum of money in a known currency is told: a gift in kind, "six-figure", a share of proceeds.</summary>
    NoSum,
    /// <summary>A sum for each of several; nobody says how many.</summary>
    UnitSum,
    /// <summary>"Up to": a ceiling that may not be reached.</summary>
    Ceiling,
    /// <summary>Raised from others: not the donor's.</summary>
    Raised,
    /// <summary>Only recalled, without the names of both parties, so that it may be a gift that is counted already.</summary>
    Uncertain,
    /// <summary>The editors hold that it is no gift.</summary>
    Rejected,
}
