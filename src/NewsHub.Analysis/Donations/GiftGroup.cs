namespace NewsHub.Analysis.Donations;

/// <summary>The claims that speak of one gift, and what they add up to.</summary>
internal sealed class GiftGroup
{
    private readonly List<ComparableClaim> _members = [];

    // What an editor put together may print sums or names that no machine would: each strand is told alike, and a claim has to fit one of them.
    private readonly List<List<ComparableClaim>> _strands = [];

    /// <summary>The claims.</summary>
    public IReadOnlyList<ComparableClaim> Members => _members;

    /// <summary>A group that an editor put together.</summary>
    public static GiftGroup Of(IEnumerable<ComparableClaim> claims)
    {
        var group = new GiftGroup();
        foreach (var claim in claims)
            group.Add(claim);
        return group;
    }

    /// <summary>Takes a claim in.</summary>
    public void Add(ComparableClaim claim)
    {
        var strand = _strands.Select(strand => (Strand: strand, Fit: strand.Min(claim.Agreement))).Where(fit => fit.Fit > 0).OrderByDescending(fit => fit.Fit).Select(fit => fit.Strand).FirstOrDefault();
        if (strand is null)
            _strands.Add(strand = []);
        strand.Add(claim);
        _members.Add(claim);
    }

    /// <summary>
    /// How well a claim fits: the weakest agreement with any member of the strand that it fits best, so that a vague claim never joins two gifts into one;
    /// 0 when it fits none, or an editor told it apart from a member.
    /// </summary>
    public int Fit(ComparableClaim claim) =>
        claim.Source.Ties.Count > 0 && _members.Exists(member => GiftTie.Between(member.Source.Ties, claim.Source.Ties) == false) ? 0 : _strands.Max(strand => strand.Min(claim.Agreement));

    /// <summary>What the members tell together.</summary>
    public ConsolidatedDonation ToDonation()
    {
        var sources = _members.Select(member => member.Source).OrderBy(source => source.ArticleId).ThenBy(source => source.Ordinal).ToList();
        var lead = Most(sources.Where(source => source.Claim.Amount is not null), AmountOf).FirstOrDefault()?.FirstOrDefault() ?? sources[0];
        return new ConsolidatedDonation
        {
            Donors = sources.Select(source => source.Claim.Donors).Where(donors => donors.Count > 0).OrderByDescending(donors => donors.Sum(Words)).ThenBy(donors => string.Join(';', donors), StringComparer.Ordinal).FirstOrDefault() ?? [],
            Via = Most(sources.Where(source => source.Claim.Via is not null), source => source.Claim.Via!).FirstOrDefault()?.Key,
            Recipient = Most(sources.Where(source => source.Claim.Recipient is not null), source => source.Claim.Recipient!).FirstOrDefault()?.Key,
            Amount = lead.Claim.Amount,
            Currency = lead.Claim.Currency,
            AmountText = lead.Claim.AmountText,
            Per = sources.Where(source => ComparableClaim.SameSum(source.Claim, lead.Claim)).Select(source => source.Claim.Per).FirstOrDefault(per => per is not null),
            Status = Most(sources, source => source.Claim.Status.ToString()).OrderByDescending(group => Articles(group)).ThenByDescending(group => group.First().Claim.Status).First().First().Claim.Status,
            IsBackground = 2 * sources.Count(source => source.Claim.IsBackground) >= sources.Count,
            Claims = sources,
            Conflicts = [.. Conflicts(sources)],
        };
    }

    private IEnumerable<DonationConflict> Conflicts(List<ClaimOfArticle> sources)
    {
        if (Amounts(sources) is { Count: > 1 } amounts)
            yield return new DonationConflict(ConflictKind.Amount, amounts);
        if (HaveNothingInCommon(sources, source => source.Claim.Status.ToString()))
            yield return new DonationConflict(ConflictKind.Status, [.. Most(sources, source => source.Claim.Status.ToString().ToLowerInvariant()).Select(ToValue)]);
        if (Recipients() is { Count: > 1 } recipients)
            yield return new DonationConflict(ConflictKind.Recipient, recipients);
    }

    /// <summary>The sums told, those that are conversions or roundings of one another under one value.</summary>
    private static List<ConflictValue> Amounts(List<ClaimOfArticle> sources)
    {
        var values = new List<List<ClaimOfArticle>>();
        foreach (var source in sources.Where(source => source.Claim.Amount is not null))
        {
            if (values.Find(value => value.Exists(other => ComparableClaim.SameSum(source.Claim, other.Claim))) is { } known)
                known.Add(source);
            else
                values.Add([source]);
        }

        return [.. values.OrderByDescending(Articles).ThenBy(value => value[0].ArticleId).ThenBy(value => value[0].Ordinal).Select(value => new ConflictValue(AmountOf(value[0]), value))];
    }

    private List<ConflictValue> Recipients()
    {
        var values = new List<List<(GiverName Name, ClaimOfArticle Source)>>();
        foreach (var member in _members.Where(member => member.Source.Claim.Recipient is { } told && ComparableClaim.IsName(told)).OrderBy(member => member.Source.ArticleId).ThenBy(member => member.Source.Ordinal))
        {
            var name = new GiverName(member.Source.Claim.Recipient!);
            if (values.Find(value => value.Exists(other => other.Name.Matches(name))) is { } known)
                known.Add((name, member.Source));
            else
                values.Add([(name, member.Source)]);
        }

        return [.. values.Select(value => value.Select(item => item.Source).ToList()).OrderByDescending(Articles).ThenBy(value => value[0].ArticleId).Select(value => new ConflictValue(value[0].Claim.Recipient!, value))];
    }

    /// <summary>Whether no value is told by every article: an article that tells two ("announced", then "donated") disagrees with nobody who tells one of them.</summary>
    private static bool HaveNothingInCommon(List<ClaimOfArticle> sources, Func<ClaimOfArticle, string> value)
    {
        var told = sources.GroupBy(source => source.ArticleId).Select(article => article.Select(value).ToHashSet()).ToList();
        return told.Count > 1 && !told[0].Any(first => told.TrueForAll(article => article.Contains(first)));
    }

    private static string AmountOf(ClaimOfArticle source) => source.Claim switch
    {
        { Amount: { } amount, Currency: { } currency, Per: { } per } => $"{MoneyText.Format(amount, currency)} per {per}",
        { Amount: { } amount, Currency: { } currency } => MoneyText.Format(amount, currency),
        var claim => claim.AmountText ?? "",
    };

    /// <summary>Groups of the same value, the one that most articles tell first; then the one told oftenest, then the first in order.</summary>
    private static IEnumerable<IGrouping<string, ClaimOfArticle>> Most(IEnumerable<ClaimOfArticle> sources, Func<ClaimOfArticle, string> value) =>
        sources.GroupBy(value).OrderByDescending(Articles).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);

    private static int Articles(IEnumerable<ClaimOfArticle> claims) => claims.Select(claim => claim.ArticleId).Distinct().Count();

    private static int Words(string name) => name.Split(' ').Length;

    private static ConflictValue ToValue(IGrouping<string, ClaimOfArticle> group) => new(group.Key, [.. group]);
}
