using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace NewsHub.Web.Accounts;

/// <summary>What happens where somebody may not go on: the sign-in page, or a plain 403.</summary>
internal sealed class RefusedEntry : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler ordinary = new();

    /// <inheritdoc/>
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        // What is not there (404) or not done so (405) is no room to keep anybody out of.
        context.GetEndpoint() is RouteEndpoint ? ordinary.HandleAsync(next, context, policy, authorizeResult) : next(context);
}
