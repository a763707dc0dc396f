namespace NewsHub.Scraper.Fetching;

/// <summary>A gate's answer for one hop.</summary>
public abstract record GateVerdict
{
    private GateVerdict()
    {
    }

    /// <summary>The host is free now.</summary>
    public sealed record Proceed : GateVerdict;

    /// <summary>The address may not be fetched.</summary>
    /// <param name="Reason">One phrase for the desk: which rule.</param>
    public sealed record Disallow(string Reason) : GateVerdict;

    /// <summary>
    /// The host's turn comes later. Up to <see cref="FetchOptions.LongestSlotWait"/> away, the slot counts as reserved for this hop:
    /// the fetcher waits and goes on without asking again. Farther away, the fetch ends as <see cref="FetchOutcome.Throttled"/>,
    /// so a gate should then reserve nothing.
    /// </summary>
    /// <param name="Until">The moment of the slot.</param>
    /// <param name="Reason">One phrase for the desk, where it is not the host's next slot that is waited for.</param>
    public sealed record Wait(DateTimeOffset Until, string Reason = "the host's next free slot is too far off") : GateVerdict;
}
