using System.Globalization;
using NewsHub.Data.Search;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Search;

/// <summary>A search as it stands in an address. The same words find the same stories on the page, in suggestions and in feeds.</summary>
public static class SearchForm
{
    /// <summary>The page.</summary>
    public const string Path = "/search";

    /// <summary>Its feeds, without ending.</summary>
    public const string FeedPath = $"{Path}/feed";

    /// <summary>Currencies that may be asked for by name: those of English-language papers.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["USD", "GBP", "EUR", "AUD", "CAD", "INR"];

    /// <summary>Reads an address; what cannot be understood is left out.</summary>
    public static SearchQuery Parse(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (least, greatest) = (Sum(query["min"]), Sum(query["max"]));
        return new()
        {
            Text = Text(query["q"]),
            PartyId = long.TryParse(query["party"], NumberStyles.None, CultureInfo.InvariantCulture, out var party) ? party : null,
            SourceId = int.TryParse(query["source"], NumberStyles.None, CultureInfo.InvariantCulture, out var source) ? source : null,
            From = Day(query["from"]),
            To = Day(query["to"]),
            AtLeast = least,
            AtMost = greatest,
            Currency = query["currency"].ToString().ToUpperInvariant() is [_, _, _] code && code.All(char.IsAsciiLetterUpper) ? code : null,
        };
    }

    /// <summary>The order that an address asks for.</summary>
    public static SearchOrder Order(IQueryCollection query) => (string?)query?["sort"] == "newest" ? SearchOrder.Newest : SearchOrder.Relevance;

    /// <summary>What was typed, on one line and no longer than anybody types.</summary>
    public static string Text(string? typed)
    {
        var text = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > SearchQuery.LongestText)
            text = text[..(char.IsHighSurrogate(text[SearchQuery.LongestText - 1]) ? SearchQuery.LongestText - 1 : SearchQuery.LongestText)];
        return text.Replace("\0", "", StringComparison.Ordinal);
    }

    /// <summary>The address of a page of results.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="order">In what order.</param>
    /// <param name="after">Where the page begins; null for the first one.</param>
    public static string PathOf(SearchQuery query, SearchOrder order = SearchOrder.Relevance, SearchCursor? after = null) =>
        Path + Parameters(query, ("sort", order == SearchOrder.Newest ? "newest" : null), ("after", after?.ToString()));

    /// <summary>The same as an address's query, with its question mark; empty when nothing is asked for.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="more">Further parameters; those without a value are left out.</param>
    public static string Parameters(SearchQuery query, params (string Name, string? Value)[] more)
    {
        ArgumentNullException.ThrowIfNull(query);
        var parts = new (string Name, string? Value)[]
        {
            ("q", query.Text.Length > 0 ? query.Text : null), ("party", query.PartyId?.ToString(CultureInfo.InvariantCulture)), ("source", query.SourceId?.ToString(CultureInfo.InvariantCulture)),
            ("from", Machine(query.From)), ("to", Machine(query.To)), ("min", Plain(query.AtLeast)), ("max", Plain(query.AtMost)), ("currency", query.Currency),
        };
        var given = parts.Concat(more).Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return given.Count == 0 ? "" : $"?{string.Join('&', given)}";
    }

    /// <summary>What is looked for, in words ("for “harbour light”, with Mara Vale, since 1 May 2026"); empty for nothing.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="party">The name behind its party.</param>
    /// <param name="source">The name behind its outlet.</param>
    public static string Words(SearchQuery query, string? party, string? source)
    {
        ArgumentNullException.ThrowIfNull(query);
        var money = query.Currency is { } code ? (Func<decimal, string>)(sum => Money.Format(sum, code)) : sum => sum.ToString("#,0.##", CultureInfo.InvariantCulture);
        string?[] words =
        [
            query.Text.Length > 0 ? $"for “{query.Text}”" : null,
            query.PartyId is null ? null : $"with {party ?? "somebody unknown"}",
            query.SourceId is null ? null : $"reported by {source ?? "an outlet unknown"}",
            query.From is { } from ? $"since {PlainWords.Date(from)}" : null,
            query.To is { } to ? $"until {PlainWords.Date(to)}" : null,
            query.AtLeast is { } least ? $"of {money(least)} or more" : null,
            query.AtMost is { } most ? $"of {money(most)} or less" : null,
            query is { Currency: { } currency, AtLeast: null, AtMost: null } ? $"with a gift in {currency}" : null,
        ];
        return string.Join(", ", words.OfType<string>());
    }

    /// <summary>For a field of a form.</summary>
    public static string? Machine(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For a field of a form.</summary>
    public static string? Plain(decimal? sum) => sum?.ToString("0.##", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;

    // Separators are typed, too; no gift has more than fifteen digits.
    private static decimal? Sum(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var sum) && sum is > 0 and < 1_000_000_000_000_000m ? decimal.Round(sum, 2) : null;
}
