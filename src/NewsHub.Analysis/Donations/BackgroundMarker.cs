using System.Collections.Frozen;
using System.Globalization;

namespace NewsHub.Analysis.Donations;

/// <summary>Tells an article's own news from the earlier gifts that it recalls.</summary>
internal static class BackgroundMarker
{
    /// <summary>Words that set a gift in the past of the article's news.</summary>
    private static readonly FrozenSet<string> PastWords = FrozenSet.ToFrozenSet(["previously", "earlier", "already", "past", "ago", "formerly", "historically", "before", "recalled", "hardly"]);

    private static readonly FrozenSet<string> Periods = FrozenSet.ToFrozenSet(["year", "years", "month", "months", "week", "weeks", "decade", "decades", "spring", "summer", "autumn", "fall", "winter", "season", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "christmas"]);

    private static readonly FrozenSet<string> Months = FrozenSet.ToFrozenSet(["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]);

    /// <summary>Marks the claims, given with the number of the sentence of each.</summary>
    public static List<ExtractedClaim> Mark(TokenizedText tokens, List<Sentence> sentences, List<(ExtractedClaim Claim, int Sentence)> claims, string? title)
    {
        var own = OwnSums(claims, title);
        var tellers = claims.Select(item => item.Sentence).ToHashSet();
        var donors = new HashSet<string>(StringComparer.Ordinal);
        var past = new HashSet<string>(StringComparer.Ordinal);
        var marked = new List<ExtractedClaim>(claims.Count);
        foreach (var (claim, number) in claims)
        {
            var isPast = !own.Contains(Sum(claim)) && (claim.Status == DonationStatus.Raised || IsPast(tokens, sentences, number, tellers) || IsAlso(tokens, sentences[number], claim, donors));
            if (isPast && claim.Status != DonationStatus.Raised)
                past.Add(Sum(claim));
            donors.UnionWith(claim.Donors);
            marked.Add(claim with { IsBackground = isPast });
        }

        // The same gift told again without a date is the same background.
        return [.. marked.Select(claim => claim with { IsBackground = claim.IsBackground || past.Contains(Sum(claim)) })];
    }

    /// <summary>The sums of the article's news: those in the headline; without one there, the first gift told.</summary>
    private static HashSet<string> OwnSums(List<(ExtractedClaim Claim, int Sentence)> claims, string? title)
    {
        var told = title is null ? [] : MoneyFinder.Find(title).Where(money => money.Amount is not null).Select(money => money.Amount).ToHashSet();
        var own = claims.Where(item => item.Claim.Amount is not null && told.Contains(item.Claim.Amount)).Select(item => Sum(item.Claim)).ToHashSet(StringComparer.Ordinal);
        if (own.Count == 0 && claims.Find(item => item.Claim.Status != DonationStatus.Raised).Claim is { } first)
            own.Add(Sum(first));
        return own;
    }

    private static string Sum(ExtractedClaim claim) => claim.Amount is { } amount ? $"{amount.ToString(CultureInfo.InvariantCulture)} {claim.Currency} {claim.Status == DonationStatus.Raised}" : claim.AmountText ?? "";

    private static bool IsPast(TokenizedText tokens, List<Sentence> sentences, int number, HashSet<int> tellers)
    {
        if (HasPastCue(tokens, sentences[number]))
            return true;
        // A date at the head of the sentence before carries over ("In February, they … The couple donated …").
        return number > 0 && sentences[number - 1].Paragraph == sentences[number].Paragraph && !tellers.Contains(number - 1) && HasPastCue(tokens, sentences[number - 1]);
    }

    private static bool HasPastCue(TokenizedText tokens, Sentence sentence)
    {
        for (var i = sentence.From; i < sentence.To; i++)
        {
            var word = tokens.Lower(i);
            if (PastWords.Contains(word) && !(word == "before" && tokens.IsWord(i + 1)) && !(word == "earlier" && tokens.Lower(i + 1) is "today" or "this"))
                return true;
            if (word == "last" && Periods.Contains(tokens.Lower(i + 1)))
                return true;
            if (word is "in" or "since" or "back" && (IsYear(tokens, i + 1) || (Months.Contains(tokens.Lower(i + 1)) && i <= sentence.From + 1) || (Months.Contains(tokens.Lower(i + 1)) && IsYear(tokens, i + 2))))
                return true;
            if (word == "had" && GivingWords.Verbs.TryGetValue(tokens.Lower(i + 1), out var verb) && verb.Form == VerbForm.Past)
                return true;
            if (word == "first" && tokens.Lower(i + 1) == "time" && tokens.Lower(i - 1) is "the" && tokens.Lower(i - 2) is "not" or "n't" or "isn't")
                return true;
        }

        return false;
    }

    private static bool IsYear(TokenizedText tokens, int i) => tokens[i] is { Kind: TokenKind.Number, Length: 4 } && tokens.Lower(i).StartsWith("19", StringComparison.Ordinal) | tokens.Lower(i).StartsWith("20", StringComparison.Ordinal);

    /// <summary>"They also donated …": another gift of donors whose news came before.</summary>
    private static bool IsAlso(TokenizedText tokens, Sentence sentence, ExtractedClaim claim, HashSet<string> earlierDonors)
    {
        if (claim.Status == DonationStatus.Announced || !claim.Donors.Any(earlierDonors.Contains))
            return false;
        for (var i = sentence.From; i < sentence.To - 1; i++)
            if (tokens.Lower(i) is "also" && GivingWords.Verbs.TryGetValue(tokens.Lower(i + 1), out var verb) && verb.Form == VerbForm.Past)
                return true;
        return false;
    }
}
