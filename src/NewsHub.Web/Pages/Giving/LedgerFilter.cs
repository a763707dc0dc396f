using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Data;
using NewsHub.Data.Donations;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Giving;

/// <summary>Which gifts of the ledger are asked for. The same words in an address filter the page, its feeds and its files.</summary>
public sealed record LedgerFilter
{
    /// <summary>All gifts.</summary>
    public static LedgerFilter None { get; } = new();

    /// <summary>Who gives, passes on or receives.</summary>
    public long? PartyId { get; init; }

    /// <summary>What it is for.</summary>
    public Cause? Cause { get; init; }

    /// <summary>The year under which it is listed.</summary>
    public int? Year { get; init; }

    /// <summary>How far it has come.</summary>
    public DonationStatus? Status { get; init; }

    /// <summary>The least amount, in whatever currency: a power of ten.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>The least amounts that may be asked for.</summary>
    public static IReadOnlyList<decimal> Steps { get; } = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>Whether it lets every gift through.</summary>
    public bool IsEmpty => this == None;

    /// <summary>Reads an address; what cannot be understood is left out.</summary>
    public static LedgerFilter Parse(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new()
        {
            PartyId = long.TryParse(query["party"], NumberStyles.None, CultureInfo.InvariantCulture, out var party) ? party : null,
            Cause = Cause.Find(query["cause"]),
            Year = int.TryParse(query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? year : null,
            Status = Enum.TryParse<DonationStatus>(query["status"], ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null,
            AtLeast = decimal.TryParse(query["min"], NumberStyles.None, CultureInfo.InvariantCulture, out var least) && Steps.Contains(least) ? least : null,
            Currency = query["currency"].ToString().ToUpperInvariant() is [_, _, _] code && code.All(char.IsAsciiLetter) ? code : null,
        };
    }

    /// <summary>The gifts that it lets through; only those that readers see.</summary>
    public IQueryable<LedgerEntry> Of(NewsHubDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var entries = db.LedgerEntries.AsNoTracking().Where(entry => entry.IsShown);
        if (PartyId is { } party)
            entries = entries.Where(entry => entry.Parties.Any(side => side.PartyId == party));
        if (Cause?.Key is { } cause)
            entries = entries.Where(entry => entry.Cause == cause);
        if (Year is { } year)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            entries = entries.Where(entry => entry.GivenOn >= from && entry.GivenOn <= to);
        }

        if (Status is { } status)
            entries = entries.Where(entry => entry.Status == status);
        if (AtLeast is { } least)
            entries = entries.Where(entry => entry.Amount >= least);
        if (Currency is { } currency)
            entries = entries.Where(entry => entry.Currency == currency);
        return entries;
    }

    /// <summary>The sides on which a party stands in the gifts that it lets through; a party may stand on several of one gift.</summary>
    /// <param name="db">The store.</param>
    /// <param name="party">Whose; in place of <see cref="PartyId"/>.</param>
    public IQueryable<LedgerParty> SidesOf(NewsHubDb db, long party)
    {
        ArgumentNullException.ThrowIfNull(db);
        var sides = db.LedgerParties.AsNoTracking().Where(side => side.PartyId == party && side.IsShown);
        if (Cause?.Key is { } cause)
            sides = sides.Where(side => side.Cause == cause);
        if (Year is { } year)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            sides = sides.Where(side => side.GivenOn >= from && side.GivenOn <= to);
        }

        if (Status is { } status)
            sides = sides.Where(side => side.Status == status);
        if (AtLeast is { } least)
            sides = sides.Where(side => side.Amount >= least);
        if (Currency is { } currency)
            sides = sides.Where(side => side.Currency == currency);
        return sides;
    }

    /// <summary>The same as an address's query, with its question mark; empty when nothing is asked for.</summary>
    /// <param name="more">Further parameters ("sort", "largest"); those without a value are left out.</param>
    public string Query(params (string Name, string? Value)[] more)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("party", PartyId?.ToString(CultureInfo.InvariantCulture)), ("cause", Cause?.Key), ("year", Year?.ToString(CultureInfo.InvariantCulture)),
            ("status", Status?.ToString().ToLowerInvariant()), ("min", AtLeast?.ToString("0", CultureInfo.InvariantCulture)), ("currency", Currency),
        };
        var given = parts.Concat(more).Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return given.Count == 0 ? "" : $"?{string.Join('&', given)}";
    }

    /// <summary>What it asks for, in words ("pledged, in 2024, for health"); empty for all gifts.</summary>
    /// <param name="party">The name behind <see cref="PartyId"/>.</param>
    public string Words(string? party)
    {
        string?[] words =
        [
            PartyId is null ? null : $"given or received by {party ?? "somebody unknown"}",
            Status is { } status ? PlainWords.Label(status) : null,
            Year is { } year ? $"in {year.ToString(CultureInfo.InvariantCulture)}" : null,
            Cause is { } cause ? $"for {cause.Label.ToLowerInvariant()}" : null,
            AtLeast is { } least ? $"of {least.ToString("#,0", CultureInfo.InvariantCulture)} or more" : null,
            Currency is { } currency ? $"in {currency}" : null,
        ];
        return string.Join(", ", words.OfType<string>());
    }
}
