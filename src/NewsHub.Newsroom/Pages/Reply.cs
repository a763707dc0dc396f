using System.Security.Cryptography;
using System.Text;

namespace NewsHub.Newsroom.Pages;

/// <summary>What a publisher answers: status, bytes and the headers that describe them.</summary>
internal sealed record Reply(int Status, string ContentType, byte[] Body)
{
    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public TimeSpan? MaxAge { get; init; }

    /// <summary>A text in an encoding, with the validators of RFC 9110 §8.8.</summary>
    public static Reply Of(string mediaType, string text, Encoding encoding, bool weak, DateTimeOffset? lastModified)
    {
        var body = encoding.GetBytes(text);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"";
        return new(200, $"{mediaType}; charset={encoding.WebName}", body) { ETag = weak ? "W/" + tag : tag, LastModified = lastModified };
    }

    public static Reply Plain(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static Reply NotFound(string what) =>
        new(404, "text/html; charset=utf-8", Encoding.UTF8.GetBytes($"<!doctype html><title>Not found</title><h1>Not found</h1><p>{Html5.Encode(what)}</p>"));
}
