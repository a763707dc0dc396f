using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsHub.Data.Accounts;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Pages.Account;

/// <summary>An editor's own account.</summary>
public sealed class IndexModel(UserManager<Editor> users, EditorSignIn signIn) : PageModel
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["joined"] = "Your account is ready. A passkey, or an authenticator app beside the password, keeps it safe from others.",
        ["password"] = "The password is changed, and your other sessions have ended.",
        ["off"] = "No code is asked for any more, and your other sessions have ended.",
    };

    /// <summary>Whose it is.</summary>
    public SignedInEditor Who => SignedInEditor.Of(User);

    /// <summary>What has just been done.</summary>
    public string? News { get; private set; }

    /// <summary>Whether one can sign in by password.</summary>
    public bool HasPassword { get; private set; }

    /// <summary>Whether codes are asked for.</summary>
    public bool HasAuthenticator { get; private set; }

    /// <summary>Recovery codes that are left.</summary>
    public int RecoveryCodes { get; private set; }

    /// <summary>Number of passkeys.</summary>
    public int Passkeys { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(string? done)
    {
        News = done is null ? null : Sentences.GetValueOrDefault(done);
        var editor = await users.GetUserAsync(User) ?? throw new InvalidOperationException("The session's account is gone.");
        HasPassword = editor.PasswordHash is not null;
        HasAuthenticator = editor.TwoFactorEnabled;
        RecoveryCodes = await users.CountRecoveryCodesAsync(editor);
        Passkeys = (await users.GetPasskeysAsync(editor)).Count;
    }

    /// <summary>Ends all sessions.</summary>
    public async Task<IActionResult> OnPostSignOutEverywhereAsync()
    {
        if (await users.GetUserAsync(User) is { } editor)
            await users.UpdateSecurityStampAsync(editor);
        await signIn.SignOutAsync();
        return RedirectToPage("SignIn");
    }
}
