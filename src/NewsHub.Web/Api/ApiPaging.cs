using System.Globalization;

namespace NewsHub.Web.Api;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="After">What the page begins after, as the page before named it; null for the first one.</param>
/// <param name="Limit">Most items.</param>
internal sealed record ApiPaging(string? After, int Limit)
{
    /// <summary>More items are in no page.</summary>
    public const int MostItems = 100;

    /// <summary>Items of a page that names no limit.</summary>
    public const int UsualItems = 20;

    /// <summary>Reads an address; null where its limit is none, which <see cref="BadLimit"/> says.</summary>
    public static ApiPaging? TryParse(IQueryCollection query) =>
        (string?)query["limit"] is not { } limit ? new ApiPaging(query["after"], UsualItems)
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var items) && items is >= 1 and <= MostItems ? new ApiPaging(query["after"], items)
        : null;

    /// <summary>What is said of a limit that is none.</summary>
    public static ApiAnswer BadLimit => ApiAnswer.Refused("limit", $"a number from 1 to {MostItems}");

    /// <summary>A number as a place in a list; the problem, where it is none.</summary>
    public (long? Number, ApiAnswer? Problem) Number() =>
        After is null ? (null, null) : long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, null) : (null, BadPlace);

    /// <summary>What is said of a place that no page has named.</summary>
    public static ApiAnswer BadPlace => ApiAnswer.Refused("after", "what 'next' of the page before names");

    /// <summary>A page of a list; the address of the next one is this one's with another place.</summary>
    /// <typeparam name="T">What the list is of.</typeparam>
    /// <param name="items">One page of them.</param>
    /// <param name="next">Where the next page begins; null on the last one.</param>
    /// <param name="context">The request.</param>
    /// <param name="addresses">For absolute addresses.</param>
    public static ApiAnswer Page<T>(IReadOnlyList<T> items, string? next, HttpContext context, SiteAddresses addresses)
    {
        if (next is null)
            return new ApiAnswer(new ApiPage<T>(items, null));
        var query = QueryString.Create(context.Request.Query.Where(pair => pair.Key != "after")).Add("after", next);
        return new ApiAnswer(new ApiPage<T>(items, addresses.Of(context.Request.Path.Value + query)));
    }
}

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What it is a list of.</typeparam>
/// <param name="Items">In order.</param>
/// <param name="Next">The address of the next page; none on the last one.</param>
internal sealed record ApiPage<T>(IReadOnlyList<T> Items, Uri? Next);
