using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Data.Donations;

/// <summary>One gift in the giving ledger, gathered over all stories that tell it or recall it. Its number is its address for ever.</summary>
public sealed class LedgerEntry
{
    /// <summary>Primary key, and the number in its address.</summary>
    public long Id { get; internal set; }

    /// <summary>Its identity in feeds and exports: independent of address and scheme, and never used again.</summary>
    public Guid Guid { get; init; } = Guid.CreateVersion7();

    /// <summary>The entry that tells this gift now; null for an entry that stands. Never the id of an entry that is itself merged.</summary>
    public long? MergedIntoId { get; set; }

    /// <summary>Who gives, in the fullest form that outlets print.</summary>
    public List<string> Donors { get; set; } = [];

    /// <summary>Through which foundation or company.</summary>
    public string? Via { get; set; }

    /// <summary>Who receives.</summary>
    public string? Recipient { get; set; }

    /// <summary>The figure that most outlets print; units of <see cref="Currency"/>.</summary>
    public decimal? Amount { get; set; }

    /// <summary>The upper end of a range.</summary>
    public decimal? UpTo { get; set; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; set; }

    /// <summary>The amount's own words in one of the claims.</summary>
    public string? AmountText { get; set; }

    /// <summary>How exactly the amount is meant.</summary>
    public AmountQualifier Qualifier { get; set; }

    /// <summary>What a unit amount is per; such amounts are never summed.</summary>
    public string? Per { get; set; }

    /// <summary>How far the gift has come.</summary>
    public DonationStatus Status { get; set; }

    /// <summary>What it is for (<see cref="Analysis.Donations.Cause.Key"/>).</summary>
    public string? Cause { get; set; }

    /// <summary>The day under which it is listed.</summary>
    public DateOnly GivenOn { get; set; }

    /// <summary>How exact that day is.</summary>
    public GiftDateKind DateKind { get; set; }

    /// <summary>Only recalled by articles about something else.</summary>
    public bool IsBackground { get; set; }

    /// <summary>In what outlets disagree ("amount", "status", "recipient", "date").</summary>
    public List<string> Disagreements { get; set; } = [];

    /// <summary>Whether it enters totals, by itself.</summary>
    public GiftStanding Standing { get; set; }

    /// <summary>The gift into the giver's own foundation out of which this one was paid: it is counted there.</summary>
    public long? PaidFromId { get; set; }

    /// <summary>Who receives, as a party with a page.</summary>
    public long? RecipientPartyId { get; set; }

    /// <summary>Number of outlets that tell it, in all stories.</summary>
    public int OutletCount { get; set; }

    /// <summary>Number of articles that tell it.</summary>
    public int ArticleCount { get; set; }

    /// <summary>Whether readers see it: it stands, and a shown story tells it.</summary>
    public bool IsShown { get; set; }

    /// <summary>Publication of the first article that tells it.</summary>
    public DateTimeOffset FirstReportedAt { get; set; }

    /// <summary>When it last changed here.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>By what other accounts of it are looked up (<see cref="LedgerKeys"/>).</summary>
    public List<string> Keys { get; set; } = [];

    /// <summary>What editors decided about its claims, in order (<see cref="Desk.GiftRuling.Id"/>).</summary>
    public List<long> Rulings { get; set; } = [];

    /// <summary>What editors decided otherwise than it is told ("amount", "status", …): the values above are theirs.</summary>
    public List<string> Decided { get; set; } = [];

    /// <summary>Enters totals. Kept by the database.</summary>
    public bool IsCounted { get; private set; }

    /// <summary>Decimal digits of the amount before the point; 0 without an amount. Kept by the database.</summary>
    public short Magnitude { get; private set; }

    /// <summary>What stories tell of it.</summary>
    public List<Donation> Donations { get; init; } = [];

    /// <summary>Who gives, passes on and receives.</summary>
    public List<LedgerParty> Parties { get; init; } = [];
}
