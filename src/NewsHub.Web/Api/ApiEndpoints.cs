using Microsoft.Extensions.Options;

namespace NewsHub.Web.Api;

/// <summary>The routes of the interface for programs.</summary>
internal static class ApiEndpoints
{
    private static readonly string[] Methods = ["GET", "HEAD"];

    public static void AddApi(this IServiceCollection services)
    {
        services.AddScoped<ApiShapes>();
        services.AddScoped<ApiReader>();
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(ApiDocument.Base).AllowAnonymous();
        foreach (var operation in ApiDocument.Operations)
            api.MapMethods(operation.Path.Replace("{id}", "{id:long}", StringComparison.Ordinal), Methods, operation.Handler);
        api.MapMethods("/openapi.json", Methods, (SiteAddresses addresses, IOptions<SiteOptions> options) => new ApiAnswer(ApiDocument.Describe(options.Value.Name, addresses.Home)));
        api.MapMethods("/{**rest}", Methods, () => ApiAnswer.Unknown("such address here; /api says which there are"));

        // A page of another origin that sends If-None-Match asks first (Fetch, 4.8).
        api.MapMethods("/{**rest}", ["OPTIONS"], (HttpContext context) =>
        {
            var headers = context.Response.Headers;
            (headers.AccessControlAllowOrigin, headers.AccessControlAllowMethods, headers.AccessControlAllowHeaders, headers.AccessControlMaxAge) = ("*", "GET, HEAD", "If-None-Match", "86400");
            return Results.NoContent();
        });
    }
}
