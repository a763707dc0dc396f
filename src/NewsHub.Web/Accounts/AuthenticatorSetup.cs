using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsHub.Data;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Accounts;

/// <summary>Sets an authenticator app up: its key is stored only once a code shows that the app has it, and travels in the form until then.</summary>
public sealed class AuthenticatorSetup(NewsHubDb db, UserManager<Editor> users, IUserStore<Editor> store, IDataProtectionProvider protection, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>Recovery codes that an editor gets.</summary>
    public const int RecoveryCodes = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>A new key.</summary>
    public string NewKey() => users.GenerateNewAuthenticatorKey();

    /// <summary>A key, sealed for this editor's form.</summary>
    public string Seal(Guid editorId, string key) => Protector(editorId).Protect(key, Patience);

    /// <summary>The key in a form; null when it is not this editor's or is too old.</summary>
    public string? Open(Guid editorId, string? sealedKey)
    {
        try
        {
            return string.IsNullOrEmpty(sealedKey) ? null : Protector(editorId).Unprotect(sealedKey);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What the QR code says (Google Authenticator's key URI format, which all apps read).</summary>
    public string UriOf(string key, string email)
    {
        var issuer = Uri.EscapeDataString(site.Value.Name);
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(email)}?secret={key}&issuer={issuer}&digits={TimeCode.Digits}";
    }

    /// <summary>Asks for codes from now on, if the app has shown one. Other sessions end.</summary>
    /// <returns>The recovery codes, told this once; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(Editor editor, string key, string code, CancellationToken cancellationToken)
    {
        if (TimeCode.StepOf(key, string.Concat(code.Where(char.IsDigit)), clock.GetUtcNow()) is not { } step)
            return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        editor.LastCodeStep = step;
        await ((IUserAuthenticatorKeyStore<Editor>)store).SetAuthenticatorKeyAsync(editor, key, cancellationToken);
        await users.SetTwoFactorEnabledAsync(editor, true); // with a new stamp
        var codes = await NewRecoveryCodesAsync(editor);
        await transaction.CommitAsync(cancellationToken);
        return codes;
    }

    /// <summary>New recovery codes in place of the old ones.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Editor editor) => [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(editor, RecoveryCodes) ?? []];

    /// <summary>Asks for codes no more. Other sessions end.</summary>
    public async Task TurnOffAsync(Editor editor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await users.SetTwoFactorEnabledAsync(editor, false);
        await users.RemoveAuthenticationTokenAsync(editor, "[AspNetUserStore]", "AuthenticatorKey");
        await users.RemoveAuthenticationTokenAsync(editor, "[AspNetUserStore]", "RecoveryCodes");
        await transaction.CommitAsync(cancellationToken);
    }

    private ITimeLimitedDataProtector Protector(Guid editorId) => protection.CreateProtector("NewsHub.AuthenticatorKey", editorId.ToString()).ToTimeLimitedDataProtector();
}
