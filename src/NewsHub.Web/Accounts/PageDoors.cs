using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace NewsHub.Web.Accounts;

/// <summary>Who may see the pages of each folder. A folder that is not named here is closed to everybody.</summary>
internal static class PageDoors
{
    private static readonly string[] ReadersFolders = ["/Days", "/Parties", "/Search", "/Sources", "/Stories"];

    private static readonly string[] ReadersPages = ["/About", "/Api", "/Error", "/Index"];

    private static readonly string[] WaysIn = ["/Account/SignIn", "/Account/Join", "/Account/Code"];

    /// <summary>Marks them.</summary>
    public static void Mark(PageConventionCollection pages)
    {
        foreach (var folder in ReadersFolders)
            pages.AllowAnonymousToFolder(folder);
        foreach (var page in (string[])[.. ReadersPages, .. WaysIn])
            pages.AllowAnonymousToPage(page);
        pages.AuthorizeFolder("/Desk", Policies.Editor);
        pages.AuthorizeFolder("/Account", Policies.Editor);
        pages.AuthorizePage("/Account/Editors", Policies.Admin);
    }
}
