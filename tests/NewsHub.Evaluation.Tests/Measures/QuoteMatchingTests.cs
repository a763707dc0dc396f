using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Tests.Measures;

public sealed class QuoteMatchingTests
{
    // The emoji is one code point and two code units: annotated and found offsets differ behind it.
    private const string Text = "🎻 “We play for the harbour,” said Vera Quill. She added, “and for all its people.”";

    private static readonly int[] First = Points("“We play for the harbour,”"), Second = Points("“and for all its people.”"), Vera = Points("Vera Quill"), She = Points("She");

    [Fact]
    public void Quotations_and_speakers_are_matched_across_offsets()
    {
        var matches = QuoteMatching.Match(Gold(), [Found("We play for the harbour,", "Vera Quill"), Found("and for all its people.", "She")]);
        Assert.Equal(2, matches.Found);
        Assert.Empty(matches.Missed);
        Assert.Empty(matches.Extra);
        Assert.All(matches.Speakers, speaker => Assert.True(speaker.IsRight));
        Assert.Equal(["name", "pronoun"], matches.Speakers.Select(speaker => speaker.SourceType));
    }

    [Fact]
    public void Outer_marks_of_what_was_found_do_not_matter() =>
        Assert.Equal(1, QuoteMatching.Match(Gold(), [Found("“We play for the harbour,”", "Vera Quill")]).Found);

    [Fact]
    public void A_speaker_elsewhere_is_wrong() =>
        Assert.False(QuoteMatching.Match(Gold(), [Found("We play for the harbour,", "She")]).Speakers.Single().IsRight);

    [Fact]
    public void No_speaker_is_wrong() =>
        Assert.False(QuoteMatching.Match(Gold(), [Found("We play for the harbour,", null)]).Speakers.Single().IsRight);

    [Fact]
    public void Half_a_quotation_is_missed_and_extra()
    {
        var matches = QuoteMatching.Match(Gold(), [Found("We play for", "Vera Quill"), Found("and for all its people.", "She")]);
        Assert.Equal("We play for the harbour,", Assert.Single(matches.Missed));
        Assert.Equal("We play for", Assert.Single(matches.Extra));
    }

    [Fact]
    public void Two_words_and_indirect_speech_are_left_out_of_account()
    {
        var matches = QuoteMatching.Match(Gold(), [Found("the harbour,", null), Found("We play for the harbour,", "Vera Quill") with { Kind = "indirect" }]);
        Assert.Empty(matches.Extra);
        Assert.Equal(0, matches.Found);
    }

    [Fact]
    public void A_place_within_a_surrogate_pair_is_an_error()
    {
        var matches = QuoteMatching.Match(Gold(), [new FoundQuote(1, 20, "direct", null)]);
        Assert.Equal(1, matches.Broken);
    }

    [Fact]
    public void A_quotation_found_twice_counts_once()
    {
        var matches = QuoteMatching.Match(Gold(), [Found("We play for the harbour,", "Vera Quill"), Found("We play for the harbour,", "Vera Quill")]);
        Assert.Equal(1, matches.Found);
        Assert.Single(matches.Extra);
    }

    private static GoldQuotes Gold() => new("doc", Text,
    [
        new GoldAttribution("direct", "Vera Quill", "name", [Vera], [First]),
        new GoldAttribution("direct", "She", "pronoun", [She], [Second]),
        new GoldAttribution("indirect", "Vera Quill", "name", [Vera], [Vera]),
    ]);

    private static FoundQuote Found(string quote, string? speaker)
    {
        var start = Text.IndexOf(quote, StringComparison.Ordinal);
        var at = speaker is null ? -1 : Text.IndexOf(speaker, StringComparison.Ordinal);
        return new FoundQuote(start, start + quote.Length, "direct", speaker is null ? null : new FoundSpeaker(speaker, at, at + speaker.Length, speaker));
    }

    private static int[] Points(string piece)
    {
        var start = Text.IndexOf(piece, StringComparison.Ordinal);
        return [Text[..start].EnumerateRunes().Count(), Text[..(start + piece.Length)].EnumerateRunes().Count()];
    }
}
