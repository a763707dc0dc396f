using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsHub.Newsroom.Faults;
using NewsHub.Newsroom.Hosting;
using NewsHub.Newsroom.Pages;
using NewsHub.Newsroom.Requests;

namespace NewsHub.Newsroom;

/// <summary>
/// Plays every sample publisher on one loopback port, told apart by host name: the outside world of <c>./newshub run --sample</c> and of the scraper's tests.
/// Every member is safe for use from many threads.
/// </summary>
public sealed class SampleNewsroom : IAsyncDisposable
{
    private readonly RequestLog _log = new();
    private readonly Dictionary<string, Publisher> _byHost;
    private ImmutableDictionary<string, ImmutableList<Article>> _articles;
    private WebApplication? _server;

    private SampleNewsroom()
    {
        _byHost = Publishers.ToDictionary(publisher => publisher.Host, StringComparer.OrdinalIgnoreCase);
        _articles = Publishers.ToImmutableDictionary(publisher => publisher.Host, publisher => SampleArticles.All
            .Where(sample => sample.Publisher == publisher.Key)
            .Select(sample => sample.Article)
            .OrderByDescending(article => article.Published)
            .ToImmutableList());
    }

    /// <summary>The port that it listens on, on 127.0.0.1 and, where the machine has it, ::1.</summary>
    public int Port { get; private set; }

    /// <summary>Every publisher it plays.</summary>
    public IReadOnlyList<Publisher> Publishers { get; } = SamplePublishers.All;

    /// <summary>What goes wrong; empty at the start.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>What was asked, in order of arrival: the latest ten thousand.</summary>
    public IReadOnlyList<RequestRecord> Requests => _log.Requests;

    /// <summary>Opens the newsroom.</summary>
    /// <param name="port">The port; 0 takes any free one.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SampleNewsroom> StartAsync(int port, CancellationToken cancellationToken)
    {
        var newsroom = new SampleNewsroom();
        var sockets = LoopbackSockets.Bind(port);
        newsroom.Port = sockets.Port;
        newsroom._server = LoopbackServer.Create(sockets, newsroom.MeetFaultsAsync, newsroom.AnswerAsync);
        try
        {
            await newsroom._server.StartAsync(cancellationToken);
            return newsroom;
        }
        catch
        {
            sockets.Dispose();
            await newsroom.DisposeAsync();
            throw;
        }
    }

    /// <summary>The address of a path on a publisher's site.</summary>
    public Uri UrlOf(string host, string path) => new(HomeOf(host), path);

    /// <summary>The feeds of every publisher as an OPML 2.0 subscription list.</summary>
    public string SourcesOpml() => SubscriptionList.Write(Publishers, HomeOf);

    /// <summary>A publisher's articles as they stand now, newest first.</summary>
    /// <exception cref="KeyNotFoundException">No publisher has this host.</exception>
    public IReadOnlyList<Article> ArticlesOf(string host) => _articles[host];

    /// <summary>Publishes an article, in place of any that stands at the same path.</summary>
    /// <exception cref="KeyNotFoundException">No publisher has this host.</exception>
    public void Publish(string host, Article article)
    {
        if (!_byHost.ContainsKey(host))
            throw new KeyNotFoundException($"No sample publisher is called {host}.");
        ImmutableInterlocked.Update(ref _articles, all =>
            all.SetItem(host, all[host].RemoveAll(other => other.Path == article.Path).Insert(0, article)));
    }

    /// <summary>Lets time pass: every sample article that has a later version is replaced by it.</summary>
    public void Advance()
    {
        foreach (var (publisher, article) in SampleArticles.Updates)
            Publish(Publishers.Single(other => other.Key == publisher).Host, article);
    }

    /// <summary>Ends when so many requests have arrived since the start, whether or not they were answered yet.</summary>
    public Task WaitForRequestsAsync(int count, CancellationToken cancellationToken = default) => _log.WaitAsync(count, cancellationToken);

    /// <summary>Closes the newsroom; answers still under way are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is null)
            return;
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }

    private Uri HomeOf(string host) => new($"http://{host}:{Port}/");

    private async Task MeetFaultsAsync(HttpContext context, RequestDelegate next)
    {
        _log.Note(context);
        try
        {
            foreach (var fault in Faults.Take(context.Request.Host.Host, context.Request.Path))
            {
                if (await FaultyAnswer.WriteAsync(context, fault, Truth(context, context.Request.Path, context.Request.QueryString.ToString())))
                    return;
            }

            await next(context);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The client left, as it may.
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return context.Respond(Reply.Plain(StatusCodes.Status405MethodNotAllowed, "Publishers are read, not written to."));
        var query = context.Request.QueryString.ToString();
        return Redirects.Follow(context.Request.Path, query) switch
        {
            Redirects.Step.Redirect step => FaultyAnswer.Redirect(context, step.Address, step.Status),
            Redirects.Step.Arrive step => context.RespondConditionally(Truth(context, step.Target.Split('?')[0], step.Target)),
            _ => context.RespondConditionally(Truth(context, context.Request.Path, query)),
        };
    }

    private Reply Truth(HttpContext context, string path, string query) =>
        _byHost.TryGetValue(context.Request.Host.Host, out var publisher)
            ? new PublisherSite(publisher, _articles[publisher.Host], HomeOf(publisher.Host)).Answer(path, query)
            : Reply.NotFound($"No publisher here is called {context.Request.Host.Host}.");
}
