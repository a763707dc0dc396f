namespace NewsHub.Analysis.Quotes;

/// <summary>The longest common subsequence of two sequences; of several, the one in the fewest unbroken runs, as a reader would lay one beside the other.</summary>
internal static class WordAlignment
{
    /// <summary>Above so many cells (two texts of 1,400 words) only equal beginnings and ends are aligned: no quotation is that long, hostile input may be.</summary>
    private const long MostCells = 2_000_000;

    /// <summary>A match outweighs any number of runs within <see cref="MostCells"/>.</summary>
    private const int Match = 4096;

    /// <summary>Pairs of equal positions, ascending in both.</summary>
    public static List<(int Left, int Right)> Of<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
        where T : IEquatable<T> =>
        (long)left.Count * right.Count <= MostCells ? Align(left, right) : AlignEnds(left, right);

    private static List<(int Left, int Right)> Align<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
        where T : IEquatable<T>
    {
        // What the rest of both is worth: after a match right before it, and after none.
        var (joined, apart) = (new int[left.Count + 1, right.Count + 1], new int[left.Count + 1, right.Count + 1]);
        for (var i = left.Count - 1; i >= 0; i--)
            for (var j = right.Count - 1; j >= 0; j--)
            {
                var skipped = Math.Max(apart[i + 1, j], apart[i, j + 1]);
                var matched = left[i].Equals(right[j]) ? Match + joined[i + 1, j + 1] : 0;
                apart[i, j] = Math.Max(skipped, matched - 1);
                joined[i, j] = Math.Max(skipped, matched);
            }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < left.Count && j < right.Count;)
        {
            var follows = pairs.Count > 0 && pairs[^1] == (i - 1, j - 1);
            if (left[i].Equals(right[j]) && (follows ? joined[i, j] == Match + joined[i + 1, j + 1] : apart[i, j] == Match + joined[i + 1, j + 1] - 1))
                pairs.Add((i++, j++));
            else if (apart[i + 1, j] >= apart[i, j + 1])
                i++;
            else
                j++;
        }

        return pairs;
    }

    private static List<(int Left, int Right)> AlignEnds<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
        where T : IEquatable<T>
    {
        var pairs = new List<(int, int)>();
        var start = 0;
        while (start < left.Count && start < right.Count && left[start].Equals(right[start]))
        {
            pairs.Add((start, start));
            start++;
        }

        int leftEnd = left.Count, rightEnd = right.Count;
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1].Equals(right[rightEnd - 1]))
        {
            leftEnd--;
            rightEnd--;
        }

        for (var i = 0; leftEnd + i < left.Count; i++)
            pairs.Add((leftEnd + i, rightEnd + i));
        return pairs;
    }
}
