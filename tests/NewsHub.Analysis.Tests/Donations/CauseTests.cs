using NewsHub.Analysis.Donations;

namespace NewsHub.Analysis.Tests.Donations;

public sealed class CauseTests
{
    [Theory]
    [InlineData("Tidewater Hospital", "A gift for the ward.", "health")]
    [InlineData("Lantern Trust", "She gave it to feed families with hot meals.", "hunger")]
    [InlineData("Saltmarsh Schools Fund", "After the hurricane she gave it.", "education")]
    [InlineData(null, "She gave it after the earthquake and the tsunami, for one school.", "disaster-relief")]
    public void The_recipients_name_tells_the_cause_before_the_sentence_does(string? recipient, string sentence, string expected) =>
        Assert.Equal(expected, Cause.Of(recipient, sentence)?.Key);

    [Fact]
    public void Where_nothing_tells_there_is_no_cause() => Assert.Null(Cause.Of("Lantern Trust", "She gave it gladly."));

    [Fact]
    public void Every_cause_has_a_label_and_the_group_that_it_follows() =>
        Assert.All(Cause.All, cause => Assert.True(cause.Label.Length > 0 && cause.Group.Length > 0 && Cause.Find(cause.Key) == cause));
}
