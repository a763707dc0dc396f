using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Pages.Account;

/// <summary>Ends a session in this browser.</summary>
public sealed class SignOutModel(EditorSignIn signIn) : PageModel
{
    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
