using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsHub.Analysis.Donations;

/// <summary>A name of a donor or recipient, reduced to what different outlets' forms of it share.</summary>
internal sealed class GiverName
{
    /// <summary>Words that do not tell two parties apart.</summary>
    private static readonly FrozenSet<string> Fillers = FrozenSet.ToFrozenSet(["the", "a", "an", "of", "for", "and", "in", "at", "de", "inc", "ltd", "llc", "corp", "co", "plc", "jr", "sr", "mr", "mrs", "ms", "dr", "sir", "dame", "lady", "lord"]);

    /// <summary>Words that many organisations share: alone they are no match.</summary>
    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
        ["foundation", "fund", "charity", "charities", "trust", "university", "college", "school", "schools", "hospital", "hospitals", "center", "centre", "national", "american", "international", "relief", "children", "institute", "society", "association", "organization", "organisation", "museum", "community", "family", "city", "health", "medical", "research", "group", "groups"]);

    private readonly string[] _words;
    private readonly string _initials;

    /// <summary>Reduces a name.</summary>
    public GiverName(string name)
    {
        _words = [.. Words(name).Where(word => !Fillers.Contains(word))];
        _initials = string.Concat(_words.Select(word => word[0]));
    }

    /// <summary>Whether both can name the same party: one form's words are among the other's, or one is the other's initials.</summary>
    public bool Matches(GiverName other)
    {
        if (_words.Length == 0 || other._words.Length == 0)
            return false;
        if (IsInitialsOf(other) || other.IsInitialsOf(this))
            return true;
        var (few, many) = _words.Length <= other._words.Length ? (_words, other._words) : (other._words, _words);
        var shared = few.Count(word => many.Any(word2 => SameWord(word, word2)));
        if (shared == 0 || few.Where(word => many.Any(word2 => SameWord(word, word2))).All(Common.Contains))
            return shared == few.Length && few.Length == many.Length;
        return shared == few.Length || (shared >= 2 && shared * 3 >= few.Length * 2);
    }

    private bool IsInitialsOf(GiverName other) => _words.Length == 1 && other._words.Length > 1 && _words[0].Length >= 2 && _words[0] == other._initials;

    /// <summary>"Clooney" and "Clooneys", "center" and "centre".</summary>
    private static bool SameWord(string a, string b) => a == b || a + "s" == b || b + "s" == a || (a.Length == b.Length && a.Length > 5 && a[..^2] == b[..^2]);

    private static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name.Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('.' or '\'' or '’') && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }
}
