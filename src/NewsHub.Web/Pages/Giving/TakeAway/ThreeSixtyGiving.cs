using System.Globalization;
using System.Text.Json;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Giving.TakeAway;

/// <summary>Writes gifts as grants of the 360Giving Data Standard 1.4 (https://standard.threesixtygiving.org/), package metadata first.</summary>
public static class ThreeSixtyGiving
{
    /// <summary>The licence under which the facts are given away.</summary>
    public const string Licence = "https://creativecommons.org/publicdomain/zero/1.0/";

    /// <summary>Whether the standard can tell a gift: it needs a giver, a receiver, a whole sum in a currency, and the gift to be the giver's own money.</summary>
    public static bool CanTell(LedgerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is { Amount: not null, Currency: not null, Recipient: not null, Per: null, Standing: GiftStanding.Counted } && (row.Donors.Count > 0 || row.Via is not null);
    }

    /// <summary>Opens the package up to its list of grants; <see cref="End"/> closes it.</summary>
    /// <param name="json">At its beginning.</param>
    /// <param name="publisher">Our name.</param>
    /// <param name="website">Our address.</param>
    /// <param name="words">What the filter asks for; empty for the whole ledger.</param>
    /// <param name="download">Where the file is.</param>
    /// <param name="page">Where the same gifts can be read.</param>
    /// <param name="now">When it is written.</param>
    public static void Begin(Utf8JsonWriter json, string publisher, Uri website, string words, Uri download, Uri page, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("version", "1.4");
        json.WriteString("title", words.Length == 0 ? $"{publisher}: the giving ledger" : $"{publisher}: gifts {words}");
        json.WriteString("description", "Gifts as publishers report them, each once. The giver and the receiver have not confirmed them. amountAwarded is what was announced, pledged or given; amountDisbursed only what is told as given.");
        json.WriteString("identifier", download.AbsoluteUri);
        json.WriteString("issued", now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("modified", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("downloadURL", download.AbsoluteUri);
        json.WriteString("accessURL", page.AbsoluteUri);
        json.WriteString("license", Licence);
        json.WriteStartObject("publisher");
        json.WriteString("name", publisher);
        json.WriteString("website", website.AbsoluteUri);
        json.WriteEndObject();
        json.WriteStartArray("grants");
    }

    /// <summary>Writes one gift that <see cref="CanTell"/> lets through.</summary>
    /// <param name="json">Within the list of grants.</param>
    /// <param name="row">The gift.</param>
    /// <param name="address">Its page, absolute.</param>
    public static void Write(Utf8JsonWriter json, LedgerRow row, Uri address)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(address);
        var sentence = new GiftTerms(row.Donors, row.Via, row.Recipient, row.Amount, row.Currency, row.AmountText, row.Per, row.Status, row.Qualifier, row.UpTo).Sentence();
        json.WriteStartObject();
        json.WriteString("id", $"newshub-{row.Guid:D}");
        json.WriteString("title", sentence);
        json.WriteString("description", $"{sentence}. {PlainWords.Count(row.Outlets, "outlet")} reported it.{(row.Disagreements.Count > 0 ? $" They disagree about the {PlainWords.List(row.Disagreements)}." : "")}{(row.Decided.Count > 0 ? $" The editors corrected the {PlainWords.List(row.Decided)}." : "")}");
        json.WriteString("currency", row.Currency);
        json.WriteNumber("amountAwarded", Plain(row.Amount!.Value));
        if (row.Status is DonationStatus.Given or DonationStatus.Matched)
            json.WriteNumber("amountDisbursed", Plain(row.Amount.Value));
        json.WriteString("awardDate", row.GivenOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("url", address.AbsoluteUri);
        Organizations(json, "fundingOrganization", row.Via is { } via ? [via] : row.Donors);
        Organizations(json, "recipientOrganization", [row.Recipient!]);
        if (Cause.Find(row.Cause) is { } cause)
        {
            json.WriteStartArray("classifications");
            json.WriteStartObject();
            json.WriteString("vocabulary", "NewsHub causes, after ICNP/TSO");
            json.WriteString("code", cause.Key);
            json.WriteString("title", cause.Label);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteString("dateModified", row.ChangedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("dataSource", address.AbsoluteUri);
        json.WriteEndObject();
    }

    /// <summary>Closes the package.</summary>
    public static void End(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Nobody has registered these givers and receivers under the standard's schemes: the name, reduced, is all that identifies them.
    private static void Organizations(Utf8JsonWriter json, string name, IReadOnlyList<string> organizations)
    {
        json.WriteStartArray(name);
        foreach (var organization in organizations)
        {
            json.WriteStartObject();
            json.WriteString("id", $"newshub-{StoryPath.Slug(organization, "party")}");
            json.WriteString("name", organization);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static decimal Plain(decimal amount) => amount / 1.0000000000000000000000000000m;
}
