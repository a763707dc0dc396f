using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Accounts;

/// <summary>Checks codes of authenticator apps in place of Identity's own provider, which accepts one code any number of times (RFC 6238, 5.2 forbids that).</summary>
internal sealed class AuthenticatorCodes(NewsHubDb db, TimeProvider clock) : IUserTwoFactorTokenProvider<Editor>
{
    /// <inheritdoc/>
    public Task<string> GenerateAsync(string purpose, UserManager<Editor> manager, Editor user) => Task.FromResult(""); // the app makes them

    /// <inheritdoc/>
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Editor> manager, Editor user) => await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    /// <inheritdoc/>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Editor> manager, Editor user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key || TimeCode.StepOf(key, token, clock.GetUtcNow()) is not { } step)
            return false;

        // Of two who type one code at the same moment only one gets in.
        var isFirst = await db.Editors.Where(editor => editor.Id == user.Id && (editor.LastCodeStep == null || editor.LastCodeStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(editor => editor.LastCodeStep, step)) == 1;
        if (isFirst)
            user.LastCodeStep = step;
        return isFirst;
    }
}
