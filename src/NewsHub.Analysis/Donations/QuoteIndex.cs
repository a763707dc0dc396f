using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Donations;

/// <summary>Finds the quotation that holds a place, in logarithmic time: an article of thousands of quotations has a pronoun in most.</summary>
internal sealed class QuoteIndex
{
    /// <summary>Quotations inside one another are never so many; one that holds a whole book must not make every look-up long.</summary>
    private const int MostSteps = 64;

    private readonly ExtractedQuote[] _quotes;
    private readonly int[] _furthest;

    /// <summary>Orders the quotations by their beginning.</summary>
    public QuoteIndex(IReadOnlyList<ExtractedQuote> quotes)
    {
        _quotes = [.. quotes.OrderBy(quote => quote.Span.Start)];
        _furthest = new int[_quotes.Length];
        var furthest = 0;
        for (var i = 0; i < _quotes.Length; i++)
            _furthest[i] = furthest = Math.Max(furthest, _quotes[i].Span.End);
    }

    /// <summary>The quotation around a place: words in quotation marks before reported ones, the innermost of several; null outside all.</summary>
    public ExtractedQuote? At(int place)
    {
        ExtractedQuote? indirect = null;
        // Behind the last one that begins before the place only those count that something still reaches over.
        var last = Last(place);
        for (var i = last; i >= 0 && _furthest[i] > place && last - i < MostSteps; i--)
        {
            if (_quotes[i].Span.End <= place)
                continue;
            if (_quotes[i].Kind != QuoteKind.Indirect)
                return _quotes[i];
            indirect ??= _quotes[i];
        }

        return indirect;
    }

    private int Last(int place)
    {
        var (low, high) = (0, _quotes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_quotes[middle].Span.Start <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
