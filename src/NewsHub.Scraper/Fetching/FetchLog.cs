using Microsoft.Extensions.Logging;

namespace NewsHub.Scraper.Fetching;

/// <summary>The one line that each fetch leaves in the log.</summary>
internal static class FetchLog
{
    /// <summary>Writes the line.</summary>
    public static void Write(ILogger logger, FetchRequest request, FetchOutcome outcome, TimeSpan elapsed)
    {
        var bytes = outcome is FetchOutcome.Fetched fetched ? fetched.Body.Length : 0;
        logger.LogInformation(
            "Fetch {Kind} {Url}: {Outcome} {Status} {Bytes} bytes in {Milliseconds} ms {Detail}",
            request.Kind, request.Url, outcome.Name, outcome.Status, bytes, (long)elapsed.TotalMilliseconds, outcome.Detail);
    }
}
