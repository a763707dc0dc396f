using System.Collections.Concurrent;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace NewsHub.Web.Caching;

/// <summary>What is asked of the site before an answer is taken from what is kept: one for all requests, so that none of them has services made for it.</summary>
internal sealed class AnswerRoom(SiteChanges changes, IOptions<SiteOptions> options, IResponseCompressionProvider compression, IOutputCacheStore store)
{
    // Browsers and feed readers send a few dozen; whoever invents more has them read each time.
    private const int MostEncodings = 200;

    private readonly ConcurrentDictionary<string, string> encodings = new(StringComparer.Ordinal);

    /// <summary>How the site is set.</summary>
    public SiteOptions Site { get; } = options.Value;

    /// <summary>Whether answers are kept now: only while changes are heard.</summary>
    public bool IsOpen => Site.CacheSeconds > 0 && changes.IsHeard;

    /// <summary>How many changes were heard so far.</summary>
    public long Changes => changes.Count;

    /// <summary>How an answer to this request is compressed; empty where it is not.</summary>
    public string EncodingOf(HttpContext http)
    {
        if (http.Request.Headers.AcceptEncoding is not [{ } accepted])
            return http.Request.Headers.AcceptEncoding.Count == 0 ? "" : Chosen(http);
        if (encodings.TryGetValue(accepted, out var known))
            return known;
        var encoding = Chosen(http);
        if (encodings.Count < MostEncodings)
            encodings[accepted] = encoding;
        return encoding;
    }

    /// <summary>Takes an answer back that was kept while something changed: it may show what was before, and the change has passed it by.</summary>
    public async Task TakeBackAsync(AnswerInMaking making)
    {
        if (making is { Tags: { } kept, IsOutdated: true })
            foreach (var tag in kept.Where(tag => tag != ShownThings.Everything))
                await store.EvictByTagAsync(tag, CancellationToken.None);
    }

    private string Chosen(HttpContext http) => compression.GetCompressionProvider(http)?.EncodingName ?? "";
}
