using System.Globalization;
using System.Text;

namespace NewsHub.Analysis.Parties;

/// <summary>The form in which names are compared, within an article and across articles.</summary>
public static class PartyName
{
    /// <summary>Longer names are folded on the heap.</summary>
    private const int StackLength = 256;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Dropped =
        new HashSet<string>([.. NameTables.SafeHonorifics.Set.Select(word => word.ToLowerInvariant()), "the"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Folds case, diacritics and punctuation, and removes possessives, honorifics before the name and a leading "the".</summary>
    /// <returns>Lower-case words separated by single spaces; empty when the name has no letter or digit.</returns>
    public static string Normalize(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var decomposed = Decompose(name);
        // "&" becomes five characters, every other character at most one.
        var room = decomposed.Length + 4 * decomposed.AsSpan().Count('&');
        Span<char> folded = room <= StackLength ? stackalloc char[StackLength] : new char[room];
        return WithoutTitles(folded[..Fold(decomposed, folded)]).ToString();
    }

    /// <summary>Writes lower-case words separated by single spaces.</summary>
    /// <returns>How many characters were written.</returns>
    private static int Fold(string name, Span<char> folded)
    {
        var length = 0;
        var spaced = false;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c > 127 && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(c))
            {
                if (spaced && length > 0)
                    folded[length++] = ' ';
                spaced = false;
                folded[length++] = char.ToLowerInvariant(c);
            }
            else if (c is '\'' or '’' && IsPossessive(name, i))
            {
                i++;
            }
            else if (c == '&')
            {
                if (length > 0)
                    folded[length++] = ' ';
                "and".CopyTo(folded[length..]);
                length += 3;
                spaced = true;
            }
            else if (c is not ('\'' or '’' or '.'))
            {
                spaced = true;
            }
        }

        return length;
    }

    /// <summary>The last word stays, whatever it is.</summary>
    private static ReadOnlySpan<char> WithoutTitles(ReadOnlySpan<char> words)
    {
        while (words.IndexOf(' ') is var space and > 0 && Dropped.Contains(words[..space]))
            words = words[(space + 1)..];
        return words;
    }

    private static string Decompose(string name)
    {
        if (!name.AsSpan().ContainsAnyInRange('\u00C0', '\u1FFF') && !name.AsSpan().ContainsAnyInRange('\u2070', '\uFFFF'))
            return name;
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
