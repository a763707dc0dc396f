using System.Globalization;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data.Donations;

namespace NewsHub.Web.Pages.Desk;

/// <summary>What is told of a gift as an editor sees and types it. What was seen comes along, so that only what was changed is decided on.</summary>
public sealed class GiftFields
{
    /// <summary>Units of <see cref="Currency"/>, with or without separators of thousands.</summary>
    public string? Amount { get; set; }

    /// <summary>The upper end of a range.</summary>
    public string? UpTo { get; set; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; set; }

    /// <summary>What was given where it is no sum.</summary>
    public string? Words { get; set; }

    /// <summary>An <see cref="AmountQualifier"/>.</summary>
    public string? Qualifier { get; set; }

    /// <summary>What a unit amount is per.</summary>
    public string? Per { get; set; }

    /// <summary>A <see cref="DonationStatus"/>.</summary>
    public string? Status { get; set; }

    /// <summary>Who gives, separated by semicolons.</summary>
    public string? Donors { get; set; }

    /// <summary>Through whom.</summary>
    public string? Via { get; set; }

    /// <summary>Who receives.</summary>
    public string? Recipient { get; set; }

    /// <summary>A <see cref="NewsHub.Analysis.Donations.Cause.Key"/>.</summary>
    public string? Cause { get; set; }

    /// <summary>The first of the days within which it was made (ISO 8601).</summary>
    public string? From { get; set; }

    /// <summary>The last of them; the first one where it is empty.</summary>
    public string? To { get; set; }

    /// <summary>All fields by name, for forms that carry them along.</summary>
    public IEnumerable<(string Name, string? Value)> All() =>
    [
        (nameof(Amount), Amount), (nameof(UpTo), UpTo), (nameof(Currency), Currency), (nameof(Words), Words), (nameof(Qualifier), Qualifier), (nameof(Per), Per), (nameof(Status), Status),
        (nameof(Donors), Donors), (nameof(Via), Via), (nameof(Recipient), Recipient), (nameof(Cause), Cause), (nameof(From), From), (nameof(To), To),
    ];

    /// <summary>As a gift of the ledger is shown. A day that no outlet tells is left empty.</summary>
    public static GiftFields Of(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var isTold = entry.DateKind is GiftDateKind.Day or GiftDateKind.Month or GiftDateKind.Year;
        return new()
        {
            Amount = Plain(entry.Amount),
            UpTo = Plain(entry.UpTo),
            Currency = entry.Currency,
            Words = entry.AmountText,
            Qualifier = entry.Qualifier.ToString(),
            Per = entry.Per,
            Status = entry.Status.ToString(),
            Donors = string.Join("; ", entry.Donors),
            Via = entry.Via,
            Recipient = entry.Recipient,
            Cause = entry.Cause,
            From = isTold ? Iso(entry.GivenOn) : null,
            To = !isTold ? null : Iso(entry.DateKind switch { GiftDateKind.Month => entry.GivenOn.AddMonths(1).AddDays(-entry.GivenOn.Day), GiftDateKind.Year => new DateOnly(entry.GivenOn.Year, 12, 31), _ => entry.GivenOn }),
        };
    }

    /// <summary>What was changed since it was seen; null where it cannot be read.</summary>
    public GiftDecision? Since(GiftFields seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (!Number(Amount, out var amount) || !Number(UpTo, out var upTo) || !Day(From, out var from) || !Day(To, out var to))
            return null;
        var sumWas = (Text(seen.Amount), Text(seen.UpTo), Text(seen.Currency), Text(seen.Words), Text(seen.Qualifier), Text(seen.Per));
        var wasWords = Text(seen.Words) == Text(Words) && Text(seen.Amount) != Text(Amount);
        return new GiftDecision
        {
            // Words that an outlet has for the former sum do not fit another one.
            Sum = sumWas == (Text(Amount), Text(UpTo), Text(Currency), Text(Words), Text(Qualifier), Text(Per)) ? null : new DecidedSum(amount, Text(Currency)?.ToUpperInvariant())
            {
                UpTo = upTo, Words = wasWords && amount is not null ? null : Text(Words), Per = Text(Per), Qualifier = Enum.TryParse<AmountQualifier>(Qualifier, out var qualifier) ? qualifier : AmountQualifier.Exact,
            },
            Status = Text(Status) != Text(seen.Status) && Enum.TryParse<DonationStatus>(Status, out var status) ? status : null,
            Donors = Text(Donors) == Text(seen.Donors) ? null : (Donors ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Via = Changed(Via, seen.Via),
            Recipient = Changed(Recipient, seen.Recipient),
            Cause = Changed(Cause, seen.Cause),
            Date = (Text(From), Text(To)) == (Text(seen.From), Text(seen.To)) || (from ?? to) is not { } first ? null : new ToldDate(first, to ?? first),
        };
    }

    private static string? Changed(string? now, string? seen) => Text(now) == Text(seen) ? null : Text(now) ?? "";

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static string? Plain(decimal? amount) => amount is { } value ? (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Number(string? typed, out decimal? number)
    {
        number = decimal.TryParse(Text(typed), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;
        return number is not null || Text(typed) is null;
    }

    private static bool Day(string? typed, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(Text(typed), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;
        return day is not null || Text(typed) is null;
    }
}
