namespace NewsHub.Web.Caching;

/// <summary>Holds an answer's content back until it is known what of it is to be sent.</summary>
internal static class HeldAnswer
{
    /// <summary>Has an answer made and takes its content.</summary>
    public static async Task<MemoryStream> MakeAsync(HttpContext http, RequestDelegate next)
    {
        var sent = http.Response.Body;
        var content = new MemoryStream();
        http.Response.Body = content;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = sent;
        }

        return content;
    }

    /// <summary>Sends the content after all.</summary>
    public static Task SendAsync(HttpContext http, MemoryStream content) =>
        content.Length == 0 ? Task.CompletedTask : http.Response.Body.WriteAsync(content.GetBuffer().AsMemory(0, (int)content.Length), http.RequestAborted).AsTask();
}
