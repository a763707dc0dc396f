using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsHub.Data.Stories;
using NewsHub.Web.Caching;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Caching;

/// <summary>A site that keeps answers, as it does unless a test says otherwise.</summary>
internal static class KeepingSite
{
    /// <summary>That answers are kept, for longer than any test takes.</summary>
    public static readonly (string Key, string Value) Keeps = ("Site:CacheSeconds", "3600");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Starts one over an empty database, and waits until changes reach it.</summary>
    public static async Task<SiteHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var host = await SiteHost.StartAsync([Keeps, .. settings]);
        await host.HearsAsync();
        return host;
    }

    /// <summary>Waits until changes reach a node.</summary>
    public static Task HearsAsync(this SiteHost host) => UntilAsync(() => Task.FromResult(host.Changes().IsHeard));

    /// <summary>Waits until a node has heard of a story's change and done what follows.</summary>
    public static async Task HasHeardAsync(this SiteHost host, long story)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!(await host.Changes().Untold.ReadAsync(patience.Token)).Stories.Contains(story))
        {
        }
    }

    /// <summary>What a node has heard.</summary>
    public static SiteChanges Changes(this SiteHost host) => host.Services.GetRequiredService<SiteChanges>();

    /// <summary>Gives a story a headline; as the pipeline does if it is told, else so that nobody hears of it.</summary>
    public static async Task RenameAsync(this SiteHost host, long story, string headline, bool isTold = true)
    {
        await using var db = host.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Stories.Where(one => one.Id == story).ExecuteUpdateAsync(set => set.SetProperty(one => one.Headline, headline));
        if (isTold)
            await db.Database.ExecuteSqlAsync($"select pg_notify({StoryWriter.ChangedChannel}, {$"{story}"})");
        await transaction.CommitAsync();
    }

    /// <summary>Whether an answer is one that was kept.</summary>
    public static bool IsKept(this HttpResponseMessage answer) => answer.Headers.Age is not null;

    /// <summary>Waits for something that other processes do.</summary>
    public static async Task UntilAsync(Func<Task<bool>> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await happened())
            await Task.Delay(TimeSpan.FromMilliseconds(10), patience.Token);
    }
}
