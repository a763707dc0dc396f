using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Accounts;

/// <summary>What a session's cookie says about its editor.</summary>
internal sealed class EditorClaims(UserManager<Editor> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Editor, IdentityRole<Guid>>(users, roles, options)
{
    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Editor user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(SignedInEditor.NameClaim, user.Name));
        return identity;
    }
}
