using NewsHub.Analysis.Extraction;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Finds the attributed words of an article and who said them.</summary>
public static class QuoteExtractor
{
    /// <summary>Quotations that are read; a long interview has some hundreds, and each of them becomes a row.</summary>
    private const int MaximumQuotations = 5_000;

    /// <summary>Extracts the quotations of one article, in order of their place in the text, up to 5,000. Never throws on text of any kind; linear in its length.</summary>
    /// <param name="text">The article's text; every span is one of it.</param>
    /// <param name="parties">Who is named in it.</param>
    /// <param name="blocks">Its blocks: a block quote is speech without quotation marks.</param>
    /// <param name="language">BCP 47 primary language subtag; null when unknown.</param>
    public static IReadOnlyList<ExtractedQuote> Extract(string text, ArticleParties parties, IReadOnlyList<TextBlock>? blocks = null, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parties);
        var quotations = Interviews.Merge(text, BlockQuotes.Merge(text, QuotationMarks.Find(text), blocks ?? [])).Take(MaximumQuotations).ToList();
        var context = QuoteContext.Read(text, parties, quotations);
        var finder = new SpeakerFinder(context);
        var quotes = new List<ExtractedQuote>();
        var priorIsSpeech = false;
        for (var i = 0; i < quotations.Count; i++)
        {
            var quotation = quotations[i];
            var place = new QuotePlace(context, i);
            var resumes = priorIsSpeech && quotes[^1].Kind == QuoteKind.Direct && Resumes(context, context.Quotations[i - 1], place.Placed);
            var guess = finder.Guess(place);
            var certainty = resumes || quotation.Label is not null ? 1 : Speech.Certainty(context, place, guess, priorIsSpeech);
            priorIsSpeech = certainty >= 0.5;
            if (!priorIsSpeech)
                continue;
            var attribution = quotation.Label is { } label ? finder.Accept(place, label) : resumes ? finder.Inherit(place) : finder.Accept(place, guess);
            quotes.Add(new ExtractedQuote
            {
                Span = quotation.Words,
                Text = quotation.Words.Of(text),
                Kind = quotation.Label is not null || Speech.IsWhole(text, quotation) ? QuoteKind.Direct : QuoteKind.Mixed,
                Speaker = attribution.Speaker,
                Cue = attribution.Cue,
                Statement = resumes ? quotes[^1].Statement : Statement(text, quotes, quotation, attribution),
                Confidence = certainty * attribution.Confidence,
                Reasons = attribution.Reasons,
            });
        }

        return Among(quotes, new IndirectSpeech(context, finder.Phrases).Find());
    }

    /// <summary>Puts indirect speech among the quotations in order of place, each a statement of its own; none between two pieces of one statement.</summary>
    private static List<ExtractedQuote> Among(List<ExtractedQuote> quotes, List<ExtractedQuote> indirect)
    {
        if (indirect.Count == 0)
            return quotes;
        var all = new List<ExtractedQuote>(quotes.Count + indirect.Count);
        var next = 0;
        for (var i = 0; i < quotes.Count; i++)
        {
            var opens = i == 0 || quotes[i].Statement != quotes[i - 1].Statement;
            for (; next < indirect.Count && indirect[next].Span.Start < quotes[i].Span.Start; next++)
                if (opens)
                    all.Add(indirect[next] with { Statement = Next(all) });
            all.Add(quotes[i] with { Statement = opens ? Next(all) : all[^1].Statement });
        }

        for (; next < indirect.Count; next++)
            all.Add(indirect[next] with { Statement = Next(all) });
        return all;
    }

    private static int Next(List<ExtractedQuote> quotes) => quotes.Count == 0 ? 0 : quotes[^1].Statement + 1;

    /// <summary>The number of the statement before when the quotation only goes on with it, otherwise a new one.</summary>
    private static int Statement(string text, List<ExtractedQuote> quotes, Quotation quotation, Attribution attribution)
    {
        if (quotes.Count == 0)
            return 0;
        var before = quotes[^1];
        return GoesOn(text, before, quotation, attribution) ? before.Statement : before.Statement + 1;
    }

    /// <summary>"“We stayed,” said Vale, the founder, “because it rained.”": one sentence of the speaker's, its attribution between commas, the rest in lower case.</summary>
    private static bool Resumes(QuoteContext context, PlacedQuotation before, PlacedQuotation quotation)
    {
        var text = context.Tokens.Text;
        if (quotation.Open <= before.After || text[before.Quotation.Words.End - 1] != ',' || !context.IsMark(quotation.Open - 1, ',') || !char.IsLower(text[quotation.Quotation.Words.Start]))
            return false;
        if (!context.SameSentence(before.After, quotation.Open))
            return false;
        for (var i = before.After; i < quotation.Open; i++)
            if (context.VerbAt(i) > 0)
                return true;
        return false;
    }

    /// <summary>One paragraph, one attribution between the pieces or none, both of them whole speech; or a quotation reopened in the next paragraph.</summary>
    private static bool GoesOn(string text, ExtractedQuote before, Quotation quotation, Attribution attribution)
    {
        if (quotation.Continues)
            return true;
        if (before.Kind != QuoteKind.Direct || text.AsSpan(before.Span.End, quotation.Open - before.Span.End).Contains('\n'))
            return false;
        if (attribution.Speaker is null || before.Speaker is null)
            return attribution.Speaker is null && before.Speaker is null;
        return attribution.Speaker.Mention == before.Speaker.Mention;
    }
}
