using NewsHub.Web.Accounts;

namespace NewsHub.Web.Tests.Accounts;

public sealed class TimeCodeTests
{
    // "12345678901234567890" in base32: the key of RFC 6238's test vectors.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void It_computes_what_the_rfc_computes(long seconds, string code) =>
        Assert.Equal(code, TimeCode.Of(Key, TimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_is_right_in_its_step_and_in_the_ones_beside_it(int stepsAway, bool isRight)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);

        Assert.Equal(isRight ? TimeCode.StepAt(now) + stepsAway : null, TimeCode.StepOf(Key, TimeCode.Of(Key, TimeCode.StepAt(now) + stepsAway), now));
    }
}
