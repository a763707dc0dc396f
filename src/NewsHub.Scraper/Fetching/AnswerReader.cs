using System.Globalization;
using NewsHub.Analysis.Robots;

namespace NewsHub.Scraper.Fetching;

/// <summary>Makes an outcome of one answer: its status first, then as much of its body as the limits allow.</summary>
internal sealed class AnswerReader(FetchOptions options, TimeProvider clock)
{
    /// <summary>The outcome; null when the answer was a redirect, which <paramref name="trail"/> has then followed.</summary>
    public async Task<FetchOutcome?> ReadAsync(FetchRequest request, RedirectTrail trail, HttpResponseMessage response, CancellationToken cancellationToken)
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
        if (kind == FetchKind.Feed && !isCut && GzipFile.IsOne(body))
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

    private static FetchOutcome.Refused TooLarge(int limit) =>
        new(Refusal.TooLarge, string.Create(CultureInfo.InvariantCulture, $"the body has more than {limit} bytes"));

    private static string Http(int statusCode) => string.Create(CultureInfo.InvariantCulture, $"HTTP {statusCode}");
}
