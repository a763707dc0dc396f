using System.Text;
using NewsHub.Analysis.Parties;

namespace NewsHub.Data.Parties;

/// <summary>What the forms of a name tell.</summary>
public static class PartyForms
{
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    /// <summary>What a form tells of a party; null when it is no form of a name ("the couple").</summary>
    /// <param name="party">Who is meant.</param>
    /// <param name="form">As printed.</param>
    public static AliasKind? KindOf(Party party, string form)
    {
        var key = PartyName.Normalize(form);
        if (key.Length == 0 || !form.Any(char.IsUpper))
            return null;
        if (key == party.Key)
            return AliasKind.Name;
        if (form.Length > 1 && form.Where(char.IsLetter).All(char.IsUpper) && key.Replace(" ", "", StringComparison.Ordinal) == Initials(party.Name))
            return AliasKind.Initials;
        if (party.Kind == PartyKind.Organization)
            return AliasKind.Other;
        if (IsFamily(party.Name, form))
            return AliasKind.Family;
        return key == Surname(party.Name) ? AliasKind.Surname
            : party.Key.StartsWith(key + " ", StringComparison.Ordinal) ? AliasKind.Given
            : AliasKind.Other;
    }

    /// <summary>"the Vales" or "Vales", of Mara Vale.</summary>
    /// <param name="name">Her name.</param>
    /// <param name="form">As printed.</param>
    public static bool IsFamily(string name, string form) =>
        Surname(name) is { } surname
        && PartyName.Normalize(form) is var plural && (plural == surname + "s" || plural == surname + "es" || surname.EndsWith('y') && plural == surname[..^1] + "ies");

    /// <summary>The last word of a name of several, normalised, hyphens and all ("Ada Vale-Fenn": "vale fenn"), before "Jr." and the like; null for a single one.</summary>
    public static string? Surname(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PartyName.Normalize).Where(word => word.Length > 0 && !Suffixes.Contains(word)).ToList();
        return words.Count > 1 ? words[^1] : null;
    }

    /// <summary>People by their surname, everybody else by the first word.</summary>
    public static string SortKey(string name, PartyKind kind)
    {
        var key = PartyName.Normalize(name);
        return kind == PartyKind.Person && Surname(name) is { } surname && key.LastIndexOf(surname, StringComparison.Ordinal) is > 0 and var at
            ? $"{surname} {key.Remove(at, surname.Length)}".TrimEnd()
            : key;
    }

    /// <summary>Whether one way of writing a name is better to read than another: not in capitals, with its accents; otherwise always the same one, in whatever order they come.</summary>
    public static bool IsBetter(string form, string than)
    {
        var (mine, others) = (Merits(form), Merits(than));
        return mine != others ? mine.CompareTo(others) > 0 : string.CompareOrdinal(form, than) < 0;
    }

    private static (bool, int, int) Merits(string form) =>
        (form.Any(char.IsLower), form.EnumerateRunes().Count(rune => !rune.IsAscii && Rune.IsLetter(rune)), -form.Length);

    private static string Initials(string name) =>
        string.Concat(name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => char.ToLowerInvariant(word[0])));
}
