using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Data.Donations;

/// <summary>A <see cref="GiftDecision"/> as JSON in a column.</summary>
internal static class StoredDecision
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true, Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>As JSON.</summary>
    public static JsonNode? ToJson(GiftDecision decision) => JsonSerializer.SerializeToNode(decision, Options);

    /// <summary>Stores a property so.</summary>
    public static void HasDecision(this PropertyBuilder<GiftDecision> property) => property.HasColumnType("jsonb").HasConversion(
        decision => Write(decision), stored => Read(stored),
        new ValueComparer<GiftDecision>((one, other) => Write(one) == Write(other), decision => Write(decision).GetHashCode(StringComparison.Ordinal), decision => decision));

    private static string Write(GiftDecision? decision) => JsonSerializer.Serialize(decision, Options);

    /// <summary>From JSON.</summary>
    public static GiftDecision Read(string stored) => JsonSerializer.Deserialize<GiftDecision>(stored, Options)!;
}
