using System.Collections.Frozen;
using System.Text;

namespace NewsHub.Analysis.Parties;

/// <summary>Which words are first names, and of whom (<c>FirstNames.txt</c>).</summary>
internal static class FirstNames
{
    private static readonly FrozenDictionary<string, Gender> Table = Read();
    private static readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> Lookup = Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is a first name.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.ContainsKey(word) || !Ascii.IsValid(word) && Lookup.ContainsKey(PartyName.Normalize(word.ToString()));

    /// <summary>Who bears the name; <see cref="Gender.Unknown"/> when it is no first name or borne by both.</summary>
    public static Gender GenderOf(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word, out var gender) || !Ascii.IsValid(word) && Lookup.TryGetValue(PartyName.Normalize(word.ToString()), out gender) ? gender : Gender.Unknown;

    private static FrozenDictionary<string, Gender> Read()
    {
        using var stream = typeof(FirstNames).Assembly.GetManifestResourceStream(typeof(FirstNames), "FirstNames.txt")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, Gender>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var gender = line[..colon] switch { "female" => Gender.Female, "male" => Gender.Male, _ => Gender.Unknown };
            foreach (var name in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                table[name] = gender;
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>What a pronoun or first name tells of a person.</summary>
internal enum Gender
{
    /// <summary>Nothing.</summary>
    Unknown,
    /// <summary>"she".</summary>
    Female,
    /// <summary>"he".</summary>
    Male,
}
