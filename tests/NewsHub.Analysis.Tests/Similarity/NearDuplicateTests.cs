using NewsHub.Analysis.Similarity;

namespace NewsHub.Analysis.Tests.Similarity;

public sealed class NearDuplicateTests
{
    private static readonly string Body = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"word{i * 7919 % 1000}"));

    [Fact]
    public void A_copy_with_an_added_introduction_is_found() =>
        Assert.True(NearDuplicate.Verify(Body, "Our readers may like to know what the agency wrote this morning about the gala. " + Body));

    [Fact]
    public void A_copy_with_a_cut_ending_is_found() =>
        Assert.True(NearDuplicate.Verify(Body, Body[..(Body.Length / 3)]));

    [Fact]
    public void A_shared_quotation_is_no_copy()
    {
        var quotation = Body[..(Body.Length / 5)];
        var other = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"other{i}"));
        Assert.False(NearDuplicate.Verify(Body, quotation + " " + other));
    }

    [Fact]
    public void A_brief_inside_a_round_up_is_no_copy()
    {
        var roundUp = Body + " " + string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"other{i}"));
        Assert.False(NearDuplicate.Verify(Body, roundUp));
    }
}
