using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Tries the second step: a code of the authenticator app, or one of the recovery codes.</summary>
    public async Task<SignInOutcome> TryCodeAsync(string typed, CancellationToken cancellationToken)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } editor || !await MayEnterAsync(editor, cancellationToken))
            return SignInOutcome.Refused;
        if (!await SignInTries.BeginAsync(db, editor.Email!, clock.GetUtcNow(), cancellationToken))
            return SignInOutcome.TooManyTries;
        var code = string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var isRight = code.Length == TimeCode.Digits
            ? await UserManager.VerifyTwoFactorTokenAsync(editor, Options.Tokens.AuthenticatorTokenProvider, code)
            : (await UserManager.RedeemTwoFactorRecoveryCodeAsync(editor, code)).Succeeded;
        if (!isRight)
            return SignInOutcome.NeedsCode;
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await BeginAsync(editor, cancellationToken);
        return SignInOutcome.SignedIn;
    }

    /// <summary>Whether the first step is done in this browser, a few minutes ago at most.</summary>
    public async Task<bool> AwaitsCodeAsync() => await GetTwoFactorAuthenticationUserAsync() is not null;

    /// <summary>Tries a passkey. It asks its owner for a finger or a PIN, so no code is asked for; guessing is no use, so nothing is counted.</summary>
    /// <param name="credential">What the browser's <c>navigator.credentials.get()</c> gave, as JSON.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SignInOutcome> TryPasskeyAsync(string? credential, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(credential) || await AssertAsync(credential) is not { Succeeded: true, User: { } editor, Passkey: { } passkey }
            || !await MayEnterAsync(editor, cancellationToken) || !(await UserManager.AddOrUpdatePasskeyAsync(editor, passkey)).Succeeded)
            return SignInOutcome.Refused;
        await BeginAsync(editor, cancellationToken);
        return SignInOutcome.SignedIn;
    }

    /// <summary>Checks a new passkey; null when none was asked for in this browser.</summary>
    /// <param name="credential">What the browser's <c>navigator.credentials.create()</c> gave, as JSON.</param>
    public async Task<PasskeyAttestationResult?> AttestAsync(string? credential)
    {
        try
        {
            return string.IsNullOrEmpty(credential) ? null : await PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null; // as in AssertAsync
        }
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

    private async Task<PasskeyAssertionResult<Editor>?> AssertAsync(string credential)
    {
        try
        {
            return await PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null; // Identity says so that no challenge was asked for in this browser, or too long ago
        }
    }

    private bool Verify(Editor? editor, string password)
    {
        var hasher = UserManager.PasswordHasher;
        decoy ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        var outcome = hasher.VerifyHashedPassword(editor ?? Nobody, editor?.PasswordHash ?? decoy, password);
        return editor?.PasswordHash is not null && outcome is not PasswordVerificationResult.Failed;
    }

    private async Task RememberAsync(Editor editor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Editors.Where(other => other.Id == editor.Id).ExecuteUpdateAsync(set => set.SetProperty(other => other.LastSignInAt, now), cancellationToken);
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
