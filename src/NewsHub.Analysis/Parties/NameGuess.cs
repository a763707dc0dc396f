namespace NewsHub.Analysis.Parties;

/// <summary>What a name tells by itself, without the text around it.</summary>
public static class NameGuess
{
    private const int LongestPerson = 4;

    /// <summary>A person's name begins with a first name; an organisation's holds a word such as "Foundation" or is an acronym.</summary>
    public static PartyKind Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(word => NameTables.OrganizationWords.Contains(word)) || words is [var single] && NameKinds.IsAcronym(single))
            return PartyKind.Organization;
        return words.Length is >= 2 and <= LongestPerson && words[0] is not ("The" or "the") && FirstNames.Contains(words[0]) ? PartyKind.Person : PartyKind.Unknown;
    }

    /// <summary>Whether it is a name and no description ("the theatre's crew").</summary>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && char.IsUpper(words.Length > 1 && string.Equals(words[0], "the", StringComparison.OrdinalIgnoreCase) ? words[1][0] : words[0][0]);
    }

    /// <summary>Whether a form is a shorter way to write a name: its words are among the name's, or it is the name's initials.</summary>
    public static bool IsShortOf(string form, string name)
    {
        var (few, many) = (PartyName.Normalize(form).Split(' '), PartyName.Normalize(name).Split(' '));
        return few.All(many.Contains) && few.Length < many.Length
            || few.Length == 1 && few[0].Length > 1 && few[0] == string.Concat(name.Split(' ').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => char.ToLowerInvariant(word[0])));
    }
}
