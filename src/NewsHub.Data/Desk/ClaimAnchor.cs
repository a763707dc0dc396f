using System.Security.Cryptography;
using System.Text;
using NewsHub.Data.Donations;

namespace NewsHub.Data.Desk;

/// <summary>
/// Where a claim stands, in a form that outlives its row: the article, the words of its evidence, the words of its amount, and which of several that share
/// all of these. Analysers differ in what they make of a sentence, hardly in which sentence states a gift.
/// </summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Sentence">A key of the evidence's letters and digits.</param>
/// <param name="Amount">The amount's letters and digits; empty without one.</param>
/// <param name="Place">Which of those that share all of the rest, from 0.</param>
internal readonly record struct ClaimAnchor(long ArticleId, string Sentence, string Amount, int Place)
{
    private const int LongestAmount = 40;

    /// <summary>The anchors of an article's claims.</summary>
    /// <param name="claims">All claims of one article.</param>
    /// <param name="text">The article's text.</param>
    public static IReadOnlyList<(Claim Claim, ClaimAnchor Anchor)> Of(IEnumerable<Claim> claims, string text)
    {
        var known = new Dictionary<(string, string), int>();
        var anchors = new List<(Claim, ClaimAnchor)>();
        foreach (var claim in claims.OrderBy(claim => claim.Ordinal))
        {
            var start = Math.Clamp(claim.EvidenceStart, 0, text.Length);
            var sentence = Key(text[start..Math.Clamp(claim.EvidenceEnd, start, text.Length)]);
            var letters = Letters(claim.AmountText ?? "");
            var amount = letters.Length > LongestAmount ? letters[..LongestAmount] : letters;
            var place = known.GetValueOrDefault((sentence, amount));
            known[(sentence, amount)] = place + 1;
            anchors.Add((claim, new ClaimAnchor(claim.ArticleId, sentence, amount, place)));
        }

        return anchors;
    }

    /// <summary>The claims at some anchors: those that stand exactly there; then, where an article is read otherwise now, the only one left of a sentence, or of an amount.</summary>
    /// <param name="anchors">The anchors, with what is known of each.</param>
    /// <param name="claims">All claims of one article, with theirs.</param>
    public static IReadOnlyList<(Claim Claim, T What)> Find<T>(IReadOnlyList<(ClaimAnchor Anchor, T What)> anchors, IReadOnlyList<(Claim Claim, ClaimAnchor Anchor)> claims)
    {
        var open = anchors.Where(anchor => claims.Count > 0 && anchor.Anchor.ArticleId == claims[0].Claim.ArticleId).ToList();
        var left = claims.ToList();
        return [.. Take((one, other) => one == other), .. Take((one, other) => one.Sentence == other.Sentence), .. Take((one, other) => one.Amount.Length > 0 && one.Amount == other.Amount)];

        List<(Claim, T)> Take(Func<ClaimAnchor, ClaimAnchor, bool> match)
        {
            var found = new List<((ClaimAnchor Anchor, T What) Anchor, (Claim Claim, ClaimAnchor Anchor) Claim)>();
            foreach (var anchor in open)
                if (left.Where(claim => match(anchor.Anchor, claim.Anchor)).Take(2).ToList() is [var only])
                    found.Add((anchor, only));
            var sure = found.GroupBy(pair => pair.Claim.Claim).Where(same => same.Count() == 1).Select(same => same.Single()).ToList();
            foreach (var (anchor, claim) in sure)
            {
                open.Remove(anchor);
                left.Remove(claim);
            }

            return sure.ConvertAll(pair => (pair.Claim.Claim, pair.Anchor.What));
        }
    }

    /// <summary>Gives the claims of an article that is read anew what began with its former claims; one whose words have changed takes over from the one in its place.</summary>
    /// <param name="former">The claims before.</param>
    /// <param name="claims">The claims now.</param>
    public static void HandOver(IReadOnlyList<(Claim Claim, ClaimAnchor Anchor)> former, IReadOnlyList<(Claim Claim, ClaimAnchor Anchor)> claims)
    {
        var same = Find([.. former.Select(claim => (claim.Anchor, claim.Claim))], claims);
        var gone = former.Select(claim => claim.Claim).Except(same.Select(pair => pair.What));
        var changed = claims.Select(claim => claim.Claim).Except(same.Select(pair => pair.Claim)).Join(gone, claim => claim.Ordinal, claim => claim.Ordinal, (claim, before) => (Claim: claim, What: before));
        foreach (var (claim, before) in same.Concat(changed))
            (claim.Began, claim.BeganDonationId) = (before.Began, before.BeganDonationId);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ClaimAnchor Parse(string text) => text.Split('|') is [var article, var sentence, var amount, var place]
        ? new(long.Parse(article, System.Globalization.CultureInfo.InvariantCulture), sentence, amount, int.Parse(place, System.Globalization.CultureInfo.InvariantCulture))
        : throw new FormatException($"'{text}' is no anchor.");

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ArticleId}|{Sentence}|{Amount}|{Place}");

    private static string Key(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Letters(words))).AsSpan(0, 8));

    private static string Letters(string words) => string.Concat(words.ToLowerInvariant().Where(char.IsLetterOrDigit));
}
