using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Tests.Quotes;

public sealed class UtteranceRepeatTests
{
    private const string Lamp = "Every child on this coast should be able to see the lamp from a bedroom window, and to know who lit it.";

    [Fact]
    public void A_long_statement_printed_again_years_later_is_the_same() => Assert.True(UtteranceRepeat.IsSame(Lamp, Lamp.Replace("coast", "shore", StringComparison.Ordinal), TimeSpan.FromDays(900)));

    [Fact]
    public void A_piece_of_it_is_the_same() => Assert.True(UtteranceRepeat.IsSame(Lamp, "should be able to see the lamp from a bedroom window", TimeSpan.FromDays(900)));

    [Fact]
    public void A_few_words_are_the_same_only_while_they_are_news()
    {
        Assert.True(UtteranceRepeat.IsSame("We light it again tonight.", "We light it again tonight", TimeSpan.FromDays(3)));
        Assert.False(UtteranceRepeat.IsSame("We light it again tonight.", "We light it again tonight", TimeSpan.FromDays(300)));
    }

    [Fact]
    public void Stock_phrases_are_never_an_earlier_statement() =>
        Assert.False(UtteranceRepeat.IsSame("Our thoughts and prayers are with the victims and their families in Tarn.", "Our thoughts and prayers are with the victims and their families in Odell.", TimeSpan.FromDays(300)));

    [Fact]
    public void Half_of_the_words_are_not_enough() =>
        Assert.False(UtteranceRepeat.IsSame(Lamp, "Every child on this coast should be able to see the lamp, because somebody has to pay for the oil that burns in it all winter long.", TimeSpan.Zero));
}
