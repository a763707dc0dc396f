using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsHub.Data;

namespace NewsHub.Web.Accounts;

/// <summary>
/// Looks at every request of a session whether its account still stands as it stood at sign-in: one look-up by key, instead of
/// Identity's every 30 minutes. A role that is taken away, a new password and "sign out everywhere" give the account another stamp.
/// </summary>
internal sealed class SessionCheck(NewsHubDb db, AccountRules rules, IOptions<IdentityOptions> identity) : ISecurityStampValidator
{
    /// <inheritdoc/>
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // The page that says that something failed is shown to a reader; the database may be what failed.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.RejectPrincipal();
            return;
        }

        if (await StandsAsync(context.Principal, context.HttpContext.RequestAborted))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private async Task<bool> StandsAsync(ClaimsPrincipal? session, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(session?.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return false;
        var stamp = session.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        return await db.Editors.AnyAsync(
            editor => editor.Id == id && editor.SecurityStamp == stamp && editor.DisabledAt == null && (rules.AdmitsSampleEditors || !editor.IsSample), cancellationToken);
    }
}
