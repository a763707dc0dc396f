using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsHub.Benchmarks.Database;
using NewsHub.Data.Accounts;
using NewsHub.Web;

namespace NewsHub.Benchmarks.Desk;

/// <summary><c>desk</c>: how long each page of the editors' desk takes, over HTTP, with an edition of some size in a real PostgreSQL.</summary>
internal static class DeskCommand
{
    private const int Seed = 2026;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var articles = new Option<long>("--articles") { Description = "Articles to have", DefaultValueFactory = _ => 20_000 };
        var requests = new Option<int>("--requests") { Description = "Requests for each page, one after another", DefaultValueFactory = _ => 200 };
        var folder = new Option<string>("--folder") { Description = "Where PostgreSQL lives meanwhile; must not exist", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), $"newshub-bench-{Environment.ProcessId}") };
        var command = new Command("desk", "The pages of the editors' desk, over HTTP") { articles, requests, folder };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var database = await FilledDatabase.StartAsync(result.GetValue(folder)!, new GeneratedNews(Seed), isKept: false, cancellationToken);
            await Console.Error.WriteLineAsync("Filling …");
            await database.FillAsync(result.GetValue(articles), isWhole: false, cancellationToken);
            await DeskQuestions.AskAsync(database, cancellationToken);
            await using var app = await ServeAsync(database.ConnectionString, cancellationToken);
            await Console.Error.WriteLineAsync("Measuring …");
            await MeasureAsync(app, result.GetValue(requests), database.NextEvent - 1, cancellationToken);
            return 0;
        });
        return command;
    }

    private static async Task MeasureAsync(WebApplication app, int requests, int stories, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add("Cookie", await SessionAsync(app));
        Console.WriteLine("| Page of the desk | p50, ms | p95, ms | Slowest, ms | KB |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var path in (string[])["/desk", "/desk?kind=Merge", "/desk?kind=Split", "/desk?kind=Quote", "/desk?kind=Amount", "/desk?kind=Item", "/desk?kind=Source", "/desk/counts.json", "/desk/stories", "/desk/stories?find=gift", $"/desk/stories/{stories / 2}", "/desk/stories/200", "/desk/parties/1", "/desk/log", "/desk/log/feed.atom", "/desk/sources", "/desk/sources/1"])
        {
            var times = new List<double>();
            var bytes = 0;
            for (var i = -20; i < requests; i++)
            {
                var started = TimeProvider.System.GetTimestamp();
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
                bytes = (await answer.Content.ReadAsByteArrayAsync(cancellationToken)).Length;
                if (answer.StatusCode is not HttpStatusCode.OK)
                    throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
                if (i >= 0)
                    times.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            }

            times.Sort();
            Console.WriteLine($"| `{path}` | {times[requests / 2]:0.0} | {times[requests * 95 / 100]:0.0} | {times[^1]:0.0} | {bytes / 1024} |");
        }
    }

    private static async Task<WebApplication> ServeAsync(string connectionString, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["ConnectionStrings:NewsHub"] = connectionString;
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        builder.AddSite();
        var app = builder.Build();
        app.UseSite();
        await app.StartAsync(cancellationToken);
        return app;
    }

    private static async Task<string> SessionAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
        var editor = new Editor { Id = Guid.CreateVersion7(), UserName = "wilma.thorne@desk.example", Name = "Wilma Thorne", CreatedAt = DateTimeOffset.UtcNow };
        scope.ServiceProvider.GetRequiredService<EditorRegister>().Appoint(editor, EditorRole.Editor);
        if (await users.CreateAsync(editor) is { Succeeded: false } refused)
            throw new InvalidOperationException(refused.ToString());
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Editor>>().CreateAsync((await users.FindByIdAsync($"{editor.Id}"))!);
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = DateTimeOffset.UtcNow;
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }
}
