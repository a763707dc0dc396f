using System.Globalization;
using System.Text;

namespace NewsHub.Analysis.Robots;

/// <summary>
/// What a robots.txt allows (RFC 9309), read as Google's own matcher reads it: the longest matching rule wins, allow wins a tie,
/// and a group that names the agent replaces the group for all.
/// </summary>
public sealed class RobotsRules
{
    /// <summary>A parser must read at least this much (RFC 9309, section 2.5); what follows is passed over.</summary>
    public const int MaxBytes = 500 * 1024;

    // A delay beyond a day is a way of saying "never" or a slip (milliseconds); the caller bounds it further.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly IReadOnlyList<RobotsGroup> _groups;

    private RobotsRules(IReadOnlyList<RobotsGroup> groups, IReadOnlyList<Uri> sitemaps)
    {
        _groups = groups;
        Sitemaps = sitemaps;
    }

    /// <summary>No rule at all: what an absent robots.txt (4xx) means (RFC 9309, section 2.3.1.3).</summary>
    public static RobotsRules AllowAll { get; } = Parse("");

    /// <summary>Nothing may be fetched: what an unreachable robots.txt (5xx) means (RFC 9309, section 2.3.1.4).</summary>
    public static RobotsRules DisallowAll { get; } = Parse("User-agent: *\nDisallow: /");

    /// <summary>The absolute addresses of <c>Sitemap</c> lines, for all agents, in order.</summary>
    public IReadOnlyList<Uri> Sitemaps { get; }

    /// <summary>Reads a robots.txt that is already text.</summary>
    public static RobotsRules Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a robots.txt. Any bytes give rules; what cannot be understood is passed over.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> bytes)
    {
        var groups = new List<RobotsGroup>();
        var sitemaps = new List<Uri>();
        var open = false;
        foreach (var line in RobotsLine.ReadAll(bytes.Length > MaxBytes ? bytes[..MaxBytes] : bytes))
        {
            switch (line.Kind)
            {
                case RobotsLineKind.UserAgent:
                    // A delay does not end a group for Google's matcher, yet it was written for the agents above it:
                    // later agents share the rules, not the delay.
                    if (!open)
                        groups.Add(new RobotsGroup([]));
                    else if (groups[^1].Delay is not null)
                        groups.Add(new RobotsGroup(groups[^1].Rules));
                    open = true;
                    groups[^1].Name(line.Value);
                    break;
                case RobotsLineKind.Allow or RobotsLineKind.Disallow:
                    open = false;
                    if (groups.Count > 0)
                        groups[^1].Add(new RobotsRule(line.Value, line.Kind == RobotsLineKind.Allow));
                    break;
                case RobotsLineKind.CrawlDelay:
                    if (groups.Count > 0)
                        groups[^1].Delay ??= Delay(line.Value);
                    break;
                case RobotsLineKind.Sitemap:
                    if (Uri.TryCreate(line.Value, UriKind.Absolute, out var sitemap) && sitemap.Scheme is "http" or "https")
                        sitemaps.Add(sitemap);
                    break;
            }
        }

        return new RobotsRules(groups, sitemaps);
    }

    /// <summary>Whether <paramref name="agent"/> may fetch <paramref name="url"/>.</summary>
    /// <param name="agent">A product token such as <c>NewsHubBot</c>; what follows a slash is ignored.</param>
    /// <param name="url">Absolute; only its path and query matter.</param>
    public bool Allows(string agent, Uri url)
    {
        var path = RobotsPath.Of(url);
        var (allowed, disallowed) = (0, 0);
        foreach (var rule in GroupsFor(agent).SelectMany(group => group.Rules))
        {
            // Only a rule longer than the best so far can change the answer, and comparing lengths is cheaper than matching.
            ref var best = ref rule.Allows ? ref allowed : ref disallowed;
            if (rule.Pattern.Length > best && RobotsPattern.Matches(rule.Pattern, path))
                best = rule.Pattern.Length;
        }

        return disallowed <= allowed;
    }

    /// <summary>How long the publisher asks <paramref name="agent"/> to wait between two requests; null when it does not say. Not in RFC 9309, widely used.</summary>
    public TimeSpan? CrawlDelay(string agent) => GroupsFor(agent).Select(group => group.Delay).FirstOrDefault(delay => delay is not null);

    private IEnumerable<RobotsGroup> GroupsFor(string agent)
    {
        var token = agent.Split('/')[0].Trim();
        var specific = _groups.Where(group => group.Names(token)).ToList();
        return specific.Count > 0 ? specific : _groups.Where(group => group.IsForAll);
    }

    private static TimeSpan? Delay(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds))
            : null;
}
