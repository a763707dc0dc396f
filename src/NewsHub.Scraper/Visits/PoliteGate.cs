using Microsoft.Extensions.Options;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Visits;

/// <summary>Lets a fetch through when robots.txt allows it and the host's turn has come.</summary>
public sealed class PoliteGate(RobotsCache robots, HostSlots slots, IOptions<VisitOptions> visits, IOptions<FetchOptions> fetching, TimeProvider clock) : IFetchGate
{
    /// <inheritdoc/>
    public async ValueTask<GateVerdict> EnterAsync(Uri url, FetchKind kind, CancellationToken cancellationToken)
    {
        var delay = visits.Value.HostDelay;
        if (kind is not FetchKind.Robots)
        {
            var site = await robots.RulesAsync(url, this, cancellationToken);
            if (site.IsUnreachable)
                return new GateVerdict.Wait(Later(site.ExpiresAt), $"robots.txt of {url.Authority} cannot be had");
            if (!site.Rules.Allows(fetching.Value.UserAgent, url))
                return new GateVerdict.Disallow($"robots.txt of {url.Authority} does not allow it");
            delay = Longer(delay, site.Rules.CrawlDelay(fetching.Value.UserAgent));
        }

        var (at, _) = await slots.ReserveAsync(url.Authority, delay, fetching.Value.LongestSlotWait, cancellationToken);
        return at > clock.GetUtcNow() ? new GateVerdict.Wait(at) : new GateVerdict.Proceed();
    }

    // A closed site is not a lost page: the fetch is put off. A shorter wait would count as a reserved turn, and the rules would not be asked again.
    private DateTimeOffset Later(DateTimeOffset expiry)
    {
        var unreserved = clock.GetUtcNow() + fetching.Value.LongestSlotWait + TimeSpan.FromSeconds(1);
        return expiry > unreserved ? expiry : unreserved;
    }

    private TimeSpan Longer(TimeSpan own, TimeSpan? asked)
    {
        var wish = asked ?? TimeSpan.Zero;
        var bounded = wish > visits.Value.LongestCrawlDelay ? visits.Value.LongestCrawlDelay : wish;
        return bounded > own ? bounded : own;
    }
}
