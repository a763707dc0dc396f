namespace NewsHub.Analysis.Donations.Ledger;

/// <summary>One gift as the ledger shows it. Nothing is averaged or added up: every value is one that outlets print.</summary>
public sealed record GatheredGift
{
    /// <summary>Who gives, in the fullest form.</summary>
    public required IReadOnlyList<string> Donors { get; init; }

    /// <summary>Through which foundation or company.</summary>
    public required string? Via { get; init; }

    /// <summary>Who receives, in the form that most articles print.</summary>
    public required string? Recipient { get; init; }

    /// <summary>The account whose figure stands for the gift: told as news, by most articles.</summary>
    public required GiftAccount Lead { get; init; }

    /// <summary>The figure; null when none is told.</summary>
    public ConvertedAmount? Sum => Lead.Sums.Count > 0 ? Lead.Sums[0] : null;

    /// <summary>How far it has come: what was promised and later given is given.</summary>
    public required DonationStatus Status { get; init; }

    /// <summary>What it is for.</summary>
    public required string? Cause { get; init; }

    /// <summary>When it was made, and how that is known.</summary>
    public required GiftDate Date { get; init; }

    /// <summary>Only recalled, never told as news.</summary>
    public required bool IsBackground { get; init; }

    /// <summary>In what outlets disagree ("amount", "status", "recipient", "date").</summary>
    public required IReadOnlyList<string> Disagreements { get; init; }

    /// <summary>Whether it enters totals.</summary>
    public required GiftStanding Standing { get; init; }

    /// <summary>What the accounts of one gift tell together.</summary>
    /// <param name="accounts">At least one, as <see cref="GiftLedger.Gather"/> gives them.</param>
    public static GatheredGift Of(IReadOnlyList<GiftAccount> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var ranked = accounts.OrderBy(account => account.IsBackground).ThenByDescending(account => account.Articles).ThenBy(account => account.ReportedOn).ThenBy(account => account.Id).ToList();
        var lead = ranked.Find(account => account.Sums.Count > 0 && account.Per is null) ?? ranked.Find(account => account.Sums.Count > 0) ?? ranked[0];
        var gift = new GatheredGift
        {
            Donors = ranked.Select(account => account.Donors).OrderByDescending(donors => donors.Sum(name => name.Split(' ').Length)).ThenBy(donors => string.Join(';', donors), StringComparer.Ordinal).First(),
            Via = Most(ranked, account => account.Via),
            Recipient = Most(ranked, account => account.Recipient is { } told && ComparableClaim.IsName(told) ? told : null) ?? Most(ranked, account => account.Recipient),
            Lead = lead,
            Status = StatusOf(ranked),
            Cause = Most(ranked, account => account.Cause),
            Date = GiftDate.Of(ranked),
            IsBackground = ranked[0].IsBackground,
            Disagreements = [.. Conflicts(ranked).Distinct()],
            Standing = GiftStanding.Counted,
        };
        return gift with { Standing = StandingOf(gift) };
    }

    /// <summary>The same as editors decided it. What outlets disagree about stays.</summary>
    public GatheredGift Decided(GiftDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (decision.IsEmpty)
            return this;
        var gift = this with
        {
            Donors = decision.Donors ?? Donors,
            Via = GiftDecision.Or(decision.Via, Via),
            Recipient = GiftDecision.Or(decision.Recipient, Recipient),
            Lead = decision.Sum is { } sum
                ? Lead with { Sums = sum.Amount is { } amount ? [new ConvertedAmount(amount, sum.Currency)] : [], AmountText = sum.Words, Qualifier = sum.Qualifier, UpTo = sum.UpTo, Per = sum.Per }
                : Lead,
            Status = decision.Status ?? Status,
            Cause = GiftDecision.Or(decision.Cause, Cause),
            Date = decision.Date is { } told ? GiftDate.Of(told) : Date,
        };
        return gift with { Standing = decision.IsRejected == true ? GiftStanding.Rejected : StandingOf(gift) };
    }

    /// <summary>The value that most articles tell; the first in the alphabet of several.</summary>
    private static string? Most(IEnumerable<GiftAccount> accounts, Func<GiftAccount, string?> value) =>
        accounts.Where(account => value(account) is not null).GroupBy(account => value(account)!)
            .OrderByDescending(group => group.Sum(account => account.Articles)).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>What most articles tell; but a promise that is later told as given has been kept.</summary>
    private static DonationStatus StatusOf(List<GiftAccount> accounts)
    {
        var promised = accounts.Where(account => IsPromise(account.Status)).ToList();
        if (promised.Count > 0 && accounts.Exists(account => account.Status == DonationStatus.Given && account.ReportedOn > promised.Max(promise => promise.ReportedOn)))
            return DonationStatus.Given;
        return accounts.GroupBy(account => account.Status).OrderByDescending(group => group.Sum(account => account.Articles)).ThenByDescending(group => group.Key).First().Key;
    }

    private static IEnumerable<string> Conflicts(List<GiftAccount> accounts)
    {
        foreach (var told in accounts.SelectMany(account => account.Disagreements))
            yield return told;
        var sums = accounts.Where(account => account.Sums.Count > 0).ToList();
        if (sums.Exists(a => sums.Exists(b => !a.Sums.Any(x => b.Sums.Any(y => Math.Abs(x.Amount - y.Amount) <= 0.01m * Math.Max(x.Amount, y.Amount))))))
            yield return "amount";
        var given = accounts.Where(account => account.Status == DonationStatus.Given).ToList();
        if (given.Count > 0 && accounts.Exists(account => IsPromise(account.Status) && account.ReportedOn >= given.Min(told => told.ReportedOn)))
            yield return "status";
        var dates = accounts.Select(account => account.GivenOn).OfType<ToldDate>().ToList();
        if (dates.Exists(a => dates.Exists(b => !a.Overlaps(b))))
            yield return "date";
    }

    private static bool IsPromise(DonationStatus status) => status is DonationStatus.Announced or DonationStatus.Pledged;

    private static GiftStanding StandingOf(GatheredGift gift) => gift switch
    {
        { Status: DonationStatus.Raised } => GiftStanding.Raised,
        { Sum: null } or { Sum.Currency: null } => GiftStanding.NoSum,
        { Lead.Per: not null } => GiftStanding.UnitSum,
        { Lead.Qualifier: AmountQualifier.UpTo } => GiftStanding.Ceiling,
        { IsBackground: true } when gift.Donors.Count == 0 || gift.Recipient is null => GiftStanding.Uncertain,
        _ when gift.Donors.Count == 0 && gift.Recipient is null => GiftStanding.Uncertain,
        _ => GiftStanding.Counted,
    };
}
