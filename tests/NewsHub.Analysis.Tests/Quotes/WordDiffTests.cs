using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Tests.Quotes;

public sealed class WordDiffTests
{
    [Fact]
    public void A_changed_word_is_deleted_and_inserted() =>
        Assert.Equal(
            [new(DiffKind.Same, "We are"), new(DiffKind.Deleted, " very"), new(DiffKind.Same, " grateful to"), new(DiffKind.Deleted, " all"), new(DiffKind.Inserted, " everyone"), new DiffRun(DiffKind.Same, ".")],
            WordDiff.Compare("We are very grateful to all.", "We are grateful to everyone."));

    [Fact]
    public void The_shape_of_marks_is_no_difference() =>
        Assert.Equal([new DiffRun(DiffKind.Same, "‘It’s true’ – really")], WordDiff.Compare("\"It's true\" — really", "‘It’s true’ – really"));

    [Fact]
    public void Capitals_are_a_difference_unless_they_are_to_be_ignored()
    {
        Assert.Contains(WordDiff.Compare("Is it true", "is it true"), run => run.Kind == DiffKind.Inserted);
        Assert.Equal([new DiffRun(DiffKind.Same, "is it true")], WordDiff.Compare("Is it true", "is it true", ignoreCase: true));
    }

    [Fact]
    public void Words_that_stand_twice_are_laid_beside_the_unbroken_run() =>
        Assert.Equal(
            [new(DiffKind.Deleted, "we said that"), new DiffRun(DiffKind.Same, "we will stay")],
            WordDiff.Compare("we said that we will stay", "we will stay"));

    [Fact]
    public void Same_and_inserted_runs_are_the_variant()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var (left, right) = (Words(random), Words(random));
            var runs = WordDiff.Compare(left, right);
            Assert.Equal(right, string.Concat(runs.Where(run => run.Kind != DiffKind.Deleted).Select(run => run.Text)));
            Assert.Equal(left.Replace(" ", "", StringComparison.Ordinal), string.Concat(runs.Where(run => run.Kind != DiffKind.Inserted).Select(run => run.Text)).Replace(" ", "", StringComparison.Ordinal));
        }
    }

    private static string Words(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(0, 12)).Select(_ => random.GetItems(["one", "two,", "three.", "four"], 1)[0]));
}
