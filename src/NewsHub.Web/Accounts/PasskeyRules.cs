using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace NewsHub.Web.Accounts;

/// <summary>To which site passkeys belong, and what they must show.</summary>
internal static class PasskeyRules
{
    /// <summary>Sets them.</summary>
    public static void AddPasskeys(this IServiceCollection services) =>
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((options, site) =>
        {
            // Nobody types an address, so the passkey must know whose it is, and it stands for both steps, so it must know its owner.
            options.ResidentKeyRequirement = "required";
            options.UserVerificationRequirement = "required";
            options.ServerDomain = site.Value.PublicUrl?.Host; // else the request's host
            options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == OriginOf(site.Value, context.HttpContext.Request));
        });

    // WebAuthn level 3, 13.4.9: exactly the origin that readers know.
    private static string OriginOf(SiteOptions site, HttpRequest request) =>
        site.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
