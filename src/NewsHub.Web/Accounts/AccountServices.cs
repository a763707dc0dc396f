using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsHub.Data;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Accounts;

/// <summary>Accounts, sessions and who may see what.</summary>
internal static class AccountServices
{
    /// <summary>The rate limit of everything by which one may try to get in.</summary>
    public const string SignInLimit = "sign-in";

    private const int SignInsAMinute = 20;

    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);

    /// <summary>Adds them.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.TryAddSingleton(new AccountRules(AdmitsSampleEditors: false));
        services.TryAddScoped<EditorRegister>();
        services.TryAddScoped<Invitations>();
        services.TryAddScoped<Enrolment>();
        services.TryAddScoped<AuthenticatorSetup>();
        AddIdentity(services);
        AddCookies(services);
        services.AddAuthorization(Policies.Define);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedEntry>();

        services.AddSingleton<IXmlRepository, StoredKeys>();
        services.AddDataProtection().SetApplicationName("NewsHub");
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((keys, stored) => keys.XmlRepository = stored);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(SignInLimit, SignInLimitOf);
        });
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordHashing.Iterations);
        services.AddScoped<IPasswordHasher<Editor>, PasswordHashing>();
        services.AddIdentityCore<Editor>(options =>
            {
                options.User.AllowedUserNameCharacters = ""; // an address is checked as an address
                options.Lockout.AllowedForNewUsers = false; // tries are counted by address
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<NewsHubDb>()
            .AddUserStore<EditorStore>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddClaimsPrincipalFactory<EditorClaims>()
            .AddSignInManager<EditorSignIn>();
        services.Replace(ServiceDescriptor.Scoped<ISecurityStampValidator, SessionCheck>());
        services.RemoveAll<IPasswordValidator<Editor>>();
        services.AddScoped<IPasswordValidator<Editor>, PasswordRules>();
        services.AddPasskeys();
    }

    private static void AddCookies(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<SiteOptions>>((options, site) =>
        {
            options.LoginPath = "/account/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = SessionLength;
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            Harden(options.Cookie, site.Value, "session", SameSiteMode.Lax); // a link to the desk in a letter finds its reader signed in
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<IOptions<SiteOptions>>((options, site) =>
        {
            options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            options.SlidingExpiration = false;
            Harden(options.Cookie, site.Value, "step", SameSiteMode.Strict);
        });
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<SiteOptions>>((options, site) =>
            Harden(options.Cookie, site.Value, "form", SameSiteMode.Strict));
    }

    private static void Harden(CookieBuilder cookie, SiteOptions site, string name, SameSiteMode sameSite)
    {
        cookie.Name = EditorCookies.NameOf(name, site.IsSecure);
        cookie.SecurePolicy = site.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.SameSite = sameSite;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }

    // Looking costs nothing; trying is limited for each address, and in IPv6 for each customer's network (RFC 6177: a /64 or larger).
    private static RateLimitPartition<string> SignInLimitOf(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetSlidingWindowLimiter(NetworkOf(context.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = SignInsAMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        })
        : RateLimitPartition.GetNoLimiter("");

    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "?",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
