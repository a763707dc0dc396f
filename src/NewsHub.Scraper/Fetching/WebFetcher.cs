using System.Globalization;
using Microsoft.Extensions.Logging;

namespace NewsHub.Scraper.Fetching;

/// <summary>
/// Everything between an address and its bytes: asks the gate, follows redirects by hand with every hop checked, bounds time and size,
/// and says what became of it. Safe for concurrent use; one for the whole app.
/// </summary>
/// <param name="transport">From <see cref="FetchTransport"/>; disposed with the fetcher.</param>
/// <param name="options">Checked already.</param>
/// <param name="clock">For time limits, waits and header dates.</param>
/// <param name="logger">Gets one line per fetch.</param>
public sealed class WebFetcher(HttpMessageHandler transport, FetchOptions options, TimeProvider clock, ILogger<WebFetcher> logger) : IDisposable
{
    private readonly HttpMessageInvoker _invoker = new(transport);
    private readonly AnswerReader _reader = new(options, clock);
    private readonly IReadOnlyList<HostPattern> _allowedPrivateHosts = HostPattern.ParseAll(options.AllowedPrivateHosts);

    /// <summary>Fetches one address.</summary>
    /// <param name="request">What, and with which validators.</param>
    /// <param name="gate">Asked before every hop.</param>
    /// <param name="cancellationToken">Ends the fetch with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The address is relative.</exception>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, IFetchGate gate, CancellationToken cancellationToken)
    {
        if (!request.Url.IsAbsoluteUri)
            throw new ArgumentException("The address must be absolute.", nameof(request));
        var started = clock.GetTimestamp();
        var outcome = await FollowAsync(request, gate, cancellationToken).ConfigureAwait(false);
        FetchLog.Write(logger, request, outcome, clock.GetElapsedTime(started));
        return outcome;
    }

    /// <inheritdoc/>
    public void Dispose() => _invoker.Dispose();

    private async Task<FetchOutcome> FollowAsync(FetchRequest request, IFetchGate gate, CancellationToken cancellationToken)
    {
        var trail = new RedirectTrail(request.Url, options.MaxRedirects);
        var budget = options.Timeout;
        while (true)
        {
            if (UrlRules.Check(trail.Current, _allowedPrivateHosts) is { } refused)
                return refused;
            if (await PassAsync(gate, trail.Current, request.Kind, cancellationToken).ConfigureAwait(false) is { } barred)
                return barred;
            var started = clock.GetTimestamp();
            if (await HopAsync(request, trail, budget, cancellationToken).ConfigureAwait(false) is { } outcome)
                return outcome;
            budget -= clock.GetElapsedTime(started);
            if (budget <= TimeSpan.Zero)
                return OutOfTime(options.Timeout);
        }
    }

    private async Task<FetchOutcome?> PassAsync(IFetchGate gate, Uri url, FetchKind kind, CancellationToken cancellationToken)
    {
        switch (await gate.EnterAsync(url, kind, cancellationToken).ConfigureAwait(false))
        {
            case GateVerdict.Disallow(var rule):
                return new FetchOutcome.Disallowed(rule);
            case GateVerdict.Wait(var until, var reason):
                var wait = until - clock.GetUtcNow();
                if (wait > options.LongestSlotWait)
                    return new FetchOutcome.Throttled(until, reason);
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
                return null;
            default:
                return null;
        }
    }

    /// <summary>One request; null when it was a redirect, which <paramref name="trail"/> has then followed.</summary>
    private async Task<FetchOutcome?> HopAsync(FetchRequest request, RedirectTrail trail, TimeSpan budget, CancellationToken cancellationToken)
    {
        var isLastStretch = budget < options.HopTimeout;
        var limit = isLastStretch ? options.Timeout : options.HopTimeout;
        var started = clock.GetTimestamp();
        using var timer = new CancellationTokenSource(isLastStretch ? budget : options.HopTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            using var message = RequestHeaders.Write(request, trail.Current, options);
            using var response = await _invoker.SendAsync(message, either.Token).ConfigureAwait(false);
            limit = options.Timeout;
            timer.CancelAfter(Positive(budget - clock.GetElapsedTime(started)));
            return await _reader.ReadAsync(request, trail, response, either.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is OperationCanceledException || TransportFailure.Outcome(failure) is not null)
        {
            // A request that is cut off may end in any of these exceptions; what cut it off decides.
            cancellationToken.ThrowIfCancellationRequested();
            if (timer.IsCancellationRequested)
                return OutOfTime(limit);
            return TransportFailure.Outcome(failure) ?? OutOfTime(options.ConnectTimeout, "connection");
        }
    }

    private static TimeSpan Positive(TimeSpan value) => value > TimeSpan.Zero ? value : TimeSpan.FromMilliseconds(1);

    private static FetchOutcome.Transient OutOfTime(TimeSpan limit, string what = "complete answer") =>
        new(string.Create(CultureInfo.InvariantCulture, $"no {what} within {limit.TotalSeconds:0.###} s"));
}
