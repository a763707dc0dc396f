using Microsoft.AspNetCore.OutputCaching;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Caching;

/// <summary>Marks a route whose answers are the same for all readers: they are kept until something that they show changes.</summary>
/// <param name="tags">What it shows ("front", "story:{id}", with values of the route), besides what is read for it.</param>
/// <param name="key">What of the query the answer depends on, in one form for each meaning; null for a query whose answers are not kept.</param>
public sealed class CachedAnswer(IReadOnlyList<string> tags, Func<IQueryCollection, string?>? key = null) : IOutputCachePolicy
{
    /// <summary>Decides whether a request may be answered from what is kept.</summary>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var (making, asked) = (AnswerInMaking.Of(http), key is null ? "" : key(http.Request.Query));
        context.EnableOutputCaching = asked is not null && making is { Room.IsOpen: true };
        if (!context.EnableOutputCaching)
            return ValueTask.CompletedTask;
        var room = making!.Room;
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromSeconds(room.Site.CacheSeconds);
        context.CacheVaryByRules.VaryByHost = room.Site.PublicUrl is null;
        context.CacheVaryByRules.VaryByValues["query"] = asked!;
        context.CacheVaryByRules.VaryByValues["encoding"] = room.EncodingOf(http);
        context.Tags.Add(ShownThings.Everything);
        foreach (var tag in tags)
            context.Tags.Add(Fill(tag, http.Request.RouteValues));
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing to decide: what was outdated is gone.</summary>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>Decides whether a fresh answer is kept: not if something changed while it was made.</summary>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var making = AnswerInMaking.Of(http)!;
        if (http.Response.StatusCode != StatusCodes.Status200OK || http.Response.Headers.SetCookie.Count > 0 || !making.IsOfNow)
        {
            context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }

        context.Tags.UnionWith(http.RequestServices.GetRequiredService<ShownThings>().Tags);
        making.Tags = context.Tags;
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether the answer to a request may be kept: those of editors never are.</summary>
    public static bool MayKeep(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.GetEndpoint()?.Metadata.GetMetadata<CachedAnswer>() is not null && IsOfReaders(http.Request);
    }

    private static bool IsOfReaders(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Authorization.Count == 0
        && (request.Headers.Cookie.Count == 0 || !request.Cookies.Keys.Any(EditorCookies.IsOurs));

    private static string Fill(string tag, RouteValueDictionary values) =>
        tag.EndsWith("{id}", StringComparison.Ordinal) ? $"{tag.AsSpan(0, tag.Length - 4)}{values["id"]}" : tag;
}
