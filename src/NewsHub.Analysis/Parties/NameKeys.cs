using System.Text;

namespace NewsHub.Analysis.Parties;

/// <summary>The names of one article with the form in which they are compared; a name that comes again is not normalised again.</summary>
internal sealed class NameKeys
{
    private readonly Dictionary<string, NameKey> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameKey>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Knows no name yet.</summary>
    public NameKeys() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name that stands between two tokens, both included.</summary>
    public NameKey Of(TextTokens tokens, int first, int last)
    {
        var printed = tokens.Text.AsSpan(tokens[first].Start, tokens[last].End - tokens[first].Start);
        if (_lookup.TryGetValue(printed, out var known))
            return known;
        var key = NameKey.Of(first == last ? printed.ToString() : Name(tokens, first, last));
        _lookup[printed] = key;
        return key;
    }

    /// <summary>Its words with single spaces, however they were parted.</summary>
    private static string Name(TextTokens tokens, int first, int last)
    {
        var name = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            if (i > first && tokens[i].Start > tokens[i - 1].End)
                name.Append(' ');
            name.Append(tokens.Of(i));
        }

        return name.ToString();
    }
}

/// <summary>A name and its form for comparison.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Key">As <see cref="PartyName.Normalize"/> has it.</param>
internal readonly record struct NameKey(string Name, string Key)
{
    /// <summary>Normalises a name.</summary>
    public static NameKey Of(string name) => new(name, PartyName.Normalize(name));
}
