using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Tests.Quotes;

public sealed class UtteranceGrouperTests
{
    private const string Kitchen = "We built this kitchen so that no child in Harrow Bay goes to bed hungry. We will keep the two centers open.";

    [Fact]
    public void Prints_that_differ_in_marks_alone_are_one_utterance() =>
        Assert.Equal([VariantKind.Same, VariantKind.Punctuation], Kinds(Said(1, 0, Kitchen), Said(2, 0, "We built this kitchen, so that no child in Harrow Bay goes to bed hungry. We will keep the two centers open.")));

    [Fact]
    public void The_shape_of_quotation_marks_is_no_difference() =>
        Assert.Equal([VariantKind.Same, VariantKind.Same], Kinds(Said(1, 0, "They asked: ‘Is it true that you'll close the kitchen?’"), Said(2, 0, "They asked: \"Is it true that you’ll close the kitchen?\"")));

    [Fact]
    public void British_spelling_is_a_spelling_variant() =>
        Assert.Equal([VariantKind.Same, VariantKind.Spelling], Kinds(Said(1, 0, Kitchen), Said(2, 0, Kitchen.Replace("centers", "centres", StringComparison.Ordinal))));

    [Fact]
    public void A_statement_broken_by_its_attribution_is_split() =>
        Assert.Equal([VariantKind.Same, VariantKind.Split], Kinds(Said(1, 0, Kitchen), Said(2, 0, "We built this kitchen so that no child in Harrow Bay goes to bed hungry,", "We will keep the two centers open.")));

    [Fact]
    public void A_piece_of_a_statement_is_truncated() =>
        Assert.Equal([VariantKind.Same, VariantKind.Truncated], Kinds(Said(1, 0, Kitchen), Said(2, 0, "no child in Harrow Bay goes to bed hungry")));

    [Fact]
    public void A_sentence_broken_by_its_attribution_is_split_even_where_the_rest_is_left_out() =>
        Assert.Equal([VariantKind.Same, VariantKind.Split], Kinds(Said(1, 0, Kitchen), Said(2, 0, "We built this kitchen,", "so that no child in Harrow Bay goes to bed hungry.")));

    [Fact]
    public void A_few_words_that_dots_stand_for_are_truncated() =>
        Assert.Equal([VariantKind.Same, VariantKind.Truncated], Kinds(Said(1, 0, Kitchen), Said(2, 0, "We built this kitchen so that no child ... goes to bed hungry.")));

    [Fact]
    public void A_few_words_left_out_without_dots_change_the_wording() =>
        Assert.Equal([VariantKind.Same, VariantKind.WordingChanged], Kinds(Said(1, 0, Kitchen), Said(2, 0, "We built this kitchen so that no child goes to bed hungry.")));

    [Fact]
    public void Two_statements_of_one_article_that_another_prints_as_one_are_split() =>
        Assert.Equal(
            [VariantKind.Same, VariantKind.Split, VariantKind.Split],
            Kinds(Said(1, 0, Kitchen), Said(2, 0, "We built this kitchen so that no child in Harrow Bay goes to bed hungry,"), Said(2, 1, "We will keep the two centers open.")));

    [Fact]
    public void A_word_put_in_changes_the_wording() =>
        Assert.Equal([VariantKind.WordingChanged, VariantKind.Same], Kinds(Said(1, 0, "We are grateful for the generous gift of the Vale family"), Said(2, 0, "We are very grateful for the generous gift of the Vale family")));

    [Fact]
    public void Statements_that_share_a_stock_phrase_stay_apart() =>
        Assert.Equal(2, Group(Said(1, 0, "Our thoughts and prayers are with the victims and their families in Tarn."), Said(2, 0, "Our thoughts and prayers are with the victims and their families of the Odell fire.")).Count);

    [Fact]
    public void Different_speakers_stay_apart() =>
        Assert.Equal(2, Group(Said(1, 0, Kitchen), new QuoteStatement(2, 0, [Kitchen], "orla fenn")).Count);

    [Fact]
    public void An_unresolved_speaker_keeps_nothing_apart() =>
        Assert.Single(Group(Said(1, 0, Kitchen), new QuoteStatement(2, 0, [Kitchen], null)));

    [Fact]
    public void One_of_two_speakers_is_enough() =>
        Assert.Single(Group(Said(1, 0, Kitchen), new QuoteStatement(2, 0, [Kitchen], "bram vale|mara vale")));

    [Fact]
    public void A_sentence_broken_up_otherwise_by_its_marks_differs_in_punctuation() =>
        Assert.Equal(
            [VariantKind.Same, VariantKind.Punctuation],
            Kinds(Said(1, 0, "One day the children will ask us: ‘Is it true, did our town really let the kitchen close?’"), Said(2, 0, "One day the children will ask us: ‘Is it true? Did our town really let the kitchen close?’")));

    [Fact]
    public void Marks_nested_the_British_way_are_no_difference() =>
        Assert.Equal(
            [VariantKind.Same, VariantKind.Same],
            Kinds(Said(1, 0, "One day the children will ask us: ‘Is it true that our town let the kitchen close?’ And we will answer."), Said(2, 0, "One day the children will ask us: “Is it true that our town let the kitchen close?” And we will answer.")));

    [Fact]
    public void One_word_for_another_changes_the_wording() =>
        Assert.Equal(
            [VariantKind.Same, VariantKind.WordingChanged, VariantKind.Same],
            Kinds(Said(1, 0, "We are so grateful for the generous gift of the Vale family"), Said(2, 0, "We are very grateful for the generous gift of the Vale family"), Said(3, 0, "We are so grateful for the generous gift of the Vale family")));

    [Fact]
    public void Of_wordings_as_long_as_each_other_the_one_that_most_outlets_print_leads()
    {
        var british = Kitchen.Replace("centers", "centres", StringComparison.Ordinal);

        Assert.Equal([VariantKind.Spelling, VariantKind.Same, VariantKind.Same], Kinds(Said(1, 0, british), Said(2, 0, Kitchen), Said(3, 0, Kitchen)));
        Assert.Equal([VariantKind.Same, VariantKind.Same, VariantKind.Spelling], Kinds(Said(1, 0, british), Said(2, 0, british), Said(3, 0, Kitchen)));
    }

    [Fact]
    public void A_piece_whose_first_word_stands_earlier_too_is_truncated() =>
        Assert.Equal(
            [VariantKind.Same, VariantKind.Truncated],
            Kinds(Said(1, 0, "We said that we will keep the kitchen open for as long as it takes, and we meant it."), Said(2, 0, "We will keep the kitchen open for as long as it takes")));

    [Fact]
    public void Dots_however_they_are_set_are_no_difference() =>
        Assert.Equal([VariantKind.Same, VariantKind.Same], Kinds(Said(1, 0, "We waited all winter ... and then the letter came"), Said(2, 0, "We waited all winter… and then the letter came")));

    [Fact]
    public void Figures_in_words_are_a_spelling_of_figures() =>
        Assert.Equal([VariantKind.Same, VariantKind.Spelling], Kinds(Said(1, 0, "We will open 12 more kitchens by the end of the year"), Said(2, 0, "We will open twelve more kitchens by the end of the year")));

    [Fact]
    public void The_like_said_of_another_gift_is_another_statement() =>
        Assert.Equal(
            2,
            Group(
                Said(1, 0, "We are giving one million dollars to the Tarn Shelter because no child should sleep outside."),
                Said(2, 0, "We are giving one million dollars to the Odell School because no child should learn hungry.")).Count);

    [Fact]
    public void A_slip_in_one_figure_of_a_long_statement_makes_no_other_statement() =>
        Assert.Single(Group(Said(1, 0, Kitchen + " There are 40 of us."), Said(2, 0, Kitchen + " There are 400 of us.")));

    [Fact]
    public void Two_statements_are_not_joined_over_a_print_that_runs_parts_of_both_together()
    {
        const string First = "The harbour has been dark for eleven winters and the boats have learnt to do without.", Second = "My mother taught herself to read by that lamp while the tide was out.";
        const string Third = "Nobody in this town has ever asked for charity and we are not asking now.", Fourth = "The school will open in the spring whether the roof is finished or not.";

        var groups = Group(Said(1, 0, $"{First} {Second}"), Said(2, 0, $"{Second} {Third}"), Said(3, 0, $"{Third} {Fourth}"));

        Assert.DoesNotContain(groups, group => group.Variants.Any(variant => variant.Statement.ArticleId == 1) && group.Variants.Any(variant => variant.Statement.ArticleId == 3));
    }

    [Fact]
    public void Parts_of_one_statement_that_no_outlet_prints_whole_are_joined_by_what_both_print()
    {
        const string Shared = "My mother taught herself to read by that lamp while the tide was out.";

        Assert.Single(Group(Said(1, 0, $"The harbour has been dark for eleven winters. {Shared}"), Said(2, 0, $"{Shared} Nobody here has asked for charity.")));
    }

    [Fact]
    public void The_order_in_which_articles_come_does_not_matter()
    {
        var random = new Random(20);
        for (var round = 0; round < 40; round++)
        {
            var articles = Enumerable.Range(0, random.Next(2, 9)).Select(_ => Article(random)).ToArray();
            var expected = Shape(articles);
            for (var i = 0; i < 6; i++)
            {
                random.Shuffle(articles);
                Assert.Equal(expected, Shape(articles));
            }
        }
    }

    /// <summary>Some of what was said, each whole, cut, respelt, reworded or broken up.</summary>
    private static (string[] Pieces, string? Speaker)[] Article(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Print(random, random.GetItems(Sayings, 1)[0]), random.GetItems(Speakers, 1)[0]))];

    private static string[] Print(Random random, string saying)
    {
        var words = saying.Split(' ');
        var middle = random.Next(4, words.Length - 4);
        return random.Next(7) switch
        {
            0 => [string.Join(' ', words[..middle])],
            1 => [string.Join(' ', words[middle..])],
            2 => [string.Join(' ', words[..middle]) + ",", string.Join(' ', words[middle..])],
            3 => [saying.Replace("center", "centre", StringComparison.Ordinal)],
            4 => [saying.Replace(words[middle], "indeed", StringComparison.Ordinal)],
            5 => [saying.Replace(".", "!", StringComparison.Ordinal)],
            _ => [saying],
        };
    }

    private static readonly string[] Sayings =
    [
        Kitchen,
        "No child in Harrow Bay goes to bed hungry while the two centers are open, and that is a promise.",
        "We are so grateful for what the Vale family has done for the center and for every child in it.",
        "We are so grateful for what the Fenn family has done for the school and for every child in it.",
        "Something else was said on another day about the harbour wall. We built this kitchen so that no child in Harrow Bay goes to bed hungry.",
    ];

    private static readonly string?[] Speakers = ["mara vale", "mara vale", "orla fenn", "vale", "bram vale|mara vale", null];

    private static string Shape((string[] Pieces, string? Speaker)[][] articles)
    {
        var statements = articles.SelectMany((article, id) => article.Select((said, number) => new QuoteStatement(id, number, said.Pieces, said.Speaker))).ToList();
        return string.Join("\n\n", UtteranceGrouper.Group(statements)
            .Select(group => group.Wording + ":\n" + string.Join('\n', group.Variants.Select(variant => $"{string.Join(" / ", variant.Statement.Pieces)} ({variant.Statement.SpeakerKey}) {variant.Kind}").Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<UtteranceGroup> Group(params QuoteStatement[] statements) => UtteranceGrouper.Group(statements);

    private static IEnumerable<VariantKind> Kinds(params QuoteStatement[] statements) => Assert.Single(UtteranceGrouper.Group(statements)).Variants.Select(variant => variant.Kind);

    private static QuoteStatement Said(long article, int statement, params string[] pieces) => new(article, statement, pieces, "mara vale");
}
