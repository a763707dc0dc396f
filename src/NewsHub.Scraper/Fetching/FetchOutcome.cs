using System.Diagnostics;
using System.Globalization;

namespace NewsHub.Scraper.Fetching;

/// <summary>
/// What became of a fetch. Expected failures are cases of this type; cancellation throws
/// <see cref="OperationCanceledException"/>, and anything else that throws is a bug.
/// </summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>The case's name, as logs and fetch events show it.</summary>
    public string Name => GetType().Name;

    /// <summary>What there is to say beside the name, in one phrase; null for nothing.</summary>
    public string? Detail => Match(
        fetched => fetched.PermanentUrl is { } moved ? $"moved to {moved}" : null,
        notModified => notModified.PermanentUrl is { } moved ? $"moved to {moved}" : null,
        throttled => throttled.Reason,
        disallowed => disallowed.Reason,
        refused => refused.Reason,
        transient => transient.Reason,
        gone => string.Create(CultureInfo.InvariantCulture, $"HTTP {gone.StatusCode}"));

    /// <summary>The status that ended the fetch; null when it ended without one.</summary>
    public int? Status => Match<int?>(
        fetched => fetched.StatusCode,
        _ => 304,
        throttled => throttled.StatusCode,
        _ => null,
        refused => refused.StatusCode,
        transient => transient.StatusCode,
        gone => gone.StatusCode);

    /// <summary>Picks by case; a new case does not compile until every caller has an answer for it.</summary>
    public T Match<T>(
        Func<Fetched, T> fetched,
        Func<NotModified, T> notModified,
        Func<Throttled, T> throttled,
        Func<Disallowed, T> disallowed,
        Func<Refused, T> refused,
        Func<Transient, T> transient,
        Func<Gone, T> gone) => this switch
        {
            Fetched outcome => fetched(outcome),
            NotModified outcome => notModified(outcome),
            Throttled outcome => throttled(outcome),
            Disallowed outcome => disallowed(outcome),
            Refused outcome => refused(outcome),
            Transient outcome => transient(outcome),
            Gone outcome => gone(outcome),
            _ => throw new UnreachableException(),
        };

    /// <summary>The publisher sent a body.</summary>
    public sealed record Fetched : FetchOutcome
    {
        /// <summary>Decompressed, otherwise untouched: no charset is applied.</summary>
        public required byte[] Body { get; init; }

        /// <summary>The <c>Content-Type</c> header as sent.</summary>
        public string? ContentType { get; init; }

        /// <summary>Where the redirects ended; the requested address when there were none.</summary>
        public required Uri FinalUrl { get; init; }

        /// <summary>A status of 2xx.</summary>
        public required int StatusCode { get; init; }

        /// <summary>As sent, to be returned verbatim with the next poll.</summary>
        public string? ETag { get; init; }

        /// <summary>As sent, to be returned verbatim with the next poll.</summary>
        public string? LastModified { get; init; }

        /// <summary>How long the publisher calls this answer fresh (<see cref="CacheLifetime"/>); null when it does not say.</summary>
        public TimeSpan? FreshFor { get; init; }

        /// <summary>The address to use from now on: set when there were redirects and every one of them was permanent (301, 308).</summary>
        public Uri? PermanentUrl { get; init; }
    }

    /// <summary>The stored copy is still good (304).</summary>
    public sealed record NotModified : FetchOutcome
    {
        /// <inheritdoc cref="Fetched.FinalUrl"/>
        public required Uri FinalUrl { get; init; }

        /// <summary>When the publisher sent one with the 304, it replaces the stored one (RFC 9110 §15.4.5).</summary>
        public string? ETag { get; init; }

        /// <summary>The same of <c>Last-Modified</c>.</summary>
        public string? LastModified { get; init; }

        /// <inheritdoc cref="Fetched.FreshFor"/>
        public TimeSpan? FreshFor { get; init; }

        /// <inheritdoc cref="Fetched.PermanentUrl"/>
        public Uri? PermanentUrl { get; init; }
    }

    /// <summary>Asked to slow down (429, or 503 with <c>Retry-After</c>), or the host's next free slot is too far off to wait for.</summary>
    /// <param name="RetryAfter">Not before this moment; null when the publisher named none.</param>
    /// <param name="Reason">One phrase for the desk.</param>
    /// <param name="StatusCode">429 or 503; null when it was the gate.</param>
    public sealed record Throttled(DateTimeOffset? RetryAfter, string Reason, int? StatusCode = null) : FetchOutcome;

    /// <summary>The gate said no: robots.txt forbids the address, or that of a redirect.</summary>
    /// <param name="Reason">One phrase for the desk.</param>
    public sealed record Disallowed(string Reason) : FetchOutcome;

    /// <summary>Not fetched, or not kept, for a reason that trying again soon would not change.</summary>
    /// <param name="Rule">Which rule.</param>
    /// <param name="Reason">One phrase for the desk.</param>
    /// <param name="StatusCode">Set for <see cref="Refusal.ByPublisher"/>.</param>
    public sealed record Refused(Refusal Rule, string Reason, int? StatusCode = null) : FetchOutcome;

    /// <summary>A failure that may pass: time limits, broken connections, names that do not resolve, 5xx.</summary>
    /// <param name="Reason">One phrase for the desk.</param>
    /// <param name="StatusCode">When the publisher answered at all.</param>
    public sealed record Transient(string Reason, int? StatusCode = null) : FetchOutcome;

    /// <summary>The publisher no longer has it.</summary>
    /// <param name="StatusCode">404 (not there now) or 410 (gone for good).</param>
    public sealed record Gone(int StatusCode) : FetchOutcome;
}
