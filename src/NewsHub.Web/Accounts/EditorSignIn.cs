using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsHub.Data;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Accounts;

/// <summary>Lets editors in. Tries are counted by address (<see cref="SignInTries"/>), not by account, so that answers tell nobody who has one.</summary>
public sealed class EditorSignIn(
    UserManager<Editor> users, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<Editor> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Editor>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<Editor> confirmation,
    NewsHubDb db, EditorRegister register, AccountRules rules, TimeProvider clock)
    : SignInManager<Editor>(users, accessor, claims, options, logger, schemes, confirmation)
{
    private static readonly Editor Nobody = new();

    private static string? decoy;

    /// <summary>Tries an address and a password; the same work is done whether or not there is such an account.</summary>
    public async Task<SignInOutcome> TryPasswordAsync(string email, string password, CancellationToken cancellationToken)
    {
        var isOpen = await SignInTries.BeginAsync(db, email, clock.GetUtcNow(), cancellationToken);
        var editor = await UserManager.FindByNameAsync(email.Trim());
        var isRight = Verify(editor, password);
        if (!isOpen)
            return SignInOutcome.TooManyTries;
        if (!isRight || editor is null || !await MayEnterAsync(editor, cancellationToken))
            return SignInOutcome.Refused;

        // The count stands until the second step is done: a known password must not buy endless guesses of codes.
        if ((await SignInOrTwoFactorAsync(editor, isPersistent: false)).RequiresTwoFactor)
            return SignInOutcome.NeedsCode;
        await RememberAsync(editor, cancellationToken);
        return SignInOutcome.SignedIn;
    }

    /// <summary>Begins a session of somebody who has shown to be this editor in another way than by password.</summary>
    public async Task BeginAsync(Editor editor, CancellationToken cancellationToken)
    {
        await SignInAsync(editor, isPersistent: false);
        await RememberAsync(editor, cancellationToken);
    }

    /// <summary>Whether somebody who has shown to be this editor is let in.</summary>
    public async Task<bool> MayEnterAsync(Editor editor, CancellationToken cancellationToken) =>
        (rules.AdmitsSampleEditors || !editor.IsSample) && await register.RoleAsync(editor.Id, cancellationToken) is not null;

    private bool Verify(Editor? editor, string password)
    {
        var hasher = UserManager.PasswordHasher;
        decoy ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        var outcome = hasher.VerifyHashedPassword(editor ?? Nobody, editor?.PasswordHash ?? decoy, password);
        return editor?.PasswordHash is not null && outcome is not PasswordVerificationResult.Failed;
    }

    private async Task RememberAsync(Editor editor, CancellationToken cancellationToken)
    {
        editor.LastSignInAt = clock.GetUtcNow();
        await UserManager.UpdateAsync(editor);
        await SignInTries.ClearAsync(db, editor.Email!, cancellationToken);
        Logger.LogInformation("Editor {EditorId} signed in", editor.Id);
    }
}

/// <summary>How a try to sign in went.</summary>
public enum SignInOutcome
{
    /// <summary>Address or password is wrong, or the account is closed: nobody is told which.</summary>
    Refused,

    /// <summary>The address is locked for a while, whether or not it has an account.</summary>
    TooManyTries,

    /// <summary>The password was right and a code is asked for now.</summary>
    NeedsCode,

    /// <summary>The session has begun.</summary>
    SignedIn,
}
