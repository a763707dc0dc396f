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
    public void The_order_of_statements_does_not_matter()
    {
        QuoteStatement[] statements =
        [
            Said(1, 0, Kitchen), Said(2, 0, "no child in Harrow Bay goes to bed hungry"), Said(2, 1, "We will keep the two centres open."), new(3, 0, [Kitchen], null), new(4, 0, [Kitchen], "orla fenn"),
            Said(5, 0, "Something else was said on another day about the harbour wall."),
        ];
        var random = new Random(20);
        var expected = Shape(statements);
        for (var i = 0; i < 20; i++)
        {
            random.Shuffle(statements);
            Assert.Equal(expected, Shape(statements));
        }
    }

    private static string Shape(QuoteStatement[] statements) =>
        string.Join('\n', UtteranceGrouper.Group(statements).Select(group => group.Wording + ": " + string.Join(' ', group.Variants.Select(variant => $"{variant.Statement.ArticleId}/{variant.Statement.Statement} {variant.Kind}"))));

    private static IReadOnlyList<UtteranceGroup> Group(params QuoteStatement[] statements) => UtteranceGrouper.Group(statements);

    private static IEnumerable<VariantKind> Kinds(params QuoteStatement[] statements) => Assert.Single(UtteranceGrouper.Group(statements)).Variants.Select(variant => variant.Kind);

    private static QuoteStatement Said(long article, int statement, params string[] pieces) => new(article, statement, pieces, "mara vale");
}
