using System.Runtime.CompilerServices;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Beat;

/// <summary>Whether an article is about a public figure's giving: a sum of named evidence, nothing hidden.</summary>
public static class BeatScorer
{
    private static readonly ConditionalWeakTable<BeatProfile, PhraseMatcher> Matchers = [];

    /// <summary>Scores one article.</summary>
    /// <param name="title">The headline; null when there is none.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="parties">Whom it names.</param>
    /// <param name="claims">The gifts that it states.</param>
    /// <param name="profile">The beat.</param>
    public static BeatVerdict Score(string? title, string text, ArticleParties parties, IReadOnlyList<ExtractedClaim> claims, BeatProfile profile)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(profile);
        var matcher = Matchers.GetValue(profile, static profile => new PhraseMatcher(profile));
        var inTitle = matcher.Find(title ?? "");
        var inText = matcher.Find(text);
        var evidence = new List<(double Weight, string Reason)>();
        for (var group = 0; group < profile.Terms.Count; group++)
        {
            var terms = profile.Terms[group];
            if (inTitle[group] is { } phrase)
                evidence.Add((terms.InTitle, $"{terms.Name} in the headline: “{phrase}”"));
            else if (inText[group] is { } word)
                evidence.Add((terms.InText, $"{terms.Name} in the text: “{word}”"));
        }

        AddGifts(evidence, parties, claims, profile);
        var score = evidence.Sum(item => item.Weight);
        return new BeatVerdict(score >= profile.Threshold, score, [.. evidence.OrderByDescending(item => Math.Abs(item.Weight)).ThenBy(item => item.Reason, StringComparer.Ordinal).Select(item => item.Reason)]);
    }

    private static void AddGifts(List<(double Weight, string Reason)> evidence, ArticleParties parties, IReadOnlyList<ExtractedClaim> claims, BeatProfile profile)
    {
        if (claims.FirstOrDefault(claim => !claim.IsBackground) is { } own)
            evidence.Add((profile.OwnGift, $"a gift of {own.AmountText ?? "an untold sum"}"));
        else if (claims.Count > 0)
            evidence.Add((profile.BackgroundGift, $"an earlier gift of {claims[0].AmountText ?? "an untold sum"}"));
        if (claims.SelectMany(claim => claim.Donors).FirstOrDefault(donor => IsPerson(donor, parties)) is { } giver)
            evidence.Add((profile.NamedDonor, $"{giver} gives"));
    }

    /// <summary>A donor whom the roster does not hold for an organisation and who bears at least two names.</summary>
    private static bool IsPerson(string donor, ArticleParties parties) =>
        parties.All.FirstOrDefault(party => party.Name == donor) is { } known && known.Kind != PartyKind.Unknown
            ? known.Kind == PartyKind.Person
            : donor.Contains(' ', StringComparison.Ordinal) && !donor.Split(' ').Any(word => NameWords.Organization.Contains(word.ToLowerInvariant()));
}
