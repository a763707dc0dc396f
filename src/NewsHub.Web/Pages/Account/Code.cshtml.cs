using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Pages.Account;

/// <summary>The second step of a sign-in by password, for who has set up an authenticator app.</summary>
[EnableRateLimiting(AccountServices.SignInLimit)]
public sealed class CodeModel(EditorSignIn signIn) : PageModel
{
    /// <summary>The app's code, or a recovery code.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Type a code."), StringLength(20, ErrorMessage = "No code is that long.")]
    public string Code { get; set; } = "";

    /// <summary>Where the editor wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Asks, if the first step is done.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        return await signIn.AwaitsCodeAsync() ? Page() : RedirectToPage("SignIn");
    }

    /// <summary>Tries.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page();
        switch (await signIn.TryCodeAsync(Code, cancellationToken))
        {
            case SignInOutcome.SignedIn:
                return LocalRedirect(AfterSignIn.Path(Url, ReturnUrl));
            case SignInOutcome.NeedsCode:
                ModelState.AddModelError(nameof(Code), "This code is wrong, too old, or used already. Each works once.");
                return Page();
            case SignInOutcome.TooManyTries:
                ModelState.AddModelError("", SignInModel.Locked);
                return Page();
            default:
                return RedirectToPage("SignIn");
        }
    }
}
