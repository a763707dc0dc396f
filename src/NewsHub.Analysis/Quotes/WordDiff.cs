namespace NewsHub.Analysis.Quotes;

/// <summary>Shows word by word how one print of an utterance differs from the fullest wording.</summary>
public static class WordDiff
{
    /// <summary>Compares two wordings. The shape of quotation marks, apostrophes, dashes, dots and spaces is no difference.</summary>
    /// <param name="fullest">One wording.</param>
    /// <param name="variant">The other.</param>
    /// <param name="ignoreCase">Capitals are no difference either.</param>
    /// <returns>Runs in reading order: same and inserted runs together are <paramref name="variant"/>, same and deleted runs together are the words of <paramref name="fullest"/>. A run carries the space before its first word.</returns>
    public static IReadOnlyList<DiffRun> Compare(string fullest, string variant, bool ignoreCase = false)
    {
        ArgumentNullException.ThrowIfNull(fullest);
        ArgumentNullException.ThrowIfNull(variant);
        var left = Chunk.Read(fullest, ignoreCase);
        var right = Chunk.Read(variant, ignoreCase);
        var runs = new List<DiffRun>();
        int i = 0, j = 0;
        foreach (var (l, r) in WordAlignment.Of(left, right))
        {
            Add(runs, DiffKind.Deleted, left, i, l);
            Add(runs, DiffKind.Inserted, right, j, r);
            Add(runs, DiffKind.Same, right, r, r + 1);
            i = l + 1;
            j = r + 1;
        }

        Add(runs, DiffKind.Deleted, left, i, left.Count);
        Add(runs, DiffKind.Inserted, right, j, right.Count);
        return runs;
    }

    private static void Add(List<DiffRun> runs, DiffKind kind, List<Chunk> chunks, int from, int to)
    {
        if (from >= to)
            return;
        var text = string.Concat(chunks.Skip(from).Take(to - from).Select(chunk => chunk.Text));
        if (runs.Count > 0 && runs[^1].Kind == kind)
            runs[^1] = new DiffRun(kind, runs[^1].Text + text);
        else
            runs.Add(new DiffRun(kind, text));
    }

    /// <summary>One word or mark with the space before it; equal by its key.</summary>
    private readonly struct Chunk(string text, string key) : IEquatable<Chunk>
    {
        private readonly string _key = key;

        public string Text { get; } = text;

        public bool Equals(Chunk other) => _key == other._key;

        public override bool Equals(object? obj) => obj is Chunk other && Equals(other);

        public override int GetHashCode() => _key.GetHashCode(StringComparison.Ordinal);

        public static List<Chunk> Read(string text, bool ignoreCase)
        {
            var chunks = new List<Chunk>();
            var start = 0;
            while (start < text.Length)
            {
                var first = start;
                while (first < text.Length && char.IsWhiteSpace(text[first]))
                    first++;
                var end = End(text, first);
                var key = Fold(text[first..end]);
                chunks.Add(new Chunk(text[start..end], ignoreCase ? key.ToLowerInvariant() : key));
                start = end;
            }

            return chunks;
        }

        private static int End(string text, int first)
        {
            var end = Math.Min(text.Length, first + 1);
            if (first < text.Length && char.IsLetterOrDigit(text[first]))
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInner(text, end)))
                    end++;
            else if (first < text.Length && text[first] is '.' or '-')
                while (end < text.Length && text[end] == text[first])
                    end++;
            return end;
        }

        private static bool IsInner(string text, int i) => text[i] is '\'' or '’' or '.' or ',' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

        private static string Fold(string chunk) => chunk switch
        {
            "“" or "”" or "‘" or "’" or "'" or "\"" or "«" or "»" or "„" => "\"",
            "–" or "—" or "-" or "―" or "--" => "-",
            "…" or ".." or "..." or "...." => "...",
            _ => chunk.Replace('’', '\''),
        };
    }
}

/// <summary>Words that stand in both wordings, or in one.</summary>
/// <param name="Kind">Where.</param>
/// <param name="Text">The words, with the space before them.</param>
public sealed record DiffRun(DiffKind Kind, string Text);

/// <summary>Where the words of a run stand.</summary>
public enum DiffKind
{
    /// <summary>In both.</summary>
    Same,
    /// <summary>In the variant only.</summary>
    Inserted,
    /// <summary>In the fullest wording only.</summary>
    Deleted,
}
