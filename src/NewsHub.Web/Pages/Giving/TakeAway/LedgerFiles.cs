using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace NewsHub.Web.Pages.Giving.TakeAway;

/// <summary>The addresses of the ledger's files. Each is sent as it is read.</summary>
internal static class LedgerFiles
{
    /// <summary>So many characters or bytes are gathered before they are sent.</summary>
    private const int Piece = 32_768;

    private static readonly string[] Methods = ["GET", "HEAD"];

    public static void MapLedgerFiles(this WebApplication app)
    {
        app.MapMethods("/giving/gifts.csv", Methods, CsvAsync).AllowAnonymous();
        app.MapMethods("/giving/gifts.json", Methods, JsonAsync).AllowAnonymous();
        app.MapMethods("/giving/360giving.json", Methods, ThreeSixtyAsync).AllowAnonymous();
    }

    private static async Task CsvAsync(HttpContext context, LedgerExport export, SiteAddresses addresses)
    {
        if (!Open(context, "text/csv; charset=utf-8; header=present", "gifts.csv"))
            return;
        var record = new StringBuilder(LedgerCsv.Heading).Append("\r\n");
        await foreach (var row in export.Rows(LedgerFilter.Parse(context.Request.Query)).WithCancellation(context.RequestAborted))
        {
            LedgerCsv.Append(record, row, addresses.Of(GiftPath.Of(row.Id)));
            if (record.Length > Piece)
                await SendAsync(context.Response.BodyWriter, record, context.RequestAborted);
        }

        await SendAsync(context.Response.BodyWriter, record, context.RequestAborted);
    }

    private static async Task JsonAsync(HttpContext context, LedgerExport export, SiteAddresses addresses)
    {
        if (!Open(context, "application/json; charset=utf-8", "gifts.json"))
            return;
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("gifts");
        await foreach (var row in export.Rows(LedgerFilter.Parse(context.Request.Query)).WithCancellation(context.RequestAborted))
        {
            LedgerJson.Write(json, row, addresses.Of(GiftPath.Of(row.Id)));
            await SendAsync(context.Response.BodyWriter, json, context.RequestAborted);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The standard knows no package without grants: a filter that lets none through has no file.
    private static async Task ThreeSixtyAsync(HttpContext context, LedgerExport export, LedgerReader ledger, SiteAddresses addresses, IOptions<SiteOptions> options, TimeProvider clock)
    {
        var filter = LedgerFilter.Parse(context.Request.Query);
        var party = filter.PartyId is { } id ? await ledger.PartyAsync(id, context.RequestAborted) : null;
        await using var rows = export.Rows(filter).GetAsyncEnumerator(context.RequestAborted);
        var hasAny = false;
        while (!hasAny && await rows.MoveNextAsync())
            hasAny = ThreeSixtyGiving.CanTell(rows.Current);
        if (!hasAny)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!Open(context, "application/json; charset=utf-8", "360giving.json"))
            return;
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        ThreeSixtyGiving.Begin(json, options.Value.Name, addresses.Home, filter.Words(party?.Name), addresses.Of($"/giving/360giving.json{filter.Query()}"), addresses.Of(GiftPath.Ledger + filter.Query()), clock.GetUtcNow());
        do
        {
            if (ThreeSixtyGiving.CanTell(rows.Current))
                ThreeSixtyGiving.Write(json, rows.Current, addresses.Of(GiftPath.Of(rows.Current.Id)));
            await SendAsync(context.Response.BodyWriter, json, context.RequestAborted);
        }
        while (await rows.MoveNextAsync());
        ThreeSixtyGiving.End(json);
    }

    private static bool Open(HttpContext context, string type, string name)
    {
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        context.Response.Headers.AccessControlAllowOrigin = "*"; // notebooks in browsers
        return !HttpMethods.IsHead(context.Request.Method);
    }

    private static async Task SendAsync(PipeWriter body, StringBuilder record, CancellationToken cancellationToken)
    {
        foreach (var chunk in record.GetChunks())
            Encoding.UTF8.GetBytes(chunk.Span, body);
        record.Clear();
        await body.FlushAsync(cancellationToken);
    }

    private static async Task SendAsync(PipeWriter body, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        if (json.BytesPending + body.UnflushedBytes < Piece)
            return;
        json.Flush();
        await body.FlushAsync(cancellationToken);
    }
}
