using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Tests.Measures;

public sealed class TextOverlapTests
{
    [Fact]
    public void The_same_words_share_every_shingle() =>
        Assert.Equal((1, 1), TextOverlap.Shingles("The harbour choir sang on Friday.", "The harbour choir — sang on Friday"));

    [Fact]
    public void A_text_cut_short_is_precise_and_not_complete() =>
        // Two of the gold's three runs of four words.
        Assert.Equal((1, 2.0 / 3), TextOverlap.Shingles("one two three four five", "one two three four five six"));

    [Fact]
    public void Shingles_count_as_often_as_they_occur() =>
        Assert.Equal((0.4, 1), TextOverlap.Shingles("a b c d a b c d", "a b c d a"));

    [Fact]
    public void A_short_text_is_one_shingle() => Assert.Equal((1, 1), TextOverlap.Shingles("Sold out", "sold out".Replace('s', 'S')));

    [Fact]
    public void Nothing_found_has_no_precision() => Assert.Equal((null, 0), TextOverlap.Shingles("", "one two three four"));

    [Fact]
    public void Word_order_and_case_do_not_matter_to_words() => Assert.Equal(1, TextOverlap.WordF1("Choir harbour THE", "the harbour choir"));

    [Fact]
    public void Words_weigh_found_against_missing() => Assert.Equal(2 * 0.5 * 1 / 1.5, TextOverlap.WordF1("one two three four", "one two"), 9);

    [Fact]
    public void Rightly_nothing_is_all_right()
    {
        Assert.Equal(1, TextOverlap.WordF1("", ""));
        Assert.Equal(0, TextOverlap.WordF1("advertisement", ""));
        Assert.Equal(0, TextOverlap.WordF1(null, "one"));
    }
}
