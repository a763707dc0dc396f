using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Origins;

namespace NewsHub.Data.Articles;

/// <summary>Which outlets an article credits: those that its wording makes certain, and of the others those that are followed.</summary>
internal static class Credits
{
    /// <summary>The names as the article prints them, the first first.</summary>
    public static async Task<List<string>> OfAsync(NewsHubDb db, string text, string ownOutlet, CancellationToken cancellationToken)
    {
        var found = CreditFinder.Find(text, ownOutlet);
        var followed = found.All(credit => credit.IsCertain)
            ? []
            : (await db.Sources.Select(source => source.Name).ToListAsync(cancellationToken)).Select(OutletName.Normalize).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(credit => credit.IsCertain || followed.Contains(OutletName.Normalize(credit.Outlet))).Select(credit => credit.Outlet)];
    }
}
