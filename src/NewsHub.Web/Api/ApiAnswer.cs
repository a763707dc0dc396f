using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace NewsHub.Web.Api;

/// <summary>One answer of the interface for programs: JSON with a tag by which it is asked for again, to be read by pages of any origin.</summary>
/// <param name="Value">What is answered.</param>
internal sealed record ApiAnswer(object Value) : IResult
{
    /// <summary>How values are written: small initial letters, nothing for null, enumerations as words.</summary>
    public static JsonSerializerOptions Json { get; } = Options();

    /// <summary>How long an answer may be used without asking again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Says what is wrong with a request (RFC 9457).</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="title">What is wrong, always in the same words.</param>
    /// <param name="detail">What is wrong with this request.</param>
    public static ApiAnswer Problem(int status, string title, string detail) =>
        new(new ProblemDetails { Status = status, Title = title, Detail = detail, Type = "about:blank" }) { Status = status };

    /// <summary>Nothing stands at an address.</summary>
    public static ApiAnswer Unknown(string what) => Problem(StatusCodes.Status404NotFound, "Not found", $"There is no {what}.");

    /// <summary>What stood at an address does not stand there any more.</summary>
    public static ApiAnswer Gone(string detail) => Problem(StatusCodes.Status410Gone, "Not shown any more", detail);

    /// <summary>A parameter that cannot be understood.</summary>
    public static ApiAnswer Refused(string parameter, string expected) => Problem(StatusCodes.Status400BadRequest, "A parameter cannot be understood", $"'{parameter}' must be {expected}.");

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var body = JsonSerializer.SerializeToUtf8Bytes(Value, Value.GetType(), Json);
        response.StatusCode = Status;
        response.Headers.AccessControlAllowOrigin = "*";
        if (Status == StatusCodes.Status200OK)
        {
            // Weak, because compression changes the bytes and not the answer (RFC 9110, 8.8.1).
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"", isWeak: true);
            response.GetTypedHeaders().ETag = tag;
            response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = Fresh };
            response.Headers.AccessControlExposeHeaders = HeaderNames.ETag;
            if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = Status == StatusCodes.Status200OK ? "application/json; charset=utf-8" : "application/problem+json";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            RespectNullableAnnotations = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
        options.MakeReadOnly();
        return options;
    }
}
