using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Tests.Measures;

public sealed class BCubedTests
{
    [Fact]
    public void The_right_clustering_is_whole_and_pure()
    {
        var score = BCubed.Of([("1", "a", "x"), ("2", "a", "x"), ("3", "b", "y")]);
        Assert.Equal(new Score(1, 1), score);
    }

    [Fact]
    public void One_heap_is_whole_and_not_pure()
    {
        var score = BCubed.Of([("1", "a", "x"), ("2", "a", "x"), ("3", "b", "x"), ("4", "c", "x")]);
        Assert.Equal(1, score.Recall);
        Assert.Equal((0.5 + 0.5 + 0.25 + 0.25) / 4, score.Precision);
    }

    [Fact]
    public void Each_alone_is_pure_and_not_whole()
    {
        var score = BCubed.Of([("1", "a", "x"), ("2", "a", "y"), ("3", "b", "z")]);
        Assert.Equal(1, score.Precision);
        Assert.Equal((0.5 + 0.5 + 1) / 3, score.Recall);
    }

    [Fact]
    public void An_id_that_stands_in_two_stories_is_one_member_of_each()
    {
        var score = BCubed.Of([("1", "a", "x"), ("1", "b", "x"), ("2", "a", "x")]);
        // {1,2} was found; rightly {1,2} and {1}.
        Assert.Equal((1 + 0.5 + 1) / 3, score.Precision, 9);
        Assert.Equal(1, score.Recall);
    }
}
