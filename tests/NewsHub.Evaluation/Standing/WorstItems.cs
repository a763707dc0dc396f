using NewsHub.Evaluation.Sets;

namespace NewsHub.Evaluation.Standing;

/// <summary>The items of a set to look at next.</summary>
internal static class WorstItems
{
    private const int LongestDifference = 300;

    /// <summary>The worst so many, each with what differs, in Markdown.</summary>
    public static IEnumerable<string> Describe(SetScore score, int count)
    {
        var worst = score.Items.Where(item => item.Score < 1).OrderBy(item => item.Score).ThenBy(item => item.Id, StringComparer.Ordinal).Take(count).ToList();
        if (worst.Count == 0)
            yield break;
        yield return $"## {score.Set}: the worst {worst.Count} of {score.Items.Count}";
        foreach (var item in worst)
        {
            yield return $"- {item.Id} {item.Score:0.000} {item.Url}";
            foreach (var difference in item.Differences)
                yield return "  - " + (difference.Length > LongestDifference ? difference[..LongestDifference] + "…" : difference).ReplaceLineEndings(" ");
        }

        yield return "";
    }
}
