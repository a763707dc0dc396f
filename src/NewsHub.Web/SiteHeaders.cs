using Microsoft.Extensions.Options;

namespace NewsHub.Web;

/// <summary>What every answer tells the browser to refuse.</summary>
internal static class SiteHeaders
{
    // Nothing but our own stylesheets, images and script files, which may ask ourselves; forms lead to ourselves; nothing inline, no frame or base address at all.
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly string PolicyWithPictures = Policy.Replace("img-src 'self'", "img-src 'self' https:", StringComparison.Ordinal);

    // One for all requests each: they are called for every answer.
    private static readonly Func<object, Task> TellAsync = context => Tell((HttpContext)context, isEditorsRoom: false);
    private static readonly Func<object, Task> TellEditorsAsync = context => Tell((HttpContext)context, isEditorsRoom: true);

    /// <summary>Lets this one page show an outlet's picture.</summary>
    public static void AllowPictures(HttpResponse response) => response.Headers.ContentSecurityPolicy = PolicyWithPictures;

    /// <summary>Sets them. What editors see is stored by no browser and no cache.</summary>
    public static void UseSiteHeaders(this WebApplication app) => app.Use(next => context =>
    {
        // The path is looked at now: an error's page has another.
        context.Response.OnStarting(IsEditorsRoom(context.Request.Path) ? TellEditorsAsync : TellAsync, context);
        return next(context);
    });

    /// <summary>Behind a proxy that ends TLS a request arrives by http; the public address says how it was sent.</summary>
    public static void UsePublicScheme(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.IsSecure)
            app.Use((context, next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next(context);
            });
    }

    private static bool IsEditorsRoom(PathString path) => path.StartsWithSegments("/account") || path.StartsWithSegments("/desk");

    private static Task Tell(HttpContext context, bool isEditorsRoom)
    {
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0 && context.Response.StatusCode != StatusCodes.Status304NotModified) // which would replace that of the page that the client has
            headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "browsing-topics=(), camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true;
        if (isEditorsRoom || (isPage && context.User.Identity is { IsAuthenticated: true }))
            headers.CacheControl = "no-store";
        if (isPage)
            headers.Append("Vary", "Cookie"); // one page for all readers, another for each editor
        return Task.CompletedTask;
    }
}
