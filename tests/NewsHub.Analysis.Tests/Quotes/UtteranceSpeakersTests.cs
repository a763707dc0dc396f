using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Tests.Quotes;

public sealed class UtteranceSpeakersTests
{
    [Fact]
    public void Most_prints_decide() => Assert.Equal(["mara vale"], UtteranceSpeakers.Choose([["orla fenn"], ["mara vale"], ["mara vale"]]));

    [Fact]
    public void A_print_that_names_nobody_decides_nothing() => Assert.Equal(["mara vale"], UtteranceSpeakers.Choose([[], [], ["mara vale"]]));

    [Fact]
    public void Of_equally_many_the_couple_goes_before_one_of_the_two() => Assert.Equal(["mara vale", "bram vale"], UtteranceSpeakers.Choose([["mara vale"], ["mara vale", "bram vale"]]));

    [Fact]
    public void A_couple_stands_in_the_order_in_which_most_prints_name_them() =>
        Assert.Equal(["mara vale", "bram vale"], UtteranceSpeakers.Choose([["bram vale", "mara vale"], ["mara vale", "bram vale"], ["mara vale", "bram vale"]]));

    [Fact]
    public void A_surname_is_the_full_name_that_another_print_gives() => Assert.Equal(["mara vale"], UtteranceSpeakers.Choose([["vale"], ["vale"], ["mara vale"]]));

    [Fact]
    public void A_surname_that_two_of_them_bear_stays_a_surname() => Assert.Equal(["vale"], UtteranceSpeakers.Choose([["vale"], ["vale"], ["mara vale", "bram vale"]]));

    [Fact]
    public void Nobody_is_nobody() => Assert.Empty(UtteranceSpeakers.Choose([[], []]));
}
