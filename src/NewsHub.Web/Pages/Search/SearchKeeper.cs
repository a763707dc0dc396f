using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsHub.Data;
using NewsHub.Data.Search;

namespace NewsHub.Web.Pages.Search;

/// <summary>Has search follow the stories, a moment after they change: articles of one event that come together cost one row.</summary>
internal sealed class SearchKeeper(IDbContextFactory<NewsHubDb> factory, TimeProvider clock, IOptions<SiteOptions> options, ILogger<SearchKeeper> logger) : BackgroundService
{
    /// <summary>After a failure: the database is away, and others say so.</summary>
    private static readonly TimeSpan LongRest = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rest = TimeSpan.FromSeconds(options.Value.SearchSeconds);
        while (rest > TimeSpan.Zero && !stoppingToken.IsCancellationRequested)
            await Task.Delay(await FollowAsync(stoppingToken) ? rest : LongRest, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<bool> FollowAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var db = await factory.CreateDbContextAsync(stoppingToken);
            await SearchFollower.FollowAsync(db, stoppingToken);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            logger.LogWarning(e, "Search could not follow the stories; tried again in {Seconds} s", LongRest.TotalSeconds);
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
