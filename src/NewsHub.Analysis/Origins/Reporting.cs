namespace NewsHub.Analysis.Origins;

/// <summary>What is known of where an article has its report from.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Credits">Outlets that it credits, the first named first.</param>
/// <param name="DuplicateOf">The article whose text it republishes.</param>
public sealed record Reporting(long ArticleId, string Outlet, IReadOnlyList<string> Credits, long? DuplicateOf)
{
    /// <summary>
    /// How many independent origins a story has: outlets that did their own reporting. One that republishes another's text, or credits another,
    /// stands for that other; a credited outlet counts whether or not it is among the articles.
    /// </summary>
    /// <param name="reports">The articles of one story.</param>
    public static int CountOrigins(IReadOnlyList<Reporting> reports)
    {
        var byId = reports.ToDictionary(report => report.ArticleId);
        return reports.Select(report => Origin(report, byId)).Distinct(StringComparer.Ordinal).Count();
    }

    // Copies of copies end: each step is to another article, and there are no more steps than articles.
    private static string Origin(Reporting report, Dictionary<long, Reporting> byId)
    {
        for (var steps = 0; steps < byId.Count && report.DuplicateOf is { } original && byId.TryGetValue(original, out var next); steps++)
            report = next;
        return OutletName.Normalize(report.Credits.Count > 0 ? report.Credits[0] : report.Outlet);
    }
}
