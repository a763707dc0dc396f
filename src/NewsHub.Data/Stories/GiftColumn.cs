using System.Text.Json;
using NewsHub.Analysis.Stories;

namespace NewsHub.Data.Stories;

/// <summary>How <see cref="Fingerprint.Gifts"/> stand in their jsonb column.</summary>
internal static class GiftColumn
{
    /// <summary>As JSON.</summary>
    public static string Write(List<GiftKey> gifts) => JsonSerializer.Serialize(gifts, JsonSerializerOptions.Default);

    /// <summary>From JSON.</summary>
    public static List<GiftKey> Read(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<List<GiftKey>>(json, JsonSerializerOptions.Default) ?? [];
}
