using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Donations;

/// <summary>Reads one gift from the sentence around an amount.</summary>
internal sealed class GiftReader
{
    private readonly TokenizedText _tokens;
    private readonly DonorReader _donors;
    private readonly RecipientReader _recipients;
    private readonly GiftSequel _sequel;

    /// <summary>Prepares the readers for one article.</summary>
    public GiftReader(TokenizedText tokens, List<Sentence> sentences, ArticleParties parties, IReadOnlyList<ExtractedQuote>? quotes, string? title)
    {
        _tokens = tokens;
        var titles = new WorkTitles(tokens);
        var scanner = new NameScanner(tokens, parties, titles);
        var antecedents = new Antecedents(tokens, sentences, scanner, parties, quotes, title);
        _donors = new DonorReader(tokens, antecedents, titles);
        _recipients = new RecipientReader(tokens, antecedents, scanner);
        _sequel = new GiftSequel(tokens, _donors, _recipients);
    }

    /// <summary>All gifts of one sentence, sums first.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="number">Its number.</param>
    /// <param name="money">All amounts of the sentence.</param>
    public List<ExtractedClaim> ReadAll(Sentence sentence, int number, List<FoundMoney> money)
    {
        var claims = new List<ExtractedClaim>();
        var sums = money.Where(amount => !amount.IsBare || IsPlainSum(amount)).ToList();
        for (var index = 0; index < sums.Count; index++)
            if (sums[index].Mention.ConversionOf is null && Read(sentence, number, sums, index) is { } claim)
                claims.Add(claim);
        if (claims.Count == 0 && MayGive(sentence))
            AddGoods(sentence, number, claims);
        // "…, which raised $1 million": raised for whom the sentence names.
        if (claims.Find(claim => claim.Recipient is not null) is { } told)
            claims = [.. claims.Select(claim => claim is { Status: DonationStatus.Raised, Recipient: null } ? claim with { Recipient = told.Recipient } : claim)];
        return claims;
    }

    /// <summary>What the next sentence adds to a gift.</summary>
    public ExtractedClaim Complete(ExtractedClaim claim, Sentence next, int number) => _sequel.Complete(claim, next, number);

    private void AddGoods(Sentence sentence, int number, List<ExtractedClaim> claims)
    {
        var goods = GoodsFinder.Find(_tokens, sentence);
        for (var index = 0; index < goods.Count; index++)
            if (Read(sentence, number, goods, index) is { Status: not DonationStatus.Raised } claim)
                claims.Add(claim);
    }

    /// <summary>Whether a word of giving stands in the sentence at all; most have none.</summary>
    private bool MayGive(Sentence sentence)
    {
        for (var i = sentence.From; i < sentence.To; i++)
            if (GivingWords.Verbs.TryGetValue(_tokens.Lower(i), out var verb) ? verb.Meaning is MoneyVerb.Donate or MoneyVerb.Give or MoneyVerb.Pledge : _tokens.Lower(i) is "donation" or "donations" or "gift" or "contribution")
                return true;
        return false;
    }

    /// <summary>"126 million" without a currency is a sum only where nothing is counted by it.</summary>
    private bool IsPlainSum(FoundMoney amount)
    {
        var next = _tokens.Lower(amount.Next);
        return next is "to" or "for" or "toward" or "in" or "from" or "donation" or "gift" or "grant" or "." or "," or ";" or "";
    }

    /// <summary>The gift; null when the amount is none.</summary>
    /// <param name="sentence">The amount's sentence.</param>
    /// <param name="number">The sentence's number.</param>
    /// <param name="money">All amounts of the sentence.</param>
    /// <param name="index">Which of them.</param>
    private ExtractedClaim? Read(Sentence sentence, int number, List<FoundMoney> money, int index)
    {
        var amount = money[index];
        if (GiftCueFinder.Find(_tokens, sentence, money, index) is not { } cue || NotGifts.Is(_tokens, sentence, amount, cue))
            return null;
        // Without a sum in a currency only the plainest words of giving are believed.
        if (amount.IsBare && cue.Meaning is not (MoneyVerb.Donate or MoneyVerb.Pledge) && !(amount.Mention.Amount is null && amount.Mention.Span.Length > 6 && char.IsDigit(_tokens.Text[amount.Mention.Span.Start]) && cue.Form == GiftForm.Active))
            return null;
        cue = cue with { End = AfterConversions(money, index, cue.End) };
        var status = StatusReader.Read(_tokens, sentence, cue);
        var donors = status == DonationStatus.Raised ? GiftDonors.None : _donors.Read(sentence, number, amount, cue);
        var mention = amount.Mention;
        return new ExtractedClaim
        {
            Donors = donors.Names,
            Via = donors.Via,
            Recipient = _recipients.Read(sentence, number, amount, cue),
            Amount = mention.Amount,
            Currency = mention.Currency,
            AmountText = mention.Span.Of(_tokens.Text),
            AmountSpan = mention.Span,
            Conversions = [.. money.Where(other => other.Mention.ConversionOf == mention.Span && other.Mention.Amount is not null).Select(other => new ConvertedAmount(other.Mention.Amount!.Value, other.Mention.Currency))],
            Qualifier = mention.Qualifier,
            UpTo = mention.UpTo,
            Per = mention.Per,
            Status = status,
            Evidence = _tokens.Span(sentence.From, sentence.To),
            Confidence = Confidence(cue, donors),
        };
    }

    /// <summary>"€50,000 (about $54,000) to …": what follows the bracket tells the recipient.</summary>
    private int AfterConversions(List<FoundMoney> money, int index, int end)
    {
        foreach (var other in money)
            if (other.Mention.ConversionOf == money[index].Mention.Span && other.Next >= end)
                end = _tokens.Lower(other.Next) is ")" or "]" ? other.Next + 1 : other.Next;
        return end;
    }

    /// <summary>A list item without a verb and a gift without a giver are less sure.</summary>
    private static double Confidence(GiftCue cue, GiftDonors donors) => (cue.Form, donors.Names.Count) switch
    {
        (GiftForm.Fragment, 0) => 0.5,
        (GiftForm.Fragment, _) => 0.7,
        (_, 0) => 0.8,
        _ => cue.Meaning == MoneyVerb.Donate ? 1 : 0.9,
    };
}
