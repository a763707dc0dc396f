namespace NewsHub.Web.Syndication;

/// <summary>The WebSub hub that is told of changes, as publishers customarily tell it (<c>hub.mode=publish</c>); the answer says no more than whether it heard.</summary>
/// <param name="client">Bounded in time and size.</param>
/// <param name="clock">Waits between tries.</param>
/// <param name="waits">How long to wait before each further try; as many tries more as there are.</param>
/// <param name="logger">Is told what a hub refuses.</param>
public sealed class Hub(HttpClient client, TimeProvider clock, IReadOnlyList<TimeSpan> waits, ILogger<Hub> logger)
{
    // Hubs take several addresses in one request; this many stay below the few KB that every server takes.
    private const int TopicsInPing = 50;

    /// <summary>Tells the hub of feeds that changed. A hub that does not hear is told again a few times, and then at the next change.</summary>
    /// <returns>How many pings it heard, and how many it did not.</returns>
    public async Task<(int Heard, int Lost)> TellAsync(Uri hub, IReadOnlyList<Uri> topics, CancellationToken cancellationToken)
    {
        var (heard, lost) = (0, 0);
        foreach (var some in topics.Chunk(TopicsInPing))
            _ = await IsHeardAsync(hub, some, cancellationToken) ? heard++ : lost++;
        return (heard, lost);
    }

    private async Task<bool> IsHeardAsync(Uri hub, Uri[] topics, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            if (await TryAsync(hub, topics, cancellationToken) is not { } reason)
                return true;
            if (tries == waits.Count)
            {
                logger.LogWarning("The hub {Hub} was not told of {Topics} feeds: {Reason}", hub, topics.Length, reason);
                return false;
            }

            await Task.Delay(waits[tries], clock, cancellationToken);
        }
    }

    // Null when it heard.
    private async Task<string?> TryAsync(Uri hub, Uri[] topics, CancellationToken cancellationToken)
    {
        try
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("hub.mode", "publish"), .. topics.Select(topic => KeyValuePair.Create("hub.url", topic.AbsoluteUri))]);
            using var answer = await client.PostAsync(hub, form, cancellationToken);
            return answer.IsSuccessStatusCode ? null : $"it answered {(int)answer.StatusCode}.";
        }
        catch (HttpRequestException e)
        {
            return e.Message;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "it did not answer in time.";
        }
    }
}
