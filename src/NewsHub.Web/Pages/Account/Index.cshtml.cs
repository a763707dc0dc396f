using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Pages.Account;

/// <summary>An editor's own account.</summary>
public sealed class IndexModel : PageModel
{
    /// <summary>Whose it is.</summary>
    public SignedInEditor Who => SignedInEditor.Of(User);
}
