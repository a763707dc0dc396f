using System.Collections.Frozen;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Origins;

/// <summary>The form in which outlets' names are compared: "People magazine", "PEOPLE" and "People" are one.</summary>
public static class OutletName
{
    private static readonly string[] Kinds = ["magazine", "newspaper", "com"];

    private static readonly FrozenSet<string> Table = Read();

    /// <summary>Folds case, marks, a leading "the" and a trailing "magazine", "newspaper" or ".com".</summary>
    public static string Normalize(string name)
    {
        var folded = PartyName.Normalize(name.Replace('.', ' '));
        var cut = folded.LastIndexOf(' ');
        return cut > 0 && Kinds.Contains(folded[(cut + 1)..]) ? folded[..cut] : folded;
    }

    /// <summary>Whether the name stands in the table of outlets (<c>OutletNames.txt</c>).</summary>
    public static bool IsKnown(string name) => Table.Contains(Normalize(name));

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(OutletName).Assembly.GetManifestResourceStream(typeof(OutletName), "OutletNames.txt")!;
        using var reader = new StreamReader(stream);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#'))
                names.Add(Normalize(line));
        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
