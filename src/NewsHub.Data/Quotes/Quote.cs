using NewsHub.Analysis.Quotes;
using NewsHub.Data.Articles;
using NewsHub.Data.Parties;

namespace NewsHub.Data.Quotes;

/// <summary>Attributed words in one article. <see cref="Text"/> is the article's text from <see cref="Start"/> to <see cref="End"/>, exactly.</summary>
public sealed class Quote
{
    /// <summary>Primary key.</summary>
    public long Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required long ArticleId { get; init; }

    /// <summary>Where it stands.</summary>
    public Article? Article { get; init; }

    /// <summary>First UTF-16 code unit in the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last UTF-16 code unit.</summary>
    public required int End { get; init; }

    /// <summary>The words, without outer quotation marks.</summary>
    public required string Text { get; init; }

    /// <summary>Direct, mixed or indirect.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>Pieces of one statement share this number within the article.</summary>
    public required int Statement { get; init; }

    /// <summary>The speaker as written ("she"); null when nobody is named.</summary>
    public string? SpeakerText { get; init; }

    /// <summary>The attributing words.</summary>
    public string? CueText { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Who said it, in the order in which the article names them; two for a couple.</summary>
    public List<QuoteSpeaker> Attributions { get; init; } = [];

    /// <summary>Who said it, in no order.</summary>
    public List<Party> Speakers { get; init; } = [];

    /// <summary>To whom an editor gave it, laid over <see cref="Attributions"/> while its story is gathered; null where none has.</summary>
    internal IReadOnlyList<Party>? RuledSpeakers { get; set; }

    /// <summary>Who said it by the last word on it, in order; parties that turned out to be others are those.</summary>
    internal IEnumerable<Party> SaidBy =>
        (RuledSpeakers ?? Attributions.OrderBy(speaker => speaker.Ordinal).Select(speaker => speaker.Party!)).Select(party => party.MergedInto ?? party).Distinct();

    /// <summary>The utterance that began with this print: its number follows it; null where it began none.</summary>
    public long? BeganUtteranceId { get; set; }

    /// <summary>What was said once, of which this is a print; null until the story's quotes are gathered, and for indirect speech.</summary>
    public long? UtteranceId { get; set; }

    /// <summary>What was said once, of which this is a print.</summary>
    public Utterance? Utterance { get; set; }

    /// <summary>How this print differs from the fullest wording.</summary>
    public VariantKind? Variant { get; set; }
}
