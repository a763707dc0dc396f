using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>What gifts are for, as a small taxonomy kept as data (<c>Causes.txt</c>, with where it comes from).</summary>
/// <param name="Key">In addresses and exports ("disaster-relief").</param>
/// <param name="Label">For readers ("Disaster relief").</param>
/// <param name="Group">The group of the classification that it follows ("D, emergency and relief").</param>
public sealed record Cause(string Key, string Label, string Group)
{
    private static readonly (IReadOnlyList<Cause> All, FrozenDictionary<string, Cause[]> ByWord) Table = Read();

    /// <summary>All causes in the file's order.</summary>
    public static IReadOnlyList<Cause> All => Table.All;

    /// <summary>The cause with a key; null for a key that is none.</summary>
    public static Cause? Find(string? key) => All.FirstOrDefault(cause => cause.Key == key);

    /// <summary>What a gift is for: the words of the recipient's name count before those of the sentence; null when neither tells.</summary>
    /// <param name="recipient">Who receives; null when not told.</param>
    /// <param name="sentence">The sentence that states the gift.</param>
    public static Cause? Of(string? recipient, string sentence) =>
        (recipient is null ? null : Best(recipient)) ?? Best(sentence);

    private static Cause? Best(string words) => Similarity.Words.Of(words).Distinct(StringComparer.Ordinal)
        .SelectMany(word => Table.ByWord.GetValueOrDefault(word) ?? [])
        .GroupBy(cause => cause)
        .OrderByDescending(group => group.Count()).ThenBy(group => Index(group.Key))
        .FirstOrDefault()?.Key;

    private static int Index(Cause cause) => Table.All.ToList().IndexOf(cause);

    private static (IReadOnlyList<Cause> All, FrozenDictionary<string, Cause[]> ByWord) Read()
    {
        using var stream = typeof(Cause).Assembly.GetManifestResourceStream("NewsHub.Analysis.Donations.Causes.Causes.txt")!;
        using var reader = new StreamReader(stream);
        var rows = new List<(Cause Cause, string[] Words)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('|', StringSplitOptions.TrimEntries) is not [var key, var label, var words])
                continue;
            var group = label.LastIndexOf('(');
            rows.Add((new Cause(key, label[..group].Trim(), label[(group + 1)..].TrimEnd(')')), words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        return ([.. rows.Select(row => row.Cause)],
            rows.SelectMany(row => row.Words.Select(word => (word, row.Cause))).GroupBy(pair => pair.word, pair => pair.Cause)
                .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));
    }
}
