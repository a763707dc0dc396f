namespace NewsHub.Analysis.Donations.Ledger;

/// <summary>An account with its names reduced for comparison.</summary>
internal sealed class ComparableAccount
{
    /// <summary>Both tell different gifts.</summary>
    public const int Different = -1;

    /// <summary>Figures that differ by no more are one sum, rounded.</summary>
    private const decimal Rounding = 0.01m;

    /// <summary>Sums of one pair of parties told in the same days that are further apart are two gifts.</summary>
    private const decimal FarthestDisagreement = 2;

    /// <summary>A news gift was made at most so many days before it was reported, or so many after ("will give tomorrow").</summary>
    private const int NewsBefore = 10, NewsAfter = 3;

    /// <summary>Two reports of one gift, or a report and a date, lie at most so many days apart; a year's distance is another gift.</summary>
    private const int Slack = 21;

    /// <summary>What is promised is given within so many days.</summary>
    private const int LongestPromise = 400;

    /// <summary>Without both parties' names, or with sums that differ, only reports of the same days speak of one gift.</summary>
    private const int SameDays = 10;

    private readonly GiverName[] _donors;
    private readonly GiverName[] _recipients;
    private readonly IReadOnlyList<ConvertedAmount> _sums;

    public ComparableAccount(GiftAccount account)
    {
        Account = account;
        _donors = [.. account.GiverNames().Select(name => new GiverName(name))];
        _recipients = [.. account.RecipientNames().Select(name => new GiverName(name))];
        _sums = account.AllSums();
        (From, To) = account switch
        {
            { GivenOn: { } told } => (told.From, told.To),
            { IsBackground: true } => (DateOnly.MinValue, account.ReportedOn),
            _ => (account.ReportedOn.AddDays(-NewsBefore), account.ReportedOn.AddDays(NewsAfter)),
        };
    }

    public GiftAccount Account { get; }

    /// <summary>The days within which the gift was made.</summary>
    private DateOnly From { get; }

    private DateOnly To { get; }

    /// <summary>How surely both tell one gift; 0 where nothing says so, <see cref="Different"/> where they cannot.</summary>
    public int Agreement(ComparableAccount other)
    {
        var (a, b) = (Account, other.Account);
        if (a.StoryId == b.StoryId || (a.Status == DonationStatus.Raised) != (b.Status == DonationStatus.Raised) || !DatesFit(other))
            return Different;
        var sums = CompareSums(other);
        if (sums == Sums.FarApart)
            return Different;
        var donors = CompareDonors(other);
        var recipients = CompareRecipients(other);
        if (donors < 0 || recipients < 0)
            return Different;
        var near = Gap(other) <= SameDays && !a.IsBackground && !b.IsBackground;
        return (sums, donors + recipients) switch
        {
            (Sums.Same, 2) => 20,
            (Sums.Same, 1) when near => 10,
            (Sums.Unit, 2) => 8,
            (Sums.Untold, 2) when near => 6,
            (Sums.Near, 2) when near => 5,
            (Sums.Near, _) => Different,
            _ => 0,
        };
    }

    /// <summary>Days between the two reports.</summary>
    public int Gap(ComparableAccount other) => Math.Abs(Account.ReportedOn.DayNumber - other.Account.ReportedOn.DayNumber);

    private bool DatesFit(ComparableAccount other)
    {
        var apart = Math.Max(From.DayNumber - other.To.DayNumber, other.From.DayNumber - To.DayNumber);
        return apart <= Slack || (apart <= LongestPromise && (IsPromiseOf(other) || other.IsPromiseOf(this)));
    }

    private bool IsPromiseOf(ComparableAccount later) =>
        Account.Status is DonationStatus.Announced or DonationStatus.Pledged && later.Account.Status == DonationStatus.Given && From <= later.From;

    private int CompareDonors(ComparableAccount other)
    {
        if (_donors.Length == 0 || other._donors.Length == 0)
            return 0;
        if (_donors.Any(mine => other._donors.Any(mine.Matches)))
            return 1;
        // "Mirela Oakhurst" in one outlet, "the Oakhurst Foundation" in another.
        return Account.Donors.Any(mine => other.Account.Donors.Any(theirs => OwnFoundation.Is(mine, theirs) || OwnFoundation.Is(theirs, mine))) ? 1 : -1;
    }

    private int CompareRecipients(ComparableAccount other)
    {
        if (_recipients.Length == 0 || other._recipients.Length == 0)
            return 0;
        if (_recipients.Any(mine => other._recipients.Any(mine.Matches)))
            return 1;
        // A description may mean whom another names, and a name in another language may be a translation.
        return Account.RecipientNames().All(ComparableClaim.IsName) && other.Account.RecipientNames().All(ComparableClaim.IsName) && !IsOtherLanguage(other) ? -1 : 0;
    }

    private bool IsOtherLanguage(ComparableAccount other) =>
        Account.Language is { Length: >= 2 } mine && other.Account.Language is { Length: >= 2 } theirs && !mine.AsSpan(0, 2).Equals(theirs.AsSpan(0, 2), StringComparison.OrdinalIgnoreCase);

    private Sums CompareSums(ComparableAccount other)
    {
        var (a, b) = (Account, other.Account);
        if (_sums.Count == 0 && other._sums.Count == 0)
            return SameGoods(a.AmountText, b.AmountText) ? Sums.Same : Sums.FarApart;
        if (_sums.Count == 0 || other._sums.Count == 0)
            return Sums.Untold;
        if (_sums.Any(x => other._sums.Any(y => SameFigure(x.Amount, y.Amount) && (x.Currency is null || y.Currency is null || x.Currency == y.Currency))))
            return Sums.Same;
        var (mine, others) = (_sums[0], other._sums[0]);
        if (mine.Currency != others.Currency)
            return Sums.FarApart;
        var (small, large) = mine.Amount < others.Amount ? (mine.Amount, others.Amount) : (others.Amount, mine.Amount);
        // "$72,000 for each of four" is "$288,000".
        if ((a.Per is null) != (b.Per is null) && small > 0 && large % small == 0 && (a.Per is null ? others.Amount : mine.Amount) == small)
            return Sums.Unit;
        return a.Per is null && b.Per is null && large < FarthestDisagreement * small ? Sums.Near : Sums.FarApart;
    }

    private static bool SameGoods(string? a, string? b) =>
        a is not null && b is not null && (string.Equals(a, b, StringComparison.OrdinalIgnoreCase) || (GoodsCount.Of(a) is { } goods && goods == GoodsCount.Of(b)));

    private static bool SameFigure(decimal a, decimal b) => Math.Abs(a - b) <= Rounding * Math.Max(a, b);

    private enum Sums
    {
        Same,
        Unit,
        Near,
        Untold,
        FarApart,
    }
}
