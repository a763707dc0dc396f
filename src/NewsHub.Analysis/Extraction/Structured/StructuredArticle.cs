using System.Net;
using System.Text.Json;

namespace NewsHub.Analysis.Extraction.Structured;

/// <summary>What a page's JSON-LD says of its article (schema.org <c>Article</c> and its kinds).</summary>
internal sealed record StructuredArticle
{
    /// <summary><c>headline</c> or <c>name</c>.</summary>
    public string? Headline { get; init; }

    /// <summary>Names of <c>author</c> (or <c>creator</c>), as written; not those that are typed as organisations.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary><c>datePublished</c>, as written.</summary>
    public string? Published { get; init; }

    /// <summary><c>dateModified</c>, as written.</summary>
    public string? Modified { get; init; }

    /// <summary><c>articleBody</c>, as plain text.</summary>
    public string? Body { get; init; }

    /// <summary><c>image</c>.</summary>
    public string? Image { get; init; }

    /// <summary><c>image.caption</c>.</summary>
    public string? ImageAlt { get; init; }

    /// <summary><c>publisher.name</c>.</summary>
    public string? Publisher { get; init; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; init; }

    /// <summary><c>inLanguage</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Whether <c>isAccessibleForFree</c> is false.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Reads one typed object.</summary>
    /// <param name="node">The object.</param>
    /// <param name="ids">Objects by <c>@id</c>, for references.</param>
    public static StructuredArticle Of(JsonElement node, IReadOnlyDictionary<string, JsonElement> ids) => new()
    {
        Headline = Text(node, "headline") ?? Text(node, "name"),
        Authors = Names(node, "author", ids, people: true) is { Count: > 0 } authors ? authors : Names(node, "creator", ids, people: true),
        Published = Text(node, "datePublished") ?? Text(node, "dateCreated"),
        Modified = Text(node, "dateModified"),
        Body = Text(node, "articleBody"),
        Image = Address(node, "image") ?? Address(node, "thumbnailUrl"),
        ImageAlt = Object(node, "image") is { } image ? Text(image, "caption") ?? Text(image, "description") : null,
        Publisher = Names(node, "publisher", ids, people: false) is [var publisher, ..] ? publisher : null,
        Description = Text(node, "description"),
        Language = Text(node, "inLanguage"),
        IsPreview = node.TryGetProperty("isAccessibleForFree", out var free)
            && (free.ValueKind == JsonValueKind.False || (free.ValueKind == JsonValueKind.String && free.GetString()!.Equals("false", StringComparison.OrdinalIgnoreCase))),
    };

    private static string? Text(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            value = value.EnumerateArray().FirstOrDefault();
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@value", out var inner))
            value = inner;
        return value.ValueKind == JsonValueKind.String ? Decoded(value) : null;
    }

    private static string? Decoded(JsonElement value)
    {
        var text = WebUtility.HtmlDecode(JsonLd.String(value)).Trim();
        return text.Length == 0 ? null : text;
    }

    private static List<string> Names(JsonElement node, string property, IReadOnlyDictionary<string, JsonElement> ids, bool people)
    {
        var names = new List<string>();
        if (node.TryGetProperty(property, out var value))
            Collect(value, 0);
        return names;

        void Collect(JsonElement item, int depth)
        {
            switch (item.ValueKind)
            {
                case JsonValueKind.String when Decoded(item) is { } name:
                    names.Add(name);
                    break;
                case JsonValueKind.Array when depth < 4:
                    foreach (var child in item.EnumerateArray())
                        Collect(child, depth + 1);
                    break;
                case JsonValueKind.Object when people && Text(item, "@type") is { } type && type.EndsWith("Organization", StringComparison.Ordinal):
                    break;
                case JsonValueKind.Object when item.TryGetProperty("name", out var name):
                    Collect(name, depth + 1);
                    break;
                case JsonValueKind.Object when depth < 4 && item.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && ids.TryGetValue(JsonLd.String(id), out var target) && target.TryGetProperty("name", out _):
                    Collect(target, depth + 1);
                    break;
            }
        }
    }

    private static string? Address(JsonElement node, string property) => First(node, property) switch
    {
        { ValueKind: JsonValueKind.Object } value => Text(value, "url") ?? Text(value, "contentUrl"),
        { ValueKind: JsonValueKind.String } value => Decoded(value),
        _ => null,
    };

    private static JsonElement? Object(JsonElement node, string property) => First(node, property) is { ValueKind: JsonValueKind.Object } value ? value : null;

    private static JsonElement? First(JsonElement node, string property) =>
        !node.TryGetProperty(property, out var value) ? null : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value;
}
