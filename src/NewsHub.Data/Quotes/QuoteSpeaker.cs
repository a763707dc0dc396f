using NewsHub.Data.Parties;

namespace NewsHub.Data.Quotes;

/// <summary>One of those to whom an article gives a quotation.</summary>
public sealed class QuoteSpeaker
{
    /// <summary>The quotation.</summary>
    public long QuoteId { get; internal set; }

    /// <summary>Who said it.</summary>
    public long PartyId { get; internal set; }

    /// <summary>Who said it.</summary>
    public Party? Party { get; init; }

    /// <summary>Place among those who said it, as the article names them.</summary>
    public required int Ordinal { get; init; }
}
