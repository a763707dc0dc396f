using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Puts into words why a mention was taken for the speaker.</summary>
internal static class SpeakerReasons
{
    /// <summary>The evidence, strongest first: the reporting word, the place, whom the mention means.</summary>
    /// <param name="context">The article.</param>
    /// <param name="place">The quotation.</param>
    /// <param name="mention">The mention that was chosen.</param>
    /// <param name="speaker">The words shown as the speaker, and whom they mean.</param>
    /// <param name="cue">The reporting word; null when none binds the two.</param>
    /// <param name="spokeBefore">The quotation before is the same speaker's.</param>
    public static List<string> Of(QuoteContext context, QuotePlace place, int mention, Speaker speaker, Cue? cue, bool spokeBefore)
    {
        var reasons = new List<string>(4);
        if (cue is not null)
            reasons.Add(OfCue(context.Bindings[mention], speaker, cue));
        reasons.Add($"“{speaker.Text}” stands {OfPlace(place.PlaceOf(context, context.Mentions[mention]))}");
        if (OfMeaning(context.Mentions[mention].Kind, speaker) is { } meaning)
            reasons.Add(meaning);
        if (spokeBefore)
            reasons.Add("the quotation before is the same speaker’s");
        return reasons;
    }

    /// <summary>How the reporting word stands to the speaker.</summary>
    public static string OfCue(CueBinding binding, Speaker speaker, Cue cue)
    {
        var follows = binding.AheadToken >= 0 && cue.Span.Start >= speaker.Mention.End;
        return (follows, binding.Ahead, binding.Behind) switch
        {
            (true, CueAhead.Apposition, _) => $"“{speaker.Text}” is the subject of “{cue.Text}”, past an apposition",
            (true, CueAhead.Phrase, _) => $"“{speaker.Text}” is the subject of “{cue.Text}”, past what belongs to it",
            (true, CueAhead.Within or CueAhead.Far, _) => $"“{cue.Text}” follows “{speaker.Text}” in its sentence",
            (true, _, _) => $"“{speaker.Text}” is the subject of “{cue.Text}”",
            (false, _, CueBehind.According) => $"“{cue.Text}” names “{speaker.Text}”",
            _ => $"“{cue.Text}” leads to “{speaker.Text}”",
        };
    }

    private static string OfPlace(Place place) => place switch
    {
        Place.Lead => "before the quotation in its sentence",
        Place.LeadBeyond => "before the quotation in its sentence, another quotation between",
        Place.Tail => "after the quotation in its sentence",
        Place.TailBeyond => "after the quotation in its sentence, another quotation between",
        Place.SentenceBefore => "in the sentence before",
        Place.Earlier => "earlier in the paragraph",
        Place.SentenceAfter => "in the sentence after",
        Place.Later => "later in the paragraph",
        Place.ParagraphBefore => "at the end of the paragraph before",
        Place.FarParagraphBefore => "in the paragraph before",
        Place.WayBefore => "some paragraphs before",
        Place.ParagraphAfter => "in the paragraph after",
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };

    private static string? OfMeaning(MentionKind kind, Speaker speaker)
    {
        if (speaker.Parties.Count == 0)
            return null;
        var names = string.Join(" and ", speaker.Parties.Select(party => party.Name));
        return kind is MentionKind.Person or MentionKind.Organization or MentionKind.Name
            ? string.Equals(names, speaker.Text, StringComparison.OrdinalIgnoreCase) ? null : $"“{speaker.Text}” is short for {names}"
            : $"“{speaker.Text}” refers to {names}, named in the article";
    }
}
