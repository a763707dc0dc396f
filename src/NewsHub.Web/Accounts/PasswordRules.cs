namespace NewsHub.Web.Accounts;

/// <summary>What a password must be: long, and not one that everybody tries first. No rules about its letters (NIST SP 800-63B-4, 3.1.1.2).</summary>
public static class PasswordRules
{
    /// <summary>The shortest. The publication asks for 15 where a password is all, and 8 where a second step follows.</summary>
    public const int ShortestLength = 12;

    /// <summary>The rule in words.</summary>
    public const string Hint = "At least 12 characters; a few unrelated words are good. Any characters will do.";
}
