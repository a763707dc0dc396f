using Microsoft.Extensions.Options;
using NewsHub.Web.Caching;

namespace NewsHub.Web.Syndication;

/// <summary>Tells the hub what changed, where one is set: away from whoever saves, and one web node for all.</summary>
internal sealed class HubNotifier(Hub hub, SiteChanges changes, TimeProvider clock, IOptions<SiteOptions> options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is not { Hub: { } address, Home: { } home })
            return;
        while (await changes.Untold.WaitToReadAsync(stoppingToken))
        {
            // A visit brings several changes of one feed: subscribers are told of them at once.
            await Task.Delay(TimeSpan.FromSeconds(options.Value.HubSeconds), clock, stoppingToken);
            var some = new List<StoryChange>();
            while (changes.Untold.TryRead(out var change))
                some.Add(change);
            if (changes.IsSpokesman)
                await hub.TellAsync(address, HubTopics.Of(home, some), stoppingToken);
        }
    }
}
