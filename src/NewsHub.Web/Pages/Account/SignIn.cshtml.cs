using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Pages.Account;

/// <summary>Where editors come in.</summary>
[EnableRateLimiting(AccountServices.SignInLimit)]
public sealed class SignInModel(EditorSignIn signIn) : PageModel
{
    internal const string Locked =
        "There were too many tries with this address. It is locked for a quarter of an hour; then try again, or ask an admin for a one-time link.";

    /// <summary>The account's address.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Type your e-mail address."), StringLength(254, ErrorMessage = "No address is that long.")]
    public string Email { get; set; } = "";

    /// <summary>Its password.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Type your password."), StringLength(256, ErrorMessage = "No password here is that long.")]
    public string Password { get; set; } = "";

    /// <summary>Where the editor wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Asks; who is signed in goes on.</summary>
    public IActionResult OnGet()
    {
        ModelState.Clear();
        return SignedInEditor.Find(User) is null ? Page() : LocalRedirect(AfterSignIn.Path(Url, ReturnUrl));
    }

    /// <summary>What a passkey has to sign.</summary>
    public async Task<ContentResult> OnPostChallengeAsync() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    /// <summary>Tries a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await signIn.TryPasskeyAsync(credential, cancellationToken) is SignInOutcome.SignedIn)
            return LocalRedirect(AfterSignIn.Path(Url, ReturnUrl));
        ModelState.AddModelError("", "This passkey opens no account here. Sign in with your password, or ask an admin for a one-time link.");
        return Page();
    }

    /// <summary>Tries.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page();
        switch (await signIn.TryPasswordAsync(Email, Password, cancellationToken))
        {
            case SignInOutcome.SignedIn:
                return LocalRedirect(AfterSignIn.Path(Url, ReturnUrl));
            case SignInOutcome.NeedsCode:
                return RedirectToPage("Code", new { ReturnUrl = AfterSignIn.Path(Url, ReturnUrl) });
            case SignInOutcome.TooManyTries:
                ModelState.AddModelError("", Locked);
                return Page();
            default:
                ModelState.AddModelError("", "Address and password do not fit together, or the account is closed.");
                return Page();
        }
    }
}
