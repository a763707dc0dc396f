using Microsoft.Extensions.Logging;

namespace NewsHub.Scraper.Fetching;

/// <summary>The one line that each fetch leaves in the log.</summary>
internal static class FetchLog
{
    /// <summary>Writes the line.</summary>
    public static void Write(ILogger logger, FetchRequest request, FetchOutcome outcome, TimeSpan elapsed)
    {
        var (status, bytes, reason) = outcome.Match<(int?, int, string?)>(
            fetched => (fetched.StatusCode, fetched.Body.Length, null),
            _ => (304, 0, null),
            throttled => (null, 0, throttled.Reason),
            disallowed => (null, 0, disallowed.Reason),
            refused => (refused.StatusCode, 0, refused.Reason),
            transient => (transient.StatusCode, 0, transient.Reason),
            gone => (gone.StatusCode, 0, null));
        logger.LogInformation(
            "Fetch {Kind} {Url}: {Outcome} {Status} {Bytes} bytes in {Milliseconds} ms {Reason}",
            request.Kind, request.Url, outcome.GetType().Name, status, bytes, (long)elapsed.TotalMilliseconds, reason);
    }
}
