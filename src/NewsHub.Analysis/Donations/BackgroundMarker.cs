using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Tells an article's own news from the earlier gifts that it recalls.</summary>
internal static class BackgroundMarker
{
    /// <summary>Words that set a gift in the past of the article's news.</summary>
    private static readonly FrozenSet<string> PastWords = FrozenSet.ToFrozenSet(["previously", "earlier", "already", "past", "ago", "formerly", "historically", "before", "recalled", "hardly"]);

    private static readonly FrozenSet<string> Periods = FrozenSet.ToFrozenSet(["year", "years", "month", "months", "week", "weeks", "days", "decade", "decades", "spring", "summer", "autumn", "fall", "winter", "season", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "christmas"]);

    private static readonly FrozenSet<string> Months = FrozenSet.ToFrozenSet(["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]);

    /// <summary>Marks the claims, given with the number of the sentence of each.</summary>
    public static List<ExtractedClaim> Mark(TokenizedText tokens, List<Sentence> sentences, List<(ExtractedClaim Claim, int Sentence)> claims, string? title)
    {
        var told = title is null ? [] : MoneyFinder.Find(title).Where(money => money.Amount is not null).Select(money => money.Amount!.Value).ToList();
        var isOwn = claims.Exists(item => IsTold(item.Claim)) ? (Func<ExtractedClaim, bool>)IsTold : FirstOf(claims);
        var marked = claims.Select(item => item.Claim with { IsBackground = !isOwn(item.Claim) && (item.Claim.Status == DonationStatus.Raised || IsPast(tokens, sentences, item.Sentence, item.Claim, claims)) }).ToList();
        // The same gift told again without a date is the same background.
        var past = marked.Where(claim => claim.IsBackground && claim.Status != DonationStatus.Raised).ToList();
        return [.. marked.Select(claim => !claim.IsBackground && !isOwn(claim) && past.Exists(other => ComparableClaim.SameSum(claim, other)) ? claim with { IsBackground = true } : claim)];

        bool IsTold(ExtractedClaim claim) => claim.Amount is { } amount && told.Contains(amount);
    }

    /// <summary>Without a sum in the headline the first gift told is the news, and so is every mention of it.</summary>
    private static Func<ExtractedClaim, bool> FirstOf(List<(ExtractedClaim Claim, int Sentence)> claims)
    {
        var first = claims.Select(item => item.Claim).FirstOrDefault(claim => claim.Status != DonationStatus.Raised) ?? claims.Select(item => item.Claim).FirstOrDefault();
        return claim => first is not null && (ReferenceEquals(claim, first) || (claim.Evidence.Start == first.Evidence.Start && claim.AmountSpan == first.AmountSpan) || ComparableClaim.SameSum(claim, first));
    }

    private static bool IsPast(TokenizedText tokens, List<Sentence> sentences, int number, ExtractedClaim claim, List<(ExtractedClaim Claim, int Sentence)> claims)
    {
        if (HasPastCue(tokens, sentences[number]) || IsAlso(tokens, sentences[number], claim, claims))
            return true;
        // A date at the head of the sentence before carries over ("In February, they … The couple donated …").
        return number > 0 && sentences[number - 1].Paragraph == sentences[number].Paragraph && HasPastCue(tokens, sentences[number - 1]) && !claims.Exists(item => item.Sentence == number - 1);
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
            // "In the weeks after …, they pledged": dated by another event.
            if (word == "in" && i <= sentence.From + 1 && tokens.Lower(i + 1) == "the" && Periods.Contains(tokens.Lower(i + 2)) && tokens.Lower(i + 3) is "after" or "following" or "since" or "before")
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
    private static bool IsAlso(TokenizedText tokens, Sentence sentence, ExtractedClaim claim, List<(ExtractedClaim Claim, int Sentence)> claims)
    {
        if (claim.Donors.Count == 0 || claim.Status == DonationStatus.Announced)
            return false;
        for (var i = sentence.From; i < sentence.To - 1; i++)
            if (tokens.Lower(i) is "also" && GivingWords.Verbs.TryGetValue(tokens.Lower(i + 1), out var verb) && verb.Form == VerbForm.Past)
                return claims.Exists(item => item.Claim.Evidence.Start < claim.Evidence.Start && item.Claim.Donors.Any(claim.Donors.Contains));
        return false;
    }
}
