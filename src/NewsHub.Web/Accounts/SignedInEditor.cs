using System.Security.Claims;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Accounts;

/// <summary>Who makes a request.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name in the desk's log.</param>
/// <param name="Email">The address it signs in with.</param>
/// <param name="IsAdmin">Whether it says who else works at the desk.</param>
public sealed record SignedInEditor(Guid Id, string Name, string Email, bool IsAdmin)
{
    /// <summary>The claim with <see cref="Name"/>.</summary>
    internal const string NameClaim = "newshub:name";

    /// <summary>The editor of a request; null for a reader.</summary>
    public static SignedInEditor? Find(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true } && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new SignedInEditor(id, user.FindFirstValue(NameClaim) ?? "", user.Identity.Name ?? "", user.IsInRole(nameof(EditorRole.Admin)))
            : null;

    /// <summary>The editor of a request that a policy has let in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the route has no policy.</exception>
    public static SignedInEditor Of(ClaimsPrincipal user) => Find(user) ?? throw new InvalidOperationException("Nobody is signed in here; the route lacks a policy.");
}
