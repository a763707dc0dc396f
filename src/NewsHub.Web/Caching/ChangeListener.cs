using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsHub.Data;
using NewsHub.Data.Stories;
using Npgsql;

namespace NewsHub.Web.Caching;

/// <summary>
/// One connection on which PostgreSQL tells this web node of every change of a story as it is committed, by whichever process. Everything that is
/// kept and shows the story is dropped. After a gap in listening everything is: nobody knows what was missed.
/// </summary>
internal sealed class ChangeListener(IDbContextFactory<NewsHubDb> factory, SiteChanges changes, IOutputCacheStore store, IOptions<SiteOptions> options, ILogger<ChangeListener> logger) : BackgroundService
{
    // A dead connection is noticed after this many seconds at most.
    private const int KeepAliveSeconds = 15;

    private static readonly TimeSpan TurnEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly HashSet<long> heard = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = FirstWait;
        while ((options.Value.CacheSeconds > 0 || options.Value.Hub is not null) && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(() => wait = FirstWait, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && e is NpgsqlException or InvalidOperationException or TimeoutException or IOException or System.Net.Sockets.SocketException)
            {
                logger.LogWarning("Changes are not heard: {Reason} Nothing is kept until they are; next try in {Wait}.", e.Message, wait);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            finally
            {
                changes.IsSpokesman = false;
                changes.Hear(false);
            }

            await Task.Delay(wait, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }

    private async Task ListenAsync(Action listening, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(await ConnectionStringAsync(cancellationToken));
        connection.Notification += (_, told) => heard.Add(long.TryParse(told.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var story) ? story : 0);
        await connection.OpenAsync(cancellationToken);
        await using (var listen = new NpgsqlCommand($"listen {StoryWriter.ChangedChannel}", connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);
        await store.EvictByTagAsync(ShownThings.Everything, cancellationToken);
        changes.Hear(true);
        listening();
        while (true)
        {
            if (options.Value.Hub is not null && !changes.IsSpokesman)
                changes.IsSpokesman = await TakeTurnAsync(connection, cancellationToken);
            if (!await connection.WaitAsync(TurnEvery, cancellationToken) && heard.Count == 0)
                continue;
            long[] stories = [.. heard];
            heard.Clear();
            changes.Note();
            await DropAsync(stories, cancellationToken);
        }
    }

    // A lock that the session holds until it ends, with its process or without: then another node's turn comes.
    private static async Task<bool> TakeTurnAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var take = new NpgsqlCommand("select pg_try_advisory_lock(hashtext('newshub spokesman'))", connection);
        return (bool)(await take.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task DropAsync(long[] stories, CancellationToken cancellationToken)
    {
        if (stories.Contains(StoryWriter.OtherChange))
        {
            await store.EvictByTagAsync(ShownThings.Everything, cancellationToken);
        }
        else
        {
            foreach (var tag in (string[])[.. stories.Select(ShownThings.Story), ShownThings.Front, ShownThings.Ledger, ShownThings.Parties, ShownThings.Sources])
                await store.EvictByTagAsync(tag, cancellationToken);
        }

        stories = [.. stories.Where(story => story != StoryWriter.OtherChange)];
        if (stories.Length == 0)
            return;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var reach = (await StoryReach.OfAsync(db, stories, cancellationToken)).ToLookup(touched => touched.Kind, touched => touched.Id);
        foreach (var tag in (string[])
            [
                .. reach[StoryReachKind.Person].Concat(reach[StoryReachKind.Organization]).Select(ShownThings.Party),
                .. reach[StoryReachKind.Source].Select(ShownThings.Source), .. reach[StoryReachKind.Story].Select(ShownThings.Story),
            ])
            await store.EvictByTagAsync(tag, cancellationToken);
        changes.Tell(new StoryChange(
            stories, [.. reach[StoryReachKind.Person]], [.. reach[StoryReachKind.Organization]], [.. reach[StoryReachKind.Source]], [.. reach[StoryReachKind.Story]]));
    }

    // Not of the pool, which would hand a listening connection to somebody else.
    private async Task<string> ConnectionStringAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, KeepAlive = KeepAliveSeconds, ApplicationName = "newshub changes" }.ConnectionString;
    }
}
