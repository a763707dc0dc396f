using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NewsHub.Data;
using NewsHub.Scraper;
using NewsHub.Web.Commands;

namespace NewsHub.Web.Tests.Support;

/// <summary>The real site on a free loopback port, over a real database of its own, in Production and in a folder that holds nothing of it.</summary>
public sealed class SiteHost : IAsyncDisposable
{
    private readonly TestDatabase.TestDatabase? database;
    private readonly WebApplication app;

    private SiteHost(TestDatabase.TestDatabase? database, WebApplication app)
    {
        this.database = database;
        this.app = app;
        Address = new Uri(app.Urls.Single() + "/");
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    /// <summary>Where it is served.</summary>
    public Uri Address { get; }

    /// <summary>Follows no redirect.</summary>
    public HttpClient Client { get; }

    /// <summary>Its services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts it over an empty database.</summary>
    /// <param name="settings">Configuration, such as <c>Site:PublicUrl</c>.</param>
    public static async Task<SiteHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var database = await TestDatabase.TestDatabase.CreateAsync();
        return new SiteHost(database, await StartAsync(database.ConnectionString, settings));
    }

    /// <summary>Starts a second web node over the same database; it ends before this one.</summary>
    public async Task<SiteHost> AnotherNodeAsync(params (string Key, string Value)[] settings) => new(null, await StartAsync(database!.ConnectionString, settings));

    /// <summary>Starts it over a database that does not answer.</summary>
    public static async Task<SiteHost> StartWithoutDatabaseAsync() => new(null, await StartAsync("Host=127.0.0.1;Port=1;Username=nobody;Timeout=1", []));

    /// <summary>A page, after at most one redirect.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        if (response.Headers.Location is { } location)
            response = await Client.GetAsync(location);
        response.EnsureSuccessStatusCode();
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Its database.</summary>
    public TestDatabase.TestDatabase Database => database!;

    /// <summary>How to connect to its database.</summary>
    public string ConnectionString => database!.ConnectionString;

    /// <summary>A context on its database.</summary>
    public NewsHubDb Open() => database!.Open();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }

    private static async Task<WebApplication> StartAsync(string connectionString, (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = Path.GetTempPath() });
        builder.Configuration["Site:CacheSeconds"] = "0"; // what is stored behind the pipeline's back is seen at once
        builder.Configuration["Site:SearchSeconds"] = "0"; // what search reads is made where a test needs it, and statements that are counted are its own
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.Configuration["ConnectionStrings:NewsHub"] = connectionString;
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        builder.Services.AddVisits(builder.Configuration).AddSourceProbe();
        builder.AddSite();
        var app = builder.Build();
        app.UseSite();
        await app.StartAsync();
        return app;
    }
}
