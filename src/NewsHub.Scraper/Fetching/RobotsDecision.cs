using NewsHub.Analysis.Robots;

namespace NewsHub.Scraper.Fetching;

/// <summary>What a host's robots.txt, or its absence, means for the host's other addresses, and for how long.</summary>
/// <param name="Rules">To be asked for every address of the host.</param>
/// <param name="Body">The file's bytes; null when there is none, and <paramref name="Rules"/> allow everything or nothing.</param>
/// <param name="KeepFor">When to ask again, from now.</param>
/// <param name="Reason">One phrase for the desk: what the rules rest on.</param>
public sealed record RobotsDecision(RobotsRules Rules, byte[]? Body, TimeSpan KeepFor, string Reason)
{
    /// <summary>Without a <see cref="Body"/>: whether everything is allowed, or else nothing.</summary>
    public bool AllowsAll => ReferenceEquals(Rules, RobotsRules.AllowAll);

    /// <summary>Whether the file could not be had (RFC 9309 §2.3.1.4).</summary>
    public bool IsUnreachable => Body is null && !AllowsAll;
}
