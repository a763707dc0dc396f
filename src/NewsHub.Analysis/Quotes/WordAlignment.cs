namespace NewsHub.Analysis.Quotes;

/// <summary>The longest common subsequence of two sequences.</summary>
internal static class WordAlignment
{
    /// <summary>Above so many cells (two texts of 2,000 words) only equal beginnings and ends are aligned: no quotation is that long, hostile input may be.</summary>
    private const long MostCells = 4_000_000;

    /// <summary>Pairs of equal positions, ascending in both.</summary>
    public static List<(int Left, int Right)> Of<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
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

        if ((long)(leftEnd - start) * (rightEnd - start) is > 0 and <= MostCells)
            AlignMiddle(left, right, start, leftEnd, rightEnd, pairs);
        for (var i = 0; leftEnd + i < left.Count; i++)
            pairs.Add((leftEnd + i, rightEnd + i));
        return pairs;
    }

    private static void AlignMiddle<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, int start, int leftEnd, int rightEnd, List<(int Left, int Right)> pairs)
        where T : IEquatable<T>
    {
        int rows = leftEnd - start, columns = rightEnd - start;
        var lengths = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
            for (var j = columns - 1; j >= 0; j--)
                lengths[i, j] = left[start + i].Equals(right[start + j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (left[start + i].Equals(right[start + j]) && lengths[i, j] == lengths[i + 1, j + 1] + 1)
                pairs.Add((start + i++, start + j++));
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }
    }
}
