using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Shared;
using NewsHub.Web.Pages.Sources;
using NewsHub.Web.Pages.Stories;
using NewsHub.Web.Pages.Subscribe;

namespace NewsHub.Web.Syndication;

/// <summary>The addresses of our feeds.</summary>
internal static class FeedEndpoints
{
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
        services.AddScoped<FollowedFeeds>();
        services.AddScoped<OpmlFile>();
    }

    public static void MapSyndication(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/subscribe.opml", Methods, OpmlFile.AnswerAsync).AllowAnonymous();
        foreach (var (kind, write) in Writers)
        {
            app.MapMethods($"/feed.{kind.Extension}", Methods, async (StoryFeeds feeds, HttpContext context) =>
                await AnswerAsync(context, kind, write, await feeds.FrontPageAsync(Asked(context, kind), context.RequestAborted)));
            app.MapMethods($"/stories/{{id:long}}/feed.{kind.Extension}", Methods, async (long id, StoryFeeds feeds, StoryReader reader, HttpContext context) =>
            {
                var feed = await feeds.StoryAsync(id, Asked(context, kind), context.RequestAborted);
                if (feed is null && await reader.SuccessorAsync(id, context.RequestAborted) is { } successor)
                    context.Response.Redirect(StoryPath.Feed(successor.Id, kind.Extension) + Asked(context, kind).Query(), permanent: true);
                else
                    await AnswerAsync(context, kind, write, feed);
            });
            app.MapMethods($"{SourcePath.FeedRoute}.{kind.Extension}", Methods, async (int id, SourceFeeds feeds, HttpContext context) =>
                await AnswerAsync(context, kind, write, await feeds.ReportedAsync(id, Asked(context, kind), context.RequestAborted)));
            app.MapMethods($"/giving/feed.{kind.Extension}", Methods, async (LedgerFeeds feeds, HttpContext context) =>
                await AnswerAsync(context, kind, write, await feeds.GiftsAsync(LedgerFilter.Parse(context.Request.Query), Asked(context, kind), context.RequestAborted))).AllowAnonymous();
            app.MapMethods($"/{Shelf.Route}/{{id:long}}/feed.{kind.Extension}", Methods, async (string shelf, long id, PartyFeeds feeds, PartyReader reader, HttpContext context) =>
            {
                var party = await reader.FindAsync(id, context.RequestAborted);
                if (party is not null && (party.Id != id || shelf != party.Shelf.Segment))
                    context.Response.Redirect(party.Shelf.FeedOf(party.Id, kind.Extension) + Asked(context, kind).Query(), permanent: true);
                else
                    await AnswerAsync(context, kind, write, party is null ? null : await feeds.OfAsync(party, Asked(context, kind), context.RequestAborted));
            });
        }
    }

    private static FeedQuery Asked(HttpContext context, FeedKind kind) => FeedQuery.Parse(kind, context.Request.Query);

    private static async Task AnswerAsync(HttpContext context, FeedKind kind, Func<FeedDocument, byte[]> write, FeedDocument? feed)
    {
        if (feed is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var body = write(feed);
        var changed = new DateTimeOffset(feed.UpdatedAt.Ticks - feed.UpdatedAt.Ticks % TimeSpan.TicksPerSecond, feed.UpdatedAt.Offset); // HTTP dates know seconds

        // Weak, because compression changes the bytes and not the feed (RFC 9110, 8.8.1).
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"", isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = changed;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(5) };
        context.Response.Headers.AccessControlAllowOrigin = "*"; // feed readers in browsers
        if (feed.Hub is { } hub)
            context.Response.Headers.Link = $"<{hub.AbsoluteUri}>; rel=\"hub\", <{feed.Self.AbsoluteUri}>; rel=\"self\""; // W3C WebSub, 4
        if (IsKnown(context.Request.GetTypedHeaders(), tag, changed))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = $"{kind.MediaType}; charset=utf-8";
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    // RFC 9110, 13.2.2: If-Modified-Since counts only where no If-None-Match is sent.
    private static bool IsKnown(RequestHeaders asked, EntityTagHeaderValue tag, DateTimeOffset changed) => asked.IfNoneMatch.Count > 0
        ? asked.IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false))
        : asked.IfModifiedSince >= changed;
}
