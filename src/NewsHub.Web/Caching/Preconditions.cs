using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace NewsHub.Web.Caching;

/// <summary>
/// Answers those who have a copy. The output cache answers them by itself from what it keeps; where it has to make an answer first, the whole answer
/// is made and kept, and only then is it found that the client needs none of it. So the first of many polls pays, and the others do not.
/// </summary>
internal static class Preconditions
{
    /// <summary>Before the output cache: sends 304 in place of a fresh answer that the client has.</summary>
    public static async Task AnswerAsync(HttpContext http, RequestDelegate next, AnswerRoom room)
    {
        var making = AnswerInMaking.Begin(http, room);
        if (IsConditional(http.Request.Headers))
            await AnswerWhatIsNotKnownAsync(http, next);
        else
            await next(http);
        await room.TakeBackAsync(making);
    }

    /// <summary>
    /// Behind the output cache: nobody there is to answer with less than the whole, and its length is told before it. What is compressed has none
    /// until then, and an answer without a length takes two sendings each time that it is given: the second says that it has ended.
    /// </summary>
    public static async Task MakeWholeAsync(HttpContext http, RequestDelegate next)
    {
        if (IsConditional(http.Request.Headers))
        {
            http.Request.Headers.Remove(HeaderNames.IfNoneMatch);
            http.Request.Headers.Remove(HeaderNames.IfModifiedSince);
        }

        await using var made = await HeldAnswer.OfAsync(http, next);
        if (made.Length > 0 && !http.Response.HasStarted)
            http.Response.ContentLength = made.Length;
        await made.SendAsync(http);
    }

    private static async Task AnswerWhatIsNotKnownAsync(HttpContext http, RequestDelegate next)
    {
        // Those behind forget what was asked.
        var asked = http.Request.GetTypedHeaders();
        var (known, since) = (asked.IfNoneMatch, asked.IfModifiedSince);
        await using var made = await HeldAnswer.OfAsync(http, next);
        if (http.Response.StatusCode == StatusCodes.Status200OK && IsKnown(http.Response.GetTypedHeaders(), known, since))
            Empty(http.Response);
        else
            await made.SendAsync(http);
    }

    private static bool IsConditional(IHeaderDictionary headers) => headers.IfNoneMatch.Count > 0 || headers.IfModifiedSince.Count > 0;

    // RFC 9110, 13.2.2: If-Modified-Since counts only where no If-None-Match is sent.
    private static bool IsKnown(ResponseHeaders answer, IList<EntityTagHeaderValue> known, DateTimeOffset? since) => known.Count > 0
        ? answer.ETag is { } tag && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false))
        : since >= answer.LastModified;

    // RFC 9110, 15.4.5: what describes the content goes with it.
    private static void Empty(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        response.Headers.ContentLength = null;
        response.Headers.Remove(HeaderNames.ContentType);
        response.Headers.Remove(HeaderNames.ContentEncoding);
    }
}
