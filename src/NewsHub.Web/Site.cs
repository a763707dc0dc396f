using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using NewsHub.Analysis.Robots;
using NewsHub.Data;
using NewsHub.Data.Desk.Queue;
using NewsHub.Data.Search;
using NewsHub.Web.Accounts;
using NewsHub.Web.Api;
using NewsHub.Web.Caching;
using NewsHub.Web.Machines;
using NewsHub.Web.Pages.Desk;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Giving.TakeAway;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Search;
using NewsHub.Web.Pages.Stories;
using NewsHub.Web.Syndication;

namespace NewsHub.Web;

/// <summary>The reader's pages, the subscriber's feeds and the editor's account.</summary>
public static class Site
{
    /// <summary>Adds what the pages need. The database is <c>ConnectionStrings:NewsHub</c>, unless <see cref="NewsHubDb"/> is registered already.</summary>
    public static void AddSite(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section)
            .Configure<IConfiguration>((site, configuration) => site.BotName = configuration[BotNames.Setting] ?? BotNames.Default)
            .ValidateDataAnnotations().ValidateOnStart();
        if (services.All(service => service.ServiceType != typeof(NewsHubDb)))
            services.AddNewsHubData(builder.Configuration.GetConnectionString("NewsHub")
                ?? throw new InvalidOperationException("ConnectionStrings:NewsHub is not set; it names the PostgreSQL database."));
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddScoped<SiteAddresses>();
        services.AddScoped<StatementReader>();
        services.AddScoped<StoryReader>();
        services.AddScoped<PartyReader>();
        services.AddMemoryCache();
        services.AddScoped<LedgerReader>();
        services.AddScoped<FiguresReader>();
        services.AddScoped<GiftReader>();
        services.AddScoped<PartyGivingReader>();
        services.AddSyndication();
        services.AddReadersCache();
        services.AddScoped<QueueReader>();
        services.AddScoped<LedgerExport>();
        services.AddScoped<SearchReader>();
        services.AddScoped<OutletNames>();
        services.AddScoped<SearchHits>();
        services.AddScoped<NameSearch>();
        services.AddHostedService<SearchKeeper>();
        services.AddApi();
        services.AddScoped<Sitemaps>();

        services.AddAccounts();

        // The assembly is named outright: under a test host it is not the entry assembly.
        services.AddRazorPages(options =>
        {
            PageDoors.Mark(options.Conventions);
            options.Conventions.MarkCached();
        }).AddApplicationPart(typeof(Site).Assembly);
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddHealthChecks();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // forms carry a token that is masked anew in each page, so lengths tell nothing (BREACH)
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/rss+xml", "application/atom+xml", "application/feed+json", "text/csv"];
        });
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.UseSiteAssets();
    }

    /// <summary>Serves them.</summary>
    public static void UseSite(this WebApplication app)
    {
        app.UseSiteHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UsePublicScheme();
        app.UseRouting();
        app.UseReadersCache();
        app.UseResponseCompression();
        app.UsePageTags();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPagesWithAssets();
        app.MapGroup("").AllowAnonymous().MapSyndication();
        app.MapDesk();
        app.MapLedgerFiles();
        app.MapSuggestions();
        app.MapApi();
        app.MapMachines();
        app.MapHealthChecks("/healthz").AllowAnonymous();
    }
}
