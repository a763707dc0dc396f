namespace NewsHub.Web.Accounts;

/// <summary>The address of a one-time link.</summary>
public static class JoinPath
{
    /// <summary>The page that takes it.</summary>
    public const string Page = "/account/join";

    /// <summary>Its path for a secret, which is base64url and needs no escaping.</summary>
    public static string Of(string secret) => $"{Page}?secret={secret}";
}
