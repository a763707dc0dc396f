using NewsHub.Analysis;
using NewsHub.Analysis.Quotes;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Tests.Pages;

public sealed class PrintRunTests
{
    private const string Fullest = "The boats are painted. We would like the lamp to be seen from far away.";

    [Theory]
    [InlineData("We would like the lamp to be seen from far away.", "~The boats are painted.~ We would like the lamp to be seen from far away.")]
    [InlineData("The boats are painted.", "The boats are painted. ~We would like the lamp to be seen from far away.~")]
    [InlineData("the boats are painted. We want the lamp to be seen from far away!", "the boats are painted. We ~would like~ +want+ the lamp to be seen from far away!")]
    public void Marks_hold_words_and_no_space_around_them(string printed, string shown) => Assert.Equal(shown, Show(printed));

    [Fact]
    public void What_is_not_left_out_is_the_print_word_for_word() =>
        Assert.Equal("We want the lamp to be seen.", string.Concat(Runs("We want the lamp to be seen.").Where(run => run.Kind is not PrintRunKind.LeftOut).Select(run => run.Text)));

    private static string Show(string printed) => string.Concat(Runs(printed).Select(run => run.Kind switch
    {
        PrintRunKind.LeftOut => $"{run.Space}~{run.Words}~{run.After}",
        PrintRunKind.OnlyHere => $"{run.Space}+{run.Words}+{run.After}",
        _ => run.Text,
    }));

    private static IReadOnlyList<PrintRun> Runs(string printed)
    {
        var print = new Print(Report(), VariantKind.WordingChanged, [new PrintPiece(new TextSpan(0, printed.Length), printed)]);
        return PrintRun.Of(print, new Statement(1, Fullest, [], [print]));
    }

    private static Report Report() => new()
    {
        ArticleId = 1, StoryId = 1, SourceId = 1, Outlet = "Tidewater Gazette", Url = "https://tidewater-gazette.example/", Title = "A lamp", Authors = [], PublishedAt = DateTimeOffset.UnixEpoch,
        ModifiedAt = null, Language = "en", IsPreview = false, Credits = [], Reasons = [], DuplicateOfId = null, Text = "",
    };
}
