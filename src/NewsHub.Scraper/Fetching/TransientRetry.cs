using System.Net;
using Polly;
using Polly.Retry;

namespace NewsHub.Scraper.Fetching;

/// <summary>
/// Asks once more, after a short jittered wait, when a request failed in passing. Every request of the fetcher is a GET without a body,
/// so repeating one is harmless. A <c>Retry-After</c> that is short is honoured here; a longer one goes to the caller as it is.
/// </summary>
public sealed class TransientRetry : DelegatingHandler
{
    /// <summary>The longest <c>Retry-After</c> that is waited for within a fetch.</summary>
    public static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(3);

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly TimeProvider _clock;

    /// <summary>Wraps a transport.</summary>
    public TransientRetry(HttpMessageHandler inner, FetchOptions options, TimeProvider clock)
        : base(inner)
    {
        _clock = clock;
        _pipeline = options.RetryAttempts == 0
            ? ResiliencePipeline<HttpResponseMessage>.Empty
            : new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.RetryAttempts,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => new(IsPassing(arguments.Outcome)),
                DelayGenerator = arguments => new(Wait(arguments.Outcome.Result)),
            }).Build();
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _pipeline.ExecuteAsync(
            static async (state, token) => await state.Self.SendOnceAsync(state.Request, token).ConfigureAwait(false),
            (Self: this, Request: request),
            cancellationToken).AsTask();

    private Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);

    private bool IsPassing(Outcome<HttpResponseMessage> outcome)
    {
        if (outcome.Result is not { } response)
            return outcome.Exception is HttpRequestException failure && TransportFailure.MayPass(failure);
        var wait = Wait(response);
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => wait <= LongestRetryAfter,
            HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => wait is null || wait <= LongestRetryAfter,
            _ => false,
        };
    }

    private TimeSpan? Wait(HttpResponseMessage? response)
    {
        var now = _clock.GetUtcNow();
        return response is null ? null : new ResponseHead(response).RetryAfter(now) - now;
    }
}
