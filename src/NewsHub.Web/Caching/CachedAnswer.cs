using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
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
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        var (changes, site) = (services.GetRequiredService<SiteChanges>(), services.GetRequiredService<IOptions<SiteOptions>>().Value);
        var asked = key is null ? "" : key(http.Request.Query);
        context.EnableOutputCaching = asked is not null && site.CacheSeconds > 0 && changes.IsHeard && IsOfReaders(http.Request);
        if (!context.EnableOutputCaching)
            return ValueTask.CompletedTask;
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromSeconds(site.CacheSeconds);
        context.CacheVaryByRules.VaryByHost = site.PublicUrl is null;
        context.CacheVaryByRules.VaryByValues["query"] = asked!;
        context.CacheVaryByRules.VaryByValues["encoding"] = EncodingOf(http);
        context.Tags.Add(ShownThings.Everything);
        foreach (var tag in tags)
            context.Tags.Add(Fill(tag, http.Request.RouteValues));
        http.Items[typeof(CachedAnswer)] = new Making(changes.Count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing to decide: what was outdated is gone.</summary>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>Decides whether a fresh answer is kept: not if something changed while it was made.</summary>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var changes = http.RequestServices.GetRequiredService<SiteChanges>();
        var making = (Making)http.Items[typeof(CachedAnswer)]!;
        if (http.Response.StatusCode != StatusCodes.Status200OK || http.Response.Headers.SetCookie.Count > 0 || !changes.IsHeard || changes.Count != making.SeenChanges)
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

    /// <summary>Takes an answer back that was kept while something changed: it may show what was before, and the change has passed it by.</summary>
    internal static async Task TakeBackAsync(HttpContext http, IOutputCacheStore store)
    {
        if (http.Items[typeof(CachedAnswer)] is Making { Tags: { } kept } making && http.RequestServices.GetRequiredService<SiteChanges>().Count != making.SeenChanges)
            foreach (var tag in kept.Where(tag => tag != ShownThings.Everything))
                await store.EvictByTagAsync(tag, CancellationToken.None);
    }

    private static bool IsOfReaders(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Authorization.Count == 0
        && (request.Headers.Cookie.Count == 0 || !request.Cookies.Keys.Any(EditorCookies.IsOurs));

    private static string EncodingOf(HttpContext http) => http.Request.Headers.AcceptEncoding.Count == 0 ? ""
        : http.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(http)?.EncodingName ?? "";

    private static string Fill(string tag, RouteValueDictionary values) =>
        tag.EndsWith("{id}", StringComparison.Ordinal) ? $"{tag.AsSpan(0, tag.Length - 4)}{values["id"]}" : tag;

    private sealed class Making(long seenChanges)
    {
        public long SeenChanges { get; } = seenChanges;

        public HashSet<string>? Tags { get; set; }
    }
}
