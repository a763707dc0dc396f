using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Tests.Quotes;

public sealed class UtteranceKeysTests
{
    private const string Whole = "We built this kitchen so that no child in Harrow Bay goes to bed hungry, and we will keep it open for as long as we are needed.";

    [Theory]
    [InlineData("We built this kitchen so that no child in Harrow Bay goes to bed hungry")]
    [InlineData("and we will keep it open for as long as we are needed")]
    [InlineData("We built this kitchen so that no child in Harrow Bay goes to bed hungry — and we’ll keep it open for as long as we’re needed.")]
    [InlineData("WE BUILT THIS KITCHEN SO THAT NO CHILD IN HARROW BAY EVER GOES TO BED HUNGRY")]
    public void Two_prints_of_one_statement_share_a_key(string print) => Assert.NotEmpty(UtteranceKeys.Of(Whole).Intersect(UtteranceKeys.Of(print)));

    [Fact]
    public void A_stock_phrase_gives_no_key() => Assert.Empty(UtteranceKeys.Of("Our thoughts and prayers are with the victims and their families."));

    [Fact]
    public void A_very_short_quotation_gives_no_key() => Assert.Empty(UtteranceKeys.Of("We are so happy"));

    /// <summary>Keys are stored: a change of the hash must come with a replay of what is kept.</summary>
    [Fact]
    public void Keys_are_the_same_in_every_process() => Assert.Equal([-3509697103723845958L], UtteranceKeys.Of("the kitchen stays open all winter"));

    [Fact]
    public void The_number_of_keys_is_bounded() => Assert.InRange(UtteranceKeys.Of(string.Join(' ', Enumerable.Range(0, 50_000))).Count, 1, 64);
}
