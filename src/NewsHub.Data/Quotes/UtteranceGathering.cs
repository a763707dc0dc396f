using NewsHub.Analysis.Quotes;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Quotes;

/// <summary>Gathers the quotes of a story's articles into utterances; an utterance keeps its id while one of its quotes remains.</summary>
internal static class UtteranceGathering
{
    /// <summary>Brings <see cref="Story.Utterances"/> and the quotes' <see cref="Quote.Utterance"/> and <see cref="Quote.Variant"/> up to date.</summary>
    public static void Apply(NewsHubDb db, Story story, IReadOnlyList<Quote> printed)
    {
        var statements = Statements(printed).ToList();
        var quotesOf = statements.ToDictionary(pair => pair.Statement, pair => pair.Quotes);
        var groups = UtteranceGrouper.Group([.. statements.Select(pair => pair.Statement)])
            .OrderByDescending(group => group.Variants.Select(variant => variant.Statement.ArticleId).Distinct().Count())
            .ThenBy(group => group.Variants.Min(variant => variant.Statement.ArticleId))
            .ThenBy(group => group.Variants.Min(variant => variant.Statement.Statement));

        var left = story.Utterances.ToDictionary(utterance => utterance.Id);
        var ordinal = 0;
        foreach (var group in groups)
        {
            var members = group.Variants.SelectMany(variant => quotesOf[variant.Statement].Select(quote => (Quote: quote, variant.Kind))).ToList();
            var utterance = KeptRow.Take(members.Select(member => member.Quote.UtteranceId), left);
            if (utterance is null)
                db.Utterances.Add(utterance = new Utterance { StoryId = story.Id, Ordinal = ordinal, Wording = group.Wording });
            utterance.Ordinal = ordinal++;
            utterance.Wording = group.Wording;
            foreach (var (quote, kind) in members)
                (quote.Utterance, quote.Variant) = (utterance, kind);
        }

        db.Utterances.RemoveRange(left.Values);
    }

    // Indirect speech is the reporter's wording: there is nothing to lay side by side.
    private static IEnumerable<(QuoteStatement Statement, List<Quote> Quotes)> Statements(IEnumerable<Quote> printed) => printed
        .Where(quote => quote.Kind is not QuoteKind.Indirect)
        .OrderBy(quote => quote.ArticleId).ThenBy(quote => quote.Start)
        .GroupBy(quote => (quote.ArticleId, quote.Statement))
        .Select(pieces => (new QuoteStatement(pieces.Key.ArticleId, pieces.Key.Statement, [.. pieces.Select(quote => quote.Text)], SpeakerKey(pieces)), pieces.ToList()));

    private static string? SpeakerKey(IEnumerable<Quote> pieces)
    {
        var keys = pieces.SelectMany(quote => quote.Speakers).Select(party => party.Key).Distinct().Order(StringComparer.Ordinal).ToList();
        return keys.Count == 0 ? null : string.Join('|', keys);
    }
}
