using Microsoft.AspNetCore.Authorization;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Accounts;

/// <summary>The decisions that a route must name: one of these, or <see cref="AllowAnonymousAttribute"/> for readers.</summary>
public static class Policies
{
    /// <summary>Whoever works at the desk, admins too.</summary>
    public const string Editor = nameof(EditorRole.Editor);

    /// <summary>Who says who works at the desk.</summary>
    public const string Admin = nameof(EditorRole.Admin);

    /// <summary>Defines them. A route that names none is closed to everybody, so that forgetting one shows at once and harms nobody.</summary>
    public static void Define(AuthorizationOptions options)
    {
        options.AddPolicy(Editor, policy => policy.RequireRole(nameof(EditorRole.Editor), nameof(EditorRole.Admin)));
        options.AddPolicy(Admin, policy => policy.RequireRole(nameof(EditorRole.Admin)));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }
}
