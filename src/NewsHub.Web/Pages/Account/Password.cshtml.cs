using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsHub.Data.Accounts;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Pages.Account;

/// <summary>Where an editor changes the password.</summary>
[EnableRateLimiting(AccountServices.SignInLimit)]
public sealed class PasswordModel(UserManager<Editor> users, EditorSignIn signIn) : PageModel
{
    /// <summary>The password until now: a browser that was left open is not enough.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Type the password that you signed in with."), StringLength(256, ErrorMessage = "No password here is that long.")]
    public string Current { get; set; } = "";

    /// <summary>The new one.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Choose a password."), StringLength(256, ErrorMessage = "Use at most 256 characters.")]
    public string Password { get; set; } = "";

    /// <summary>The new one again, since it cannot be seen.</summary>
    [BindProperty]
    [Compare(nameof(Password), ErrorMessage = "This is not the same password.")]
    public string? PasswordAgain { get; set; }

    /// <summary>Asks.</summary>
    public void OnGet() => ModelState.Clear();

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid || await users.GetUserAsync(User) is not { } editor)
            return Page();
        var changed = await users.ChangePasswordAsync(editor, Current, Password);
        foreach (var error in changed.Errors)
        {
            var isCurrent = error.Code == nameof(IdentityErrorDescriber.PasswordMismatch);
            ModelState.AddModelError(isCurrent ? nameof(Current) : nameof(Password), isCurrent ? "This is not the password until now." : error.Description);
        }

        if (!changed.Succeeded)
            return Page();
        await signIn.RefreshSignInAsync(editor);
        return LocalRedirect("/account?done=password");
    }
}
