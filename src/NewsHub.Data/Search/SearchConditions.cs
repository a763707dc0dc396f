using System.Globalization;

namespace NewsHub.Data.Search;

/// <summary>A search as conditions on <c>story_search</c>. Every one of them but time and the exact sum is answered by one index.</summary>
internal sealed class SearchConditions
{
    // The largest number of digits before the point that a sum is looked for with: no gift has more.
    private const int MostDigits = 15;

    private readonly List<object> values = [];
    private readonly List<string> conditions = [];

    public SearchConditions(SearchQuery query, IReadOnlyCollection<long> parties)
    {
        if (query.Text.Length > 0)
        {
            Words = query.IsBeginning ? Beginning(query.Text) : $"websearch_to_tsquery('{SearchSchema.Configuration}', {Value(query.Text)})";
            conditions.Add($"s.words @@ {Words}");
        }

        if (parties.Count > 0)
            conditions.Add($"s.marks && {Value(parties.Select(party => $"p{party}").ToArray())}");
        if (query.SourceId is { } source)
            conditions.Add($"s.marks @> {Value(new[] { $"s{source}" })}");
        if (query.From is { } from)
            conditions.Add($"s.last_published_at >= {Value(Midnight(from))}");
        if (query.To is { } to)
            conditions.Add($"s.last_published_at < {Value(Midnight(to).AddDays(1))}");
        if (query.HasSum)
            AddSum(query);
    }

    /// <summary>The words looked for, as SQL; null where none are.</summary>
    public string? Words { get; }

    /// <summary>All of them, as SQL.</summary>
    public string Sql => conditions.Count == 0 ? "true" : string.Join(" and ", conditions);

    /// <summary>Their values, as $1, $2, …</summary>
    public object[] Values => [.. values];

    /// <summary>One more value.</summary>
    /// <returns>Its name in SQL.</returns>
    public string Value(object value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
    }

    // The last word with whatever may follow it; quotation marks and operators that are not finished yet count for nothing.
    private string Beginning(string text)
    {
        var words = new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"(plainto_tsquery('{SearchSchema.Configuration}', {Value(string.Join(' ', words.SkipLast(1)))}) && to_tsquery('{SearchSchema.Configuration}', {Value(words is [.., var last] ? $"{last}:*A" : "")}))";
    }

    // The index knows sums by their number of digits; the few that it finds are compared exactly.
    private void AddSum(SearchQuery query)
    {
        var currency = query.Currency ?? "*";
        var (fewest, most) = (Digits(query.AtLeast ?? 1), Digits(query.AtMost ?? decimal.MaxValue));
        conditions.Add($"s.marks && {Value(Enumerable.Range(fewest, Math.Max(0, most - fewest + 1)).Select(digits => $"{currency}{digits}").ToArray())}");
        var exact = new List<string> { "d.story_id = s.story_id", "not d.is_background", "not d.is_rejected" };
        if (query.Currency is not null)
            exact.Add($"d.currency = {Value(query.Currency)}");
        if (query.AtLeast is { } least)
            exact.Add($"d.amount >= {Value(least)}");
        if (query.AtMost is { } greatest)
            exact.Add($"d.amount <= {Value(greatest)}");
        if (query.AtLeast is not null || query.AtMost is not null)
            conditions.Add($"exists (select from donations d where {string.Join(" and ", exact)})");
    }

    private static int Digits(decimal amount) => Math.Clamp(decimal.Truncate(amount).ToString(CultureInfo.InvariantCulture).Length, 1, MostDigits);

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
