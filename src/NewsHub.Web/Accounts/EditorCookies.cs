namespace NewsHub.Web.Accounts;

/// <summary>The names of the cookies that we set, all of them for those who sign in: readers get none.</summary>
internal static class EditorCookies
{
    private const string Prefix = "newshub-";

    // RFC 6265bis, 4.1.3.2: a browser takes a __Host- cookie only from this very host, over https, for all its paths.
    private const string SecurePrefix = "__Host-" + Prefix;

    /// <summary>The whole name of a cookie.</summary>
    public static string NameOf(string name, bool isSecure) => (isSecure ? SecurePrefix : Prefix) + name;

    /// <summary>Whether a cookie is one of ours.</summary>
    public static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) || name.StartsWith(SecurePrefix, StringComparison.Ordinal);
}
