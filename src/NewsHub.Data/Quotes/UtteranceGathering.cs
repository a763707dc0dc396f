using NewsHub.Analysis.Quotes;
using NewsHub.Data.Parties;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Quotes;

/// <summary>Gathers the quotes of a story's articles into utterances; an utterance's id follows the quote that it began with, and outlives it while another of its quotes, or its words, remain.</summary>
internal static class UtteranceGathering
{
    /// <summary>Brings <see cref="Story.Utterances"/>, their speakers, and the quotes' <see cref="Quote.Utterance"/> and <see cref="Quote.Variant"/> up to date.</summary>
    /// <param name="contents">The story with its utterances, and the quotes of its articles, with their speakers.</param>
    /// <param name="now">The time of the change.</param>
    /// <returns>For <see cref="SpeechRecord"/>, once all is saved.</returns>
    public static GatheredSpeech Apply(StoryContents contents, DateTimeOffset now)
    {
        var story = contents.Story;
        var published = contents.Members.ToDictionary(member => member.ArticleId, member => member.PublishedAt);
        var statements = Statements(contents.Quotes).ToList();
        var quotesOf = statements.ToDictionary(pair => pair.Statement, pair => pair.Quotes);
        var groups = UtteranceGrouper.Group([.. statements.Select(pair => pair.Statement)])
            .OrderByDescending(group => group.Variants.Select(variant => variant.Statement.ArticleId).Distinct().Count())
            .ThenBy(group => group.Variants.Min(variant => variant.Statement.ArticleId))
            .ThenBy(group => group.Variants.Min(variant => variant.Statement.Statement))
            .Select(group => (group.Wording, Prints: group.Variants.SelectMany(variant => quotesOf[variant.Statement].Select(quote => new Print(quote, variant.Kind))).ToList()))
            .ToList();

        var before = story.Utterances.ToList();
        var rows = UtteranceRows.Keep(
            before.Where(utterance => !contents.Origins.IsReleased(utterance)),
            [.. groups.Select(group => (group.Wording, (IReadOnlyList<long>)Began(group.Prints), group.Prints.Select(print => print.Quote.UtteranceId)))]);
        var changes = new GatheredSpeech(
            story,
            [.. before.SelectMany(utterance => utterance.Speakers).Select(speaker => speaker.PartyId).Distinct()],
            [.. before.Except(rows.OfType<Utterance>()).SelectMany(utterance => utterance.Keys).Distinct()]);
        story.Utterances.Clear();
        foreach (var (ordinal, group) in groups.Index())
        {
            var began = Began(group.Prints);
            var utterance = rows[ordinal] ?? new Utterance { Id = began is [] ? 0 : began.Min(), StoryId = story.Id, Ordinal = ordinal, Wording = "" };
            if (began is [])
                contents.Origins.Begin(group.Prints.Select(print => print.Quote).MinBy(quote => (quote.ArticleId, quote.Start))!, utterance);
            Describe(utterance, ordinal, group.Wording, group.Prints, now);
            utterance.SaidAt = group.Prints.Min(print => published[print.Quote.ArticleId]);
            story.Utterances.Add(utterance);
        }

        return changes;
    }

    private static List<long> Began(List<Print> prints) => [.. prints.Select(print => print.Quote.BeganUtteranceId).OfType<long>()];

    private static void Describe(Utterance utterance, int ordinal, string wording, List<Print> prints, DateTimeOffset now)
    {
        var changed = utterance.Wording != wording || prints.Exists(print => print.Quote.UtteranceId is null || print.Quote.UtteranceId != utterance.Id || print.Quote.Variant != print.Kind);
        utterance.Ordinal = ordinal;
        utterance.Wording = wording;
        utterance.Keys = [.. UtteranceKeys.Of(wording)];
        foreach (var (quote, kind) in prints)
            (quote.Utterance, quote.Variant) = (utterance, kind);
        if (Attribute(utterance, prints) || changed)
            utterance.ChangedAt = now;
    }

    /// <summary>Gives the utterance the speakers that most of its prints name.</summary>
    /// <returns>Whether they are others than before.</returns>
    private static bool Attribute(Utterance utterance, List<Print> prints)
    {
        var articles = prints.GroupBy(print => print.Quote.ArticleId)
            .Select(article => article.SelectMany(print => print.Quote.SaidBy).Distinct().ToList())
            .ToList();
        var byKey = articles.SelectMany(article => article).GroupBy(party => party.Key).ToDictionary(same => same.Key, same => same.GroupBy(party => party).MaxBy(party => party.Count())!.Key);
        var chosen = UtteranceSpeakers.Choose([.. articles.Select(article => (IReadOnlyList<string>)[.. article.Select(party => party.Key)])]).Select(key => byKey[key]).ToList();
        if (chosen.Select(party => (party, utterance.Speakers.Find(speaker => speaker.Party == party)?.Ordinal)).SequenceEqual(chosen.Select((party, ordinal) => (party, (int?)ordinal)))
            && utterance.Speakers.Count == chosen.Count)
            return false;
        utterance.Speakers.RemoveAll(speaker => !chosen.Contains(speaker.Party!));
        foreach (var (ordinal, party) in chosen.Index())
            if (utterance.Speakers.Find(speaker => speaker.Party == party) is { } known)
                known.Ordinal = ordinal;
            else
                utterance.Speakers.Add(new UtteranceSpeaker { Party = party, Ordinal = ordinal });
        return true;
    }

    // Indirect speech is the reporter's wording: there is nothing to lay side by side.
    private static IEnumerable<(QuoteStatement Statement, List<Quote> Quotes)> Statements(IEnumerable<Quote> printed) => printed
        .Where(quote => quote.Kind is not QuoteKind.Indirect)
        .OrderBy(quote => quote.ArticleId).ThenBy(quote => quote.Start)
        .GroupBy(quote => (quote.ArticleId, quote.Statement))
        .Select(pieces => (new QuoteStatement(pieces.Key.ArticleId, pieces.Key.Statement, [.. pieces.Select(quote => quote.Text)], SpeakerKey(pieces)), pieces.ToList()));

    private static string? SpeakerKey(IEnumerable<Quote> pieces)
    {
        var keys = pieces.SelectMany(quote => quote.SaidBy).Select(party => party.Key).Distinct().Order(StringComparer.Ordinal).ToList();
        return keys.Count == 0 ? null : string.Join('|', keys);
    }

    private sealed record Print(Quote Quote, VariantKind Kind);
}

/// <summary>What the gathering of a story leaves to be recorded.</summary>
/// <param name="Story">The story, with its utterances and their speakers.</param>
/// <param name="PartiesBefore">Who was quoted in it before.</param>
/// <param name="KeysGone">Word runs of utterances that it no longer has.</param>
internal sealed record GatheredSpeech(Story Story, IReadOnlyList<long> PartiesBefore, IReadOnlyList<long> KeysGone)
{
    /// <summary>Whether the story quotes nobody, and never did.</summary>
    public bool IsSilent => Story.Utterances.Count == 0 && PartiesBefore.Count == 0 && KeysGone.Count == 0;
}
