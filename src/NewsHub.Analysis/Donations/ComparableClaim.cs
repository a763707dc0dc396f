namespace NewsHub.Analysis.Donations;

/// <summary>A claim with its names reduced for comparison.</summary>
internal sealed class ComparableClaim
{
    /// <summary>Two figures are the same sum when they differ by no more than rounding ("$1.49 million", "$1,486,000").</summary>
    private const decimal Rounding = 0.01m;

    private readonly GiverName[] _donors;
    private readonly GiverName? _recipient;

    /// <summary>Reduces a claim.</summary>
    public ComparableClaim(ClaimOfArticle source)
    {
        Source = source;
        _donors = [.. source.Claim.Donors.Concat(source.Claim.Via is { } via ? [via] : []).Select(name => new GiverName(name))];
        _recipient = source.Claim.Recipient is { } recipient ? new GiverName(recipient) : null;
    }

    /// <summary>The claim itself.</summary>
    public ClaimOfArticle Source { get; }

    /// <summary>How many of the gift's facts it tells.</summary>
    public int Fullness => (_donors.Length > 0 ? 2 : 0) + (_recipient is null ? 0 : 2) + (Source.Claim.Amount is null ? 0 : 1);

    /// <summary>How well two claims agree: 0 when they cannot speak of the same gift.</summary>
    public int Agreement(ComparableClaim other)
    {
        var (a, b) = (Source.Claim, other.Source.Claim);
        if ((a.Status == DonationStatus.Raised) != (b.Status == DonationStatus.Raised))
            return 0;
        var donors = Compare(_donors.Length > 0, other._donors.Length > 0, () => _donors.Any(mine => other._donors.Any(mine.Matches)));
        var recipients = Compare(_recipient is not null, other._recipient is not null, () => _recipient!.Matches(other._recipient!));
        // Two outlets may describe in words what a third names ("the theatre's crew", "the Prompt Corner Fund").
        if (recipients < 0 && Source.ArticleId != other.Source.ArticleId && !(IsName(a.Recipient!) && IsName(b.Recipient!)))
            recipients = 0;
        if (donors < 0)
            return 0;
        return SameSum(a, b) ? OfSameSum(other, donors, recipients) : OfOtherSum(other, donors, recipients);
    }

    private int OfSameSum(ComparableClaim other, int donors, int recipients)
    {
        if (recipients >= 0)
            return donors + recipients > 0 || Source.ArticleId == other.Source.ArticleId || Source.Claim.Amount is not null ? 10 + (3 * donors) + (3 * recipients) : 0;
        // The same donor and sum but another recipient: two gifts where one article tells both or tells one as past, otherwise a disagreement.
        return donors > 0 && Source.ArticleId != other.Source.ArticleId && !Source.Claim.IsBackground && !other.Source.Claim.IsBackground ? 4 : 0;
    }

    /// <summary>Another sum between the same two parties is a disagreement, unless one article tells both or only one calls it past.</summary>
    private int OfOtherSum(ComparableClaim other, int donors, int recipients) =>
        donors > 0 && (recipients > 0 || (recipients == 0 && IsNear(Source.Claim, other.Source.Claim))) && Source.ArticleId != other.Source.ArticleId && Source.Claim.IsBackground == other.Source.Claim.IsBackground
            && (Source.Claim.Currency is null) == (other.Source.Claim.Currency is null) ? 5 + recipients : 0;

    /// <summary>Whether both tell the same sum, a converted one counting as the same; without figures, the same words.</summary>
    public static bool SameSum(ExtractedClaim a, ExtractedClaim b)
    {
        if (a.Amount is null && b.Amount is null)
            return a.AmountText is not null && b.AmountText is not null && (string.Equals(a.AmountText, b.AmountText, StringComparison.OrdinalIgnoreCase) || GoodsCount.Of(a.AmountText) is { } goods && goods == GoodsCount.Of(b.AmountText));
        return Sums(a).Any(x => Sums(b).Any(y => SameFigure(x.Amount, y.Amount) && (x.Currency is null || y.Currency is null || x.Currency == y.Currency)));
    }

    private static IEnumerable<(decimal Amount, string? Currency)> Sums(ExtractedClaim claim) =>
        claim.Conversions.Select(sum => (sum.Amount, sum.Currency)).Concat(claim.Amount is { } amount ? [(amount, claim.Currency)] : []);

    /// <summary>Where a recipient is not told by both, sums as far apart as this are two gifts.</summary>
    private const decimal FarthestDisagreement = 2;

    /// <summary>Whether a recipient is told by name rather than described.</summary>
    public static bool IsName(string recipient) => recipient.Length > 0 && char.IsUpper(recipient[0]);

    private static bool IsNear(ExtractedClaim a, ExtractedClaim b) =>
        a is { Amount: { } x, Per: null } && b is { Amount: { } y, Per: null } && a.Currency == b.Currency && Math.Max(x, y) < FarthestDisagreement * Math.Min(x, y);

    private static bool SameFigure(decimal a, decimal b) => Math.Abs(a - b) <= Rounding * Math.Max(a, b);

    /// <summary>1 when both know and agree, -1 when both know and differ, 0 when one does not tell.</summary>
    private static int Compare(bool mine, bool other, Func<bool> match) => !mine || !other ? 0 : match() ? 1 : -1;
}
