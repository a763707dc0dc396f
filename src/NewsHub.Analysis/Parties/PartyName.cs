using System.Globalization;
using System.Text;

namespace NewsHub.Analysis.Parties;

/// <summary>The form in which names are compared, within an article and across articles.</summary>
public static class PartyName
{
    private static readonly HashSet<string> Dropped = new(NameTables.SafeHonorifics.Set.Select(word => word.ToLowerInvariant()), StringComparer.Ordinal);

    /// <summary>Folds case, diacritics and punctuation, and removes possessives, honorifics before the name and a leading "the".</summary>
    /// <returns>Lower-case words separated by single spaces; empty when the name has no letter or digit.</returns>
    public static string Normalize(string name)
    {
        var words = Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        while (first < words.Length - 1 && (words[first] == "the" || Dropped.Contains(words[first])))
            first++;
        return string.Join(' ', words, first, words.Length - first);
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        var decomposed = Decompose(name);
        for (var i = 0; i < decomposed.Length; i++)
        {
            var c = decomposed[i];
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’' && IsPossessive(decomposed, i))
                i++;
            else if (c is not ('\'' or '’' or '.'))
                folded.Append(c == '&' ? " and " : " ");
        }

        return folded.ToString();
    }

    private static string Decompose(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // Lone surrogates cannot be normalised; hostile text must not throw.
            return name;
        }
    }

    private static bool IsPossessive(string name, int apostrophe) =>
        apostrophe + 1 < name.Length && name[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 == name.Length || !char.IsLetterOrDigit(name[apostrophe + 2]));
}
