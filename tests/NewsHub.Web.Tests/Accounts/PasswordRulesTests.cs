using NewsHub.Web.Accounts;

namespace NewsHub.Web.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly string[] Known = ["Wilma Thorne", "wilma", "thorne", "desk", "example", "NewsHub"];

    [Theory]
    [InlineData("quiet lantern over the weir")]
    [InlineData("kp7#vQz!m2Rt")]
    [InlineData("наводнение тихий фонарь")]
    [InlineData("wilma keeps eleven teal umbrellas")]
    public void Long_and_unusual_is_enough(string password) => Assert.Null(PasswordRules.Problem(password, Known));

    [Theory]
    [InlineData("short lamp", "at least 12")]
    [InlineData("aaaaaaaaaaaaaaaa", "repeats itself")]
    [InlineData("lanternlantern", "repeats itself")]
    [InlineData("12312312312312", "repeats itself")]
    [InlineData("123456789012", "follows the keyboard")]
    [InlineData("qwertyuiop987654", "follows the keyboard")]
    [InlineData("abcdefghijklmnop", "follows the keyboard")]
    [InlineData("Password1234!", "tried first")]
    [InlineData("P@ssw0rd2026", "tried first")]
    [InlineData("iloveyouforever", "tried first")]
    [InlineData("Welcome-Admin-2026", "tried first")]
    [InlineData("summer2026!!", "tried first")]
    [InlineData("wilmathorne1", "a name that others know")]
    public void What_is_tried_first_is_refused_and_says_why(string password, string why) =>
        Assert.Contains(why, PasswordRules.Problem(password, Known), StringComparison.Ordinal);
}
