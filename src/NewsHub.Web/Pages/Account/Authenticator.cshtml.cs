using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsHub.Data.Accounts;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Pages.Account;

/// <summary>Where an editor sets an authenticator app up, or turns it off.</summary>
[EnableRateLimiting(AccountServices.SignInLimit)]
public sealed class AuthenticatorModel(UserManager<Editor> users, EditorSignIn signIn, AuthenticatorSetup setup) : PageModel
{
    /// <summary>Whether codes are asked for.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Recovery codes that are left.</summary>
    public int RecoveryCodesLeft { get; private set; }

    /// <summary>New recovery codes, shown this once; null when there are none.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <summary>The key as one types it, in groups of four.</summary>
    public string KeyText { get; private set; } = "";

    /// <summary>The key, sealed for the form.</summary>
    public string SealedKey { get; private set; } = "";

    /// <summary>The QR code as SVG.</summary>
    public string Picture { get; private set; } = "";

    /// <summary>Shows how it stands.</summary>
    public async Task OnGetAsync() => await ShowAsync(await EditorAsync(), null);

    /// <summary>Turns it on, if the app has shown the right code.</summary>
    public async Task<IActionResult> OnPostTurnOnAsync(string? code, string? sealedKey, CancellationToken cancellationToken)
    {
        var editor = await EditorAsync();
        var key = editor.TwoFactorEnabled ? null : setup.Open(editor.Id, sealedKey);
        if (key is null)
            ModelState.AddModelError("", "That took too long. Scan the new picture, please.");
        else if ((Codes = await setup.TurnOnAsync(editor, key, code ?? "", cancellationToken)) is null)
            ModelState.AddModelError("Code", "This is not the code. Does the phone’s clock go right?");
        else
            await signIn.RefreshSignInAsync(editor);
        await ShowAsync(editor, key);
        return Page();
    }

    /// <summary>Makes new recovery codes.</summary>
    public async Task<IActionResult> OnPostNewCodesAsync(string? password)
    {
        var editor = await EditorAsync();
        if (await IsRightAsync(editor, password))
            Codes = await setup.NewRecoveryCodesAsync(editor);
        await ShowAsync(editor, null);
        return Page();
    }

    /// <summary>Turns it off.</summary>
    public async Task<IActionResult> OnPostTurnOffAsync(string? password, CancellationToken cancellationToken)
    {
        var editor = await EditorAsync();
        if (await IsRightAsync(editor, password))
        {
            await setup.TurnOffAsync(editor, cancellationToken);
            await signIn.RefreshSignInAsync(editor);
            return LocalRedirect("/account?done=off");
        }

        await ShowAsync(editor, null);
        return Page();
    }

    private async Task<Editor> EditorAsync() => await users.GetUserAsync(User) ?? throw new InvalidOperationException("The session's account is gone.");

    private async Task<bool> IsRightAsync(Editor editor, string? password)
    {
        if (await users.CheckPasswordAsync(editor, password ?? ""))
            return true;
        ModelState.AddModelError("Password", "This is not your password.");
        return false;
    }

    private async Task ShowAsync(Editor editor, string? key)
    {
        IsOn = editor.TwoFactorEnabled;
        if (IsOn)
        {
            RecoveryCodesLeft = await users.CountRecoveryCodesAsync(editor);
            return;
        }

        var shown = key ?? setup.NewKey();
        SealedKey = setup.Seal(editor.Id, shown);
        KeyText = string.Join(' ', shown.Chunk(4).Select(group => new string(group)));
        Picture = QrPicture.Draw(setup.UriOf(shown, editor.Email!), "QR code for the authenticator app");
    }
}
