using Microsoft.Net.Http.Headers;
using NewsHub.Web.Caching;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Search;
using NewsHub.Web.Pages.Shared;
using NewsHub.Web.Pages.Sources;
using NewsHub.Web.Pages.Stories;
using NewsHub.Web.Pages.Subscribe;

namespace NewsHub.Web.Syndication;

/// <summary>The addresses of our feeds.</summary>
internal static class FeedEndpoints
{
    // A hub that restarts is back after a minute.
    private static readonly TimeSpan[] HubWaits = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1)];

    // A search that took too long may be quicker when less is going on; no subscriber asks more often.
    private const string SearchWait = "600";

    private static readonly string[] Methods = ["GET", "HEAD"];

    private static readonly (FeedKind Kind, Func<FeedDocument, byte[]> Write)[] Writers =
        [(FeedKind.Rss, RssFeed.Write), (FeedKind.Atom, AtomFeed.Write), (FeedKind.Json, JsonFeed.Write)];

    public static void AddSyndication(this IServiceCollection services)
    {
        services.AddScoped<FeedBinder>();
        services.AddScoped<Developments>();
        services.AddScoped<StoryFeeds>();
        services.AddScoped<SourceFeeds>();
        services.AddScoped<PartyFeeds>();
        services.AddScoped<LedgerFeeds>();
        services.AddScoped<SearchFeeds>();
        services.AddScoped<FollowedFeeds>();
        services.AddScoped<OpmlFile>();
        services.AddHttpClient(nameof(Hub), client =>
        {
            client.Timeout = TimeSpan.FromSeconds(10);
            client.MaxResponseContentBufferSize = 1 << 20;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton(provider => new Hub(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(Hub)), provider.GetRequiredService<TimeProvider>(), HubWaits, provider.GetRequiredService<ILogger<Hub>>()));
        services.AddHostedService<HubNotifier>();
    }

    public static void MapSyndication(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/subscribe.opml", Methods, OpmlFile.AnswerAsync).AllowAnonymous();
        foreach (var (kind, write) in Writers)
        {
            app.MapMethods($"/feed.{kind.Extension}", Methods, async (StoryFeeds feeds, HttpContext context) =>
                await AnswerAsync(context, kind, write, await feeds.FrontPageAsync(Asked(context, kind), context.RequestAborted))).WithMetadata(CachingServices.FrontFeeds);
            app.MapMethods($"/stories/{{id:long}}/feed.{kind.Extension}", Methods, async (long id, StoryFeeds feeds, StoryReader reader, HttpContext context) =>
            {
                var feed = await feeds.StoryAsync(id, Asked(context, kind), context.RequestAborted);
                if (feed is null && await reader.SuccessorAsync(id, context.RequestAborted) is { } successor)
                    context.Response.Redirect(StoryPath.Feed(successor.Id, kind.Extension) + Asked(context, kind).Query(), permanent: true);
                else
                    await AnswerAsync(context, kind, write, feed);
            }).WithMetadata(CachingServices.StoryFeeds);
            app.MapMethods($"{SourcePath.FeedRoute}.{kind.Extension}", Methods, async (int id, SourceFeeds feeds, HttpContext context) =>
                await AnswerAsync(context, kind, write, await feeds.ReportedAsync(id, Asked(context, kind), context.RequestAborted))).WithMetadata(CachingServices.SourceFeeds);
            app.MapMethods($"/giving/feed.{kind.Extension}", Methods, async (LedgerFeeds feeds, HttpContext context) =>
                await AnswerAsync(context, kind, write, await feeds.GiftsAsync(LedgerFilter.Parse(context.Request.Query), Asked(context, kind), context.RequestAborted))).AllowAnonymous().WithMetadata(CachingServices.LedgerFeeds);
            app.MapMethods($"{SearchForm.FeedPath}.{kind.Extension}", Methods, (SearchFeeds feeds, HttpContext context) => FoundAsync(feeds, context, kind, write)).WithMetadata(CachingServices.SearchFeeds);
            app.MapMethods($"/{Shelf.Route}/{{id:long}}/feed.{kind.Extension}", Methods, async (string shelf, long id, PartyFeeds feeds, PartyReader reader, HttpContext context) =>
            {
                var party = await reader.FindAsync(id, context.RequestAborted);
                if (party is not null && (party.Id != id || shelf != party.Shelf.Segment))
                    context.Response.Redirect(party.Shelf.FeedOf(party.Id, kind.Extension) + Asked(context, kind).Query(), permanent: true);
                else
                    await AnswerAsync(context, kind, write, party is null ? null : await feeds.OfAsync(party, Asked(context, kind), context.RequestAborted));
            }).WithMetadata(CachingServices.PartyFeeds);
        }
    }

    private static FeedQuery Asked(HttpContext context, FeedKind kind) => FeedQuery.Parse(kind, context.Request.Query);

    private static async Task FoundAsync(SearchFeeds feeds, HttpContext context, FeedKind kind, Func<FeedDocument, byte[]> write)
    {
        var asked = Asked(context, kind);
        if (SearchForm.Parse(context.Request.Query) is { IsEmpty: false } found)
        {
            if (await feeds.FoundAsync(found, asked, context.RequestAborted) is { } feed)
            {
                await AnswerAsync(context, kind, write, feed);
                return;
            }

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = SearchWait;
            return;
        }

        // Nothing is looked for: everything is found.
        context.Response.Redirect($"/feed.{kind.Extension}{(asked.Each is null ? "" : new FeedQuery(kind, asked.Each).Query())}");
    }

    private static async Task AnswerAsync(HttpContext context, FeedKind kind, Func<FeedDocument, byte[]> write, FeedDocument? feed)
    {
        if (feed is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var body = write(feed);
        context.Response.Headers.ETag = PageTags.TagOf(body);
        var headers = context.Response.GetTypedHeaders();
        var changed = new DateTimeOffset(feed.UpdatedAt.Ticks - feed.UpdatedAt.Ticks % TimeSpan.TicksPerSecond, feed.UpdatedAt.Offset); // HTTP dates know seconds
        headers.LastModified = changed;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(5) };
        context.Response.Headers.AccessControlAllowOrigin = "*"; // feed readers in browsers
        if (feed.Hub is { } hub)
            context.Response.Headers.Link = $"<{hub.AbsoluteUri}>; rel=\"hub\", <{feed.Self.AbsoluteUri}>; rel=\"self\""; // W3C WebSub, 4
        context.Response.ContentType = $"{kind.MediaType}; charset=utf-8";
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
