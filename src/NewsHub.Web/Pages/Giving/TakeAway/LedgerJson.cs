using System.Text.Json;

namespace NewsHub.Web.Pages.Giving.TakeAway;

/// <summary>Writes gifts as JSON: <c>{ "gifts": [ … ] }</c>, names in camel case, absent values left out.</summary>
public static class LedgerJson
{
    /// <summary>Writes one gift.</summary>
    /// <param name="json">Within an array.</param>
    /// <param name="row">The gift.</param>
    /// <param name="address">Its page, absolute.</param>
    public static void Write(Utf8JsonWriter json, LedgerRow row, Uri address)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(address);
        json.WriteStartObject();
        json.WriteNumber("id", row.Id);
        json.WriteString("guid", row.Guid);
        json.WriteString("address", address.AbsoluteUri);
        Array(json, "donors", row.Donors);
        Text(json, "via", row.Via);
        Text(json, "recipient", row.Recipient);
        Number(json, "amount", row.Amount);
        Number(json, "upTo", row.UpTo);
        Text(json, "currency", row.Currency);
        Text(json, "amountWords", row.AmountText);
        Text(json, "qualifier", row.Qualifier.ToString().ToLowerInvariant());
        Text(json, "per", row.Per);
        Text(json, "status", row.Status.ToString().ToLowerInvariant());
        Text(json, "cause", row.Cause);
        json.WriteString("date", row.GivenOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Text(json, "dateIs", row.DateKind.ToString().ToLowerInvariant());
        json.WriteBoolean("counted", row.IsCounted);
        Text(json, "notCountedBecause", row.IsCounted ? null : row.PaidFromId is not null ? "paidfrom" : row.Standing.ToString().ToLowerInvariant());
        if (row.PaidFromId is { } source)
            json.WriteNumber("paidFrom", source);
        Array(json, "outletsDisagreeAbout", row.Disagreements);
        Array(json, "correctedByEditors", row.Decided);
        json.WriteNumber("outlets", row.Outlets);
        json.WriteString("firstReported", row.FirstReportedAt.UtcDateTime);
        json.WriteString("changed", row.ChangedAt.UtcDateTime);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? words)
    {
        if (words is not null)
            json.WriteString(name, words);
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value / 1.0000000000000000000000000000m);
    }

    private static void Array(Utf8JsonWriter json, string name, IReadOnlyList<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
