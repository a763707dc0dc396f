using System.Text.Json;

namespace NewsHub.Analysis.Extraction.Structured;

/// <summary>Finds the article among a page's JSON-LD objects: in arrays, in <c>@graph</c>, nested as <c>mainEntity</c>.</summary>
internal static class JsonLd
{
    /// <summary>Objects looked at; a page that states more states them of other things.</summary>
    private const int MaximumObjects = 5_000;

    /// <summary>The article that the page is about; null when none is stated.</summary>
    /// <param name="scripts">Texts of the scripts.</param>
    public static StructuredArticle? Article(IReadOnlyList<string> scripts)
    {
        var objects = new List<JsonElement>();
        foreach (var script in scripts)
            if (JsonRepair.Parse(script) is { } root)
                Flatten(root, 0, objects);
        if (objects.Count == 0)
            return null;
        var ids = new Dictionary<string, JsonElement>();
        foreach (var item in objects)
            if (item.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && item.TryGetProperty("name", out _))
                ids.TryAdd(String(id), item);
        JsonElement? best = null;
        var rank = 0;
        foreach (var item in objects)
            if (Rank(item) is var found && found > rank)
                (best, rank) = (item, found);
        return best is { } article ? StructuredArticle.Of(article, ids) : null;
    }

    /// <summary>The text of a string value; what is no valid Unicode is replaced.</summary>
    public static string String(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";   // an unpaired surrogate escape
        }
    }

    private static void Flatten(JsonElement element, int depth, List<JsonElement> objects)
    {
        if (depth > 12 || objects.Count >= MaximumObjects)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Flatten(item, depth + 1, objects);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            objects.Add(element);
            foreach (var property in element.EnumerateObject())
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    Flatten(property.Value, depth + 1, objects);
        }
    }

    /// <summary>Articles with a headline and a date before articles, articles before pages.</summary>
    private static int Rank(JsonElement item)
    {
        if (!item.TryGetProperty("@type", out var type))
            return 0;
        var rank = 0;
        if (type.ValueKind == JsonValueKind.String)
            rank = Rank(String(type));
        else if (type.ValueKind == JsonValueKind.Array)
            foreach (var one in type.EnumerateArray())
                if (one.ValueKind == JsonValueKind.String)
                    rank = Math.Max(rank, Rank(String(one)));
        if (rank > 0 && (item.TryGetProperty("headline", out _) || item.TryGetProperty("articleBody", out _)))
            rank += 3;
        if (rank > 0 && item.TryGetProperty("datePublished", out _))
            rank += 2;
        return rank;
    }

    private static int Rank(string type) => type switch
    {
        _ when type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "Review" => 10,
        "Recipe" or "HowTo" or "CreativeWork" => 5,
        "WebPage" or "ItemPage" or "ProfilePage" => 1,
        _ => 0,
    };
}
