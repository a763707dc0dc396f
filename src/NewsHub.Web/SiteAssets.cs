using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace NewsHub.Web;

/// <summary>Stylesheet and icons, found beside the program wherever it is started: built, published or under a test host.</summary>
internal static class SiteAssets
{
    private static readonly string Program = typeof(Site).Assembly.GetName().Name!;

    /// <summary>Points the web root at the published files, or at the sources that a build leaves a manifest of.</summary>
    public static void UseSiteAssets(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            // A build is served as a publication is: nothing is watched, and fingerprinted names may be kept.
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = bool.FalseString;
            builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = bool.TrueString;
        }

        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(published))
            builder.Environment.WebRootPath = published;
        var manifest = Path.Combine(AppContext.BaseDirectory, $"{Program}.staticwebassets.runtime.json");
        if (!File.Exists(manifest))
            return;
        builder.Configuration[WebHostDefaults.StaticWebAssetsKey] = manifest;
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
    }

    /// <summary>Serves them compressed, and for a year under the fingerprinted names that pages use.</summary>
    public static void MapPagesWithAssets(this WebApplication app)
    {
        var manifest = Path.Combine(AppContext.BaseDirectory, $"{Program}.staticwebassets.endpoints.json");
        app.MapStaticAssets(manifest).AllowAnonymous();
        app.MapRazorPages().WithStaticAssets(manifest);
    }
}
