using Microsoft.AspNetCore.Mvc;

namespace NewsHub.Web.Accounts;

/// <summary>Where an editor goes after signing in.</summary>
internal static class AfterSignIn
{
    private const string Usual = "/account";

    /// <summary>Where the editor wanted to go if that is a path of ours, so that no link leads through the sign-in to another site; else the usual place.</summary>
    public static string Path(IUrlHelper url, string? wanted) => url.IsLocalUrl(wanted) && !wanted!.StartsWith('~') ? wanted : Usual;
}
