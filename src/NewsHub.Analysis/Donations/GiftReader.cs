using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Donations;

/// <summary>Reads one gift from the sentence around an amount.</summary>
internal sealed class GiftReader
{
    private readonly TokenizedText _tokens;
    private readonly DonorReader _donors;
    private readonly RecipientReader _recipients;

    /// <summary>Prepares the readers for one article.</summary>
    public GiftReader(TokenizedText tokens, List<Sentence> sentences, ArticleParties parties, IReadOnlyList<ExtractedQuote>? quotes)
    {
        _tokens = tokens;
        var scanner = new NameScanner(tokens, parties);
        var antecedents = new Antecedents(tokens, sentences, scanner, parties, quotes);
        _donors = new DonorReader(tokens, antecedents);
        _recipients = new RecipientReader(tokens, antecedents, scanner);
    }

    /// <summary>The gift; null when the amount is none.</summary>
    /// <param name="sentence">The amount's sentence.</param>
    /// <param name="number">The sentence's number.</param>
    /// <param name="money">All amounts of the sentence.</param>
    /// <param name="index">Which of them.</param>
    public ExtractedClaim? Read(Sentence sentence, int number, List<FoundMoney> money, int index)
    {
        var amount = money[index];
        if (GiftCueFinder.Find(_tokens, sentence, money, index) is not { } cue || NotGifts.Is(_tokens, sentence, amount, cue))
            return null;
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
            Per = mention.Per,
            Status = status,
            Evidence = _tokens.Span(sentence.From, sentence.To),
            Confidence = Confidence(cue, donors),
        };
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
