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

    /// <summary>An unreachable robots.txt closes the whole host, so it is asked again sooner; each question is one more request to a host in trouble.</summary>
    public static readonly TimeSpan WhileUnreachable = TimeSpan.FromMinutes(30);

    /// <summary>The decision, from an unconditional fetch of kind <see cref="FetchKind.Robots"/>.</summary>
    public static RobotsDecision Decide(FetchOutcome outcome, DateTimeOffset now) => outcome.Match(
        fetched => new RobotsDecision(RobotsRules.Parse(fetched.Body), fetched.Body, Bound(fetched.FreshFor ?? Longest), "robots.txt"),
        notModified => Closed("robots.txt answered 304 to an unconditional request", WhileUnreachable),
        throttled => Closed($"robots.txt: {throttled.Reason}", Later(throttled.RetryAfter, now)),
        disallowed => Closed($"robots.txt: {disallowed.Reason}", WhileUnreachable),
        refused => IsAbsent(refused) ? Open($"robots.txt: {refused.Reason}") : Closed($"robots.txt: {refused.Reason}", Shortest),
        transient => Closed($"robots.txt: {transient.Reason}", WhileUnreachable),
        gone => Open(string.Create(CultureInfo.InvariantCulture, $"robots.txt: HTTP {gone.StatusCode}")));

    // §2.3.1.3 counts every 4xx as "no rules", and §2.3.1.2 redirects that lead nowhere; something other than text holds no rules either.
    private static bool IsAbsent(FetchOutcome.Refused refused) => refused.Rule is Refusal.ByPublisher or Refusal.Redirects or Refusal.NotText;

    private static RobotsDecision Open(string reason) => new(RobotsRules.AllowAll, null, Longest, reason);

    private static RobotsDecision Closed(string reason, TimeSpan keepFor) => new(RobotsRules.DisallowAll, null, keepFor, reason);

    private static TimeSpan Later(DateTimeOffset? retryAfter, DateTimeOffset now) =>
        retryAfter is { } moment ? Bound(moment - now, WhileUnreachable) : WhileUnreachable;

    private static TimeSpan Bound(TimeSpan value) => Bound(value, Shortest);

    private static TimeSpan Bound(TimeSpan value, TimeSpan shortest) => value < shortest ? shortest : value > Longest ? Longest : value;
}
