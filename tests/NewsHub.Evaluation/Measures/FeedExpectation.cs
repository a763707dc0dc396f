using System.Globalization;
using System.Text.Json;

namespace NewsHub.Evaluation.Measures;

/// <summary>One expectation of feedparser's suite, held against a feed as <c>analyze feeds</c> prints it; selected and compared as the ruler does.</summary>
internal static class FeedExpectation
{
    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement(new { });

    /// <summary>Whether the expectation is met; null when it is about something that the contract does not print.</summary>
    /// <param name="feed">The output line; an empty object when there is none.</param>
    /// <param name="path">Where in feedparser's result.</param>
    /// <param name="value">What feedparser's authors expect there.</param>
    public static (bool Met, string? Got, string? Wanted)? Check(JsonElement feed, JsonElement path, JsonElement value)
    {
        var steps = path.EnumerateArray().ToList();
        var isEntry = steps is [{ ValueKind: JsonValueKind.String } first, { ValueKind: JsonValueKind.Number }, _, ..] && first.GetString() == "entries";
        if (!isEntry && !(steps is [{ ValueKind: JsonValueKind.String } head, ..] && head.GetString() == "feed"))
            return null;
        var holder = isEntry ? At(Property(feed, "entries"), steps[1].GetInt32()) ?? Nothing : feed;
        var rest = steps.Skip(isEntry ? 2 : 1).ToList();
        if (rest is not [{ ValueKind: JsonValueKind.String } named, ..])
            return null;
        return Compare(holder, named.GetString()!, rest[1..], value, isEntry);
    }

    private static (bool, string?, string?)? Compare(JsonElement holder, string name, List<JsonElement> rest, JsonElement value, bool isEntry)
    {
        var last = rest is [.., { ValueKind: JsonValueKind.String } end] ? end.GetString() : null;
        return name switch
        {
            "title" or "tagline" or "subtitle" or "description" or "summary" when rest.Count == 0 => Prose(holder, isEntry ? name == "description" ? "summary" : name : name is "title" or "summary" ? name : "description", value, isEntry),
            "title_detail" or "tagline_detail" or "subtitle_detail" or "summary_detail" when rest.Count == 1 && last == "value" =>
                Equal(Plain(holder, name switch { "title_detail" => "title", "summary_detail" => "summary", _ => "description" }), Plain(value)),
            "content" when isEntry && last == "value" => Equal(Plain(holder, "content") is { Length: > 0 } content ? content : Plain(holder, "summary"), Plain(value)),
            "link" when rest.Count >= 0 => Same(Property(holder, isEntry ? "url" : "link"), value),
            "id" or "guid" when isEntry => Same(Property(holder, "guid"), value),
            "language" when !isEntry => Same(Property(holder, "language"), value),
            "updated_parsed" or "published_parsed" or "created_parsed" or "date_parsed" or "modified_parsed" when value.ValueKind == JsonValueKind.Array => Moment(holder, name, value),
            "author_detail" when isEntry && rest.Count == 1 && last == "name" => Same(At(Property(holder, "authors"), 0), value),
            "tags" when isEntry && rest.Count == 2 && last == "term" => Same(At(Property(holder, "categories"), rest[0].GetInt32()), value),
            "enclosures" when isEntry && last is "url" or "href" or "type" or "length" => Equal(Text(Property(At(Property(holder, "enclosures"), rest[0].GetInt32()) ?? Nothing, last == "href" ? "url" : last)), Text(value) ?? "None"),
            _ => null,
        };
    }

    private static (bool, string?, string?) Prose(JsonElement holder, string key, JsonElement value, bool isEntry)
    {
        var (got, wanted) = (Plain(holder, key), Plain(value));
        return Equal(isEntry && key == "summary" && got != wanted && Plain(holder, "content") == wanted ? wanted : got, wanted);
    }

    private static (bool, string?, string?) Moment(JsonElement holder, string name, JsonElement value)
    {
        var updated = Filled(Property(holder, "updated"));
        var published = Filled(Property(holder, "published"));
        var text = name.StartsWith("upd", StringComparison.Ordinal) ? updated ?? published : published ?? updated;
        var parts = value.EnumerateArray().Take(6).Select(part => part.GetInt32()).ToList();
        var wanted = new DateTimeOffset(parts[0], parts[1], 1, 0, 0, 0, TimeSpan.Zero).AddDays(parts[2] - 1).AddHours(parts[3]).AddMinutes(parts[4]).AddSeconds(parts[5]);
        var isRight = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var got) && got.ToUnixTimeSeconds() == wanted.ToUnixTimeSeconds();
        return (isRight, text, wanted.ToString("u", CultureInfo.InvariantCulture));
    }

    private static (bool, string?, string?) Equal(string? got, string? wanted) => (got == wanted, got, wanted);

    /// <summary>Equal in value and kind: a number never equals a text.</summary>
    private static (bool, string?, string?) Same(JsonElement? got, JsonElement wanted) => (Text(got) == Text(wanted) && (Text(got) is null || got!.Value.ValueKind == wanted.ValueKind), Text(got), Text(wanted));

    private static JsonElement? Property(JsonElement holder, string name) => holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var value) ? value : null;

    private static JsonElement? At(JsonElement? list, int index) => list is { ValueKind: JsonValueKind.Array } items && index >= 0 && index < items.GetArrayLength() ? items[index] : null;

    private static string? Filled(JsonElement? value) => Text(value) is { Length: > 0 } text ? text : null;

    private static string Plain(JsonElement holder, string name) => Plain(Property(holder, name));

    private static string Plain(JsonElement? value) => RulerText.WithoutTags(Text(value));

    private static string? Text(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
    };
}
