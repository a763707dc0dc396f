using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsHub.Newsroom.Pages;

namespace NewsHub.Newsroom.Faults;

/// <summary>Writes the answer that a fault makes of a true one.</summary>
internal static class FaultyAnswer
{
    private const int Megabyte = 1 << 20;

    /// <summary>Writes the whole answer; false for a fault that only held it back.</summary>
    public static async Task<bool> WriteAsync(HttpContext context, Fault fault, Reply truth)
    {
        var target = context.Request.Path + context.Request.QueryString.ToString();
        var damaged = truth with { ETag = null, LastModified = null };
        var answer = fault switch
        {
            Fault.Gate gate => gate.Opens.WaitAsync(context.RequestAborted),
            Fault.Delay delay => Task.Delay(delay.Time, context.RequestAborted),
            Fault.Failure failure => Fail(context, failure),
            Fault.ForcedNotModified => context.Respond(truth with { Status = StatusCodes.Status304NotModified, Body = [] }),
            Fault.RedirectChain chain => Redirect(context, Redirects.Chain(chain.Hops, chain.Status, target), chain.Status),
            Fault.RedirectLoop => Redirect(context, Redirects.Loop, StatusCodes.Status302Found),
            Fault.RedirectTo away => Redirect(context, away.Address, away.Status),
            Fault.WrongCharset wrong => context.Respond(damaged with { ContentType = $"{truth.ContentType.Split(';')[0]}; charset={wrong.Declared}" }),
            Fault.WrongContentType wrong => context.Respond(damaged with { ContentType = wrong.Declared }),
            Fault.BrokenXml broken => context.Respond(damaged with { Body = Damage(truth.Body, broken.Damage) }),
            Fault.EmptyBody => context.Respond(damaged with { Body = [] }),
            Fault.HugeBody huge => Stream(context, truth.ContentType, huge.Megabytes),
            Fault.CompressedBomb bomb => Bomb(context, truth.ContentType, bomb.Megabytes),
            Fault.CutConnection => Cut(context, truth),
            Fault.Trickle trickle => Trickle(context, truth.ContentType, trickle.Interval),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
        await answer;
        return fault is not (Fault.Gate or Fault.Delay);
    }

    /// <summary>Answers a redirect.</summary>
    public static Task Redirect(HttpContext context, string address, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    }

    private static Task Fail(HttpContext context, Fault.Failure failure)
    {
        context.Response.Headers.RetryAfter = failure.RetryAfter?.ToString();
        return context.Respond(Reply.Plain(failure.Status, "The newsroom was asked to fail here."));
    }

    private static byte[] Damage(byte[] body, XmlDamage damage)
    {
        var text = Encoding.UTF8.GetString(body);
        return Encoding.UTF8.GetBytes(damage switch
        {
            XmlDamage.Unclosed => text[..text.LastIndexOf("</", StringComparison.Ordinal)],
            XmlDamage.ControlCharacters => text.Replace("</title>", "\u0001\u0008\u000b</title>", StringComparison.Ordinal),
            XmlDamage.UndefinedEntities => text.Replace("</title>", "&nbsp;&hellip;&eacute;</title>", StringComparison.Ordinal),
            XmlDamage.LeadingJunk => "\n<br />\n<b>Warning</b>:  Undefined index: edition in feed.php on line 12<br />\n" + text,
            _ => throw new ArgumentOutOfRangeException(nameof(damage)),
        });
    }

    private static async Task Stream(HttpContext context, string contentType, int megabytes)
    {
        context.Response.ContentType = contentType;
        var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<p>Filling.</p>\n", Megabyte / 16)));
        for (var sent = 0; sent < megabytes; sent++)
            await context.Response.Body.WriteAsync(block, context.RequestAborted);
    }

    private static async Task Bomb(HttpContext context, string contentType, int megabytes)
    {
        context.Response.ContentType = contentType;
        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        var zeros = new byte[Megabyte];
        for (var sent = 0; sent < megabytes; sent++)
            await gzip.WriteAsync(zeros, context.RequestAborted);
    }

    // Kestrel closes a connection whose answer ends short; an abort would reset it, and the client's system might drop the half already there.
    private static async Task Cut(HttpContext context, Reply truth)
    {
        context.Response.ContentType = truth.ContentType;
        context.Response.ContentLength = truth.Body.Length;
        await context.Response.Body.WriteAsync(truth.Body.AsMemory(0, truth.Body.Length / 2), context.RequestAborted);
    }

    private static async Task Trickle(HttpContext context, string contentType, TimeSpan interval)
    {
        context.Response.ContentType = contentType;
        using var timer = new PeriodicTimer(interval);
        do
        {
            await context.Response.Body.WriteAsync(" "u8.ToArray(), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
        while (await timer.WaitForNextTickAsync(context.RequestAborted));
    }
}
