using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace NewsHub.Newsroom.Pages;

/// <summary>Writes a reply over HTTP.</summary>
internal static class ReplyWriter
{
    /// <summary>Writes it as it is, or 304 when the request's conditions say that the client has it already.</summary>
    public static Task RespondConditionally(this HttpContext context, Reply reply) =>
        context.Respond(reply.Status == 200 && IsCurrent(context.Request.GetTypedHeaders(), reply) ? reply with { Status = StatusCodes.Status304NotModified, Body = [] } : reply);

    /// <summary>Writes it as it is.</summary>
    public static async Task Respond(this HttpContext context, Reply reply)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.Headers.ETag = reply.ETag;
        response.GetTypedHeaders().LastModified = reply.LastModified;
        if (reply.MaxAge is { } age)
            response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { MaxAge = age };
        if (reply.Status == StatusCodes.Status304NotModified)
            return;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(reply.Body, context.RequestAborted);
    }

    // RFC 9110 §13.2.2: If-None-Match decides alone where it is present.
    private static bool IsCurrent(RequestHeaders asked, Reply reply) =>
        asked.IfNoneMatch.Count > 0
            ? reply.ETag is { } tag && asked.IfNoneMatch.Any(known => known.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false) || known == EntityTagHeaderValue.Any)
            : asked.IfModifiedSince is { } since && reply.LastModified is { } modified && modified.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
}
