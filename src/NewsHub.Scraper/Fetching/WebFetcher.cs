using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsHub.Analysis.Robots;

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
            case GateVerdict.Disallow(var reason):
                return new FetchOutcome.Disallowed(reason);
            case GateVerdict.Wait(var until):
                var wait = until - clock.GetUtcNow();
                if (wait > options.LongestSlotWait)
                    return new FetchOutcome.Throttled(until, "the host's next free slot is too far off");
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
            return await ReadAsync(request, trail, response, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return timer.IsCancellationRequested ? OutOfTime(limit) : OutOfTime(options.ConnectTimeout, "connection");
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && TransportFailure.Outcome(failure) is not null)
        {
            return TransportFailure.Outcome(failure);
        }
    }

    private async Task<FetchOutcome?> ReadAsync(FetchRequest request, RedirectTrail trail, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var head = new ResponseHead(response);
        switch (head.StatusCode)
        {
            case >= 200 and < 300 and not 206:
                return await KeepAsync(request.Kind, trail, response, head, cancellationToken).ConfigureAwait(false);
            case 301 or 302 or 303 or 307 or 308:
                return trail.Follow(head.StatusCode, head.Location(trail.Current));
            case 304 when request.IsConditional:
                return new FetchOutcome.NotModified
                {
                    FinalUrl = trail.Current,
                    ETag = head.ETag,
                    LastModified = head.LastModified,
                    FreshFor = head.FreshFor(now),
                    PermanentUrl = trail.PermanentUrl,
                };
            case 404 or 410:
                return new FetchOutcome.Gone(head.StatusCode);
            case 429:
                return new FetchOutcome.Throttled(head.RetryAfter(now), Http(429), 429);
            case 503 when head.RetryAfter(now) is { } retryAfter:
                return new FetchOutcome.Throttled(retryAfter, Http(503), 503);
            case 206 or 304 or 408 or 425 or < 200 or >= 500:
                return new FetchOutcome.Transient(Http(head.StatusCode), head.StatusCode);
            default:
                return new FetchOutcome.Refused(Refusal.ByPublisher, Http(head.StatusCode), head.StatusCode);
        }
    }

    private async Task<FetchOutcome> KeepAsync(FetchKind kind, RedirectTrail trail, HttpResponseMessage response, ResponseHead head, CancellationToken cancellationToken)
    {
        var limit = MaxBytes(kind);
        if (head.ForeignEncoding is not null || !TextContent.MayBeText(head.ContentType))
            return new FetchOutcome.Refused(Refusal.NotText, "the answer is declared as something other than text");
        if (kind != FetchKind.Robots && head.ContentLength > limit)
            return TooLarge(limit);

        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var (body, isCut) = await BoundedBody.ReadAsync(stream, limit, cancellationToken).ConfigureAwait(false);
        if (kind == FetchKind.Feed && GzipFile.IsOne(body))
            (body, isCut) = await GzipFile.UnpackAsync(body, limit, cancellationToken).ConfigureAwait(false);
        if (isCut && kind != FetchKind.Robots)
            return TooLarge(limit);
        if (!TextContent.MayBeText(body))
            return new FetchOutcome.Refused(Refusal.NotText, "the body is not text");
        return new FetchOutcome.Fetched
        {
            Body = body,
            ContentType = head.ContentType,
            FinalUrl = trail.Current,
            StatusCode = head.StatusCode,
            ETag = head.ETag,
            LastModified = head.LastModified,
            FreshFor = head.FreshFor(clock.GetUtcNow()),
            PermanentUrl = trail.PermanentUrl,
        };
    }

    private int MaxBytes(FetchKind kind) => kind switch
    {
        FetchKind.Feed => options.MaxFeedBytes,
        FetchKind.Page => options.MaxPageBytes,
        FetchKind.Robots => RobotsRules.MaxBytes,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static TimeSpan Positive(TimeSpan value) => value > TimeSpan.Zero ? value : TimeSpan.FromMilliseconds(1);

    private static FetchOutcome.Transient OutOfTime(TimeSpan limit, string what = "complete answer") =>
        new(string.Create(CultureInfo.InvariantCulture, $"no {what} within {limit.TotalSeconds:0.###} s"));

    private static FetchOutcome.Refused TooLarge(int limit) =>
        new(Refusal.TooLarge, string.Create(CultureInfo.InvariantCulture, $"the body has more than {limit} bytes"));

    private static string Http(int statusCode) => string.Create(CultureInfo.InvariantCulture, $"HTTP {statusCode}");
}
