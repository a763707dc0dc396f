using System.Text.Json;

namespace NewsHub.Analysis.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedReader
{
    private const int MaxDepth = 64;
    private const int MaxEntries = 5_000;

    // A thousand whole articles; unlike markup, JSON that is cut cannot be read at all.
    private const int MaxLength = 6 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    /// <summary>Reads the document; unreadable JSON and JSON that is no feed give <see cref="FeedFormat.Unknown"/>.</summary>
    public static ParsedFeed Read(string json, Uri? url)
    {
        if (json.Length > MaxLength)
            return Unknown($"JSON of more than {MaxLength / (1024 * 1024)} MiB is not read");
        try
        {
            using var document = JsonDocument.Parse(json.AsMemory().Trim('\uFEFF'), Options);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
                ? Feed(root, items, url)
                : Unknown("JSON without items");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string whose escapes are half of a surrogate pair.
            return Unknown($"unreadable JSON: {e.Message}");
        }
    }

    private static ParsedFeed Unknown(string problem) => new() { Format = FeedFormat.Unknown, Problems = [problem] };

    private static ParsedFeed Feed(JsonElement root, JsonElement items, Uri? url)
    {
        var entries = items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Take(MaxEntries).Select(item => Entry(item, url)).ToList();
        return new ParsedFeed
        {
            Format = FeedFormat.JsonFeed,
            Title = Plain(Text(root, "title")),
            Link = Address(root, "home_page_url", url),
            Description = Plain(Text(root, "description")),
            Language = Text(root, "language"),
            Updated = entries.Max(entry => entry.Updated ?? entry.Published),
            Entries = entries,
        };
    }

    private static FeedEntry Entry(JsonElement item, Uri? url)
    {
        var content = Text(item, "content_html") ?? (Text(item, "content_text") is { } text ? System.Net.WebUtility.HtmlEncode(text) : null);
        return new FeedEntry
        {
            Guid = Text(item, "id"),
            Url = Address(item, "url", url) ?? Address(item, "external_url", url) ?? Address(item, "id", null),
            Title = Plain(Text(item, "title")),
            Summary = Text(item, "summary") is { } summary ? System.Net.WebUtility.HtmlEncode(summary) : null,
            Content = content,
            Authors = Objects(item, "authors").Concat(Objects(item, "author")).Select(author => Text(author, "name")).OfType<string>().Distinct().ToList(),
            Categories = item.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array ? tags.EnumerateArray().Select(String).OfType<string>().Distinct().ToList() : [],
            Published = FeedDate.Parse(Text(item, "date_published")),
            Updated = FeedDate.Parse(Text(item, "date_modified")),
            Image = Address(item, "image", url) ?? Address(item, "banner_image", url),
            Enclosures = Objects(item, "attachments").Select(attachment => Enclosure(attachment, url)).OfType<FeedEnclosure>().ToList(),
        };
    }

    private static FeedEnclosure? Enclosure(JsonElement attachment, Uri? url) => Address(attachment, "url", url) is { } address
        ? new FeedEnclosure(address, Text(attachment, "mime_type"), attachment.TryGetProperty("size_in_bytes", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var bytes) ? bytes : null)
        : null;

    /// <summary>The objects of an array, or the object that stands where an array should.</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement place, string name) => !place.TryGetProperty(name, out var value)
        ? []
        : value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object),
            JsonValueKind.Object => [value],
            _ => [],
        };

    private static Uri? Address(JsonElement place, string name, Uri? url) => FeedAddress.Resolve(Text(place, name), new FeedElement("#json", null), url);

    private static string? Text(JsonElement place, string name) => place.TryGetProperty(name, out var value) ? String(value) : null;

    // Version 1.0 feeds in the wild write ids as numbers.
    private static string? String(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static string? Plain(string? text) => text is null ? null : System.Net.WebUtility.HtmlDecode(text).Trim();
}
