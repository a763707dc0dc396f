using System.Globalization;
using NewsHub.Analysis.Robots;

namespace NewsHub.Scraper.Fetching;

/// <summary>Decides by RFC 9309 §2.3.1 what the outcome of fetching a robots.txt means.</summary>
public static class RobotsPolicy
{
    /// <summary>A copy should not be used for longer (RFC 9309 §2.4).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>A publisher that calls its robots.txt stale at once is still not asked before every page.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    /// <summary>How long a copy may stand in for a file that cannot be had, after it should have been renewed (RFC 9309 §2.4 sets no bound then; we do).</summary>
    public static readonly TimeSpan StandIn = TimeSpan.FromHours(24);

    // An unreachable robots.txt closes the whole host, so it is asked again soon: a run that began offline goes on when the network is back.
    // Each question is one more request to a host in trouble, so they become rarer: after 1, 2, 4, 8, 16 and then every 30 minutes.
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(30);

    /// <summary>The decision, from an unconditional fetch of kind <see cref="FetchKind.Robots"/>.</summary>
    /// <param name="outcome">How the fetch ended.</param>
    /// <param name="now">The present.</param>
    /// <param name="failures">Questions in a row before this one that got no answer.</param>
    public static RobotsDecision Decide(FetchOutcome outcome, DateTimeOffset now, int failures) => outcome.Match(
        fetched => new RobotsDecision(RobotsRules.Parse(fetched.Body), fetched.Body, Bound(fetched.FreshFor ?? Longest), "robots.txt"),
        notModified => Closed("robots.txt answered 304 to an unconditional request", BackOff(failures)),
        throttled => Closed($"robots.txt: {throttled.Reason}", Bound((throttled.RetryAfter - now) ?? TimeSpan.Zero, BackOff(failures))),
        disallowed => Closed($"robots.txt: {disallowed.Reason}", BackOff(failures)),
        refused => IsAbsent(refused) ? Open($"robots.txt: {refused.Reason}") : Closed($"robots.txt: {refused.Reason}", BackOff(failures)),
        transient => Closed($"robots.txt: {transient.Reason}", BackOff(failures)),
        gone => Open(string.Create(CultureInfo.InvariantCulture, $"robots.txt: HTTP {gone.StatusCode}")));

    // §2.3.1.3 counts every 4xx as "no rules", and §2.3.1.2 redirects that lead nowhere; something other than text holds no rules either.
    private static bool IsAbsent(FetchOutcome.Refused refused) => refused.Rule is Refusal.ByPublisher or Refusal.Redirects or Refusal.NotText;

    private static RobotsDecision Open(string reason) => new(RobotsRules.AllowAll, null, Longest, reason);

    private static RobotsDecision Closed(string reason, TimeSpan keepFor) => new(RobotsRules.DisallowAll, null, keepFor, reason);

    private static TimeSpan BackOff(int failures) => FirstRetry * Math.Min(Math.Pow(2, failures), LongestRetry / FirstRetry);

    private static TimeSpan Bound(TimeSpan value) => Bound(value, Shortest);

    private static TimeSpan Bound(TimeSpan value, TimeSpan shortest) => value < shortest ? shortest : value > Longest ? Longest : value;
}
