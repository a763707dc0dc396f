using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace NewsHub.Newsroom.Requests;

/// <summary>What was asked, in order of arrival; the oldest are forgotten beyond a bound. Safe for use from many threads.</summary>
internal sealed class RequestLog
{
    /// <summary>More than any test asks, and small enough for a newsroom that runs for days.</summary>
    private const int Capacity = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<Logged> _requests = [];
    private readonly List<(int Count, TaskCompletionSource Arrived)> _waiting = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _count;

    public IReadOnlyList<RequestRecord> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests.Select(logged => logged.Record)];
        }
    }

    /// <summary>Notes an arrival, and its status once the answer begins.</summary>
    public void Note(HttpContext context)
    {
        var request = context.Request;
        lock (_gate)
        {
            var logged = new Logged(new(
                ++_count, _clock.Elapsed, request.Method, request.Host.Host, request.Path + request.QueryString.ToString(),
                OrNull(request.Headers.UserAgent), OrNull(request.Headers.IfNoneMatch), OrNull(request.Headers.IfModifiedSince), null));
            context.Response.OnStarting(() => Complete(logged, context.Response.StatusCode));
            _requests.Enqueue(logged);
            if (_requests.Count > Capacity)
                _requests.Dequeue();
            foreach (var (_, arrived) in _waiting.Where(waiting => waiting.Count <= _count))
                arrived.TrySetResult();
            _waiting.RemoveAll(waiting => waiting.Count <= _count);
        }
    }

    /// <summary>Ends when so many requests have arrived since the start.</summary>
    public Task WaitAsync(int count, CancellationToken cancellationToken)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_count >= count)
                return Task.CompletedTask;
            _waiting.Add((count, arrived));
        }

        return arrived.Task.WaitAsync(cancellationToken);
    }

    private Task Complete(Logged logged, int status)
    {
        lock (_gate)
            logged.Record = logged.Record with { Status = status };
        return Task.CompletedTask;
    }

    private static string? OrNull(Microsoft.Extensions.Primitives.StringValues value) => value.Count == 0 ? null : value.ToString();

    private sealed class Logged(RequestRecord record)
    {
        public RequestRecord Record { get; set; } = record;
    }
}
