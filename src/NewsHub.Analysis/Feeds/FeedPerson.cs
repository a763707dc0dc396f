using System.Text.RegularExpressions;

namespace NewsHub.Analysis.Feeds;

/// <summary>Names of people as feeds write them: an element with a name inside, or text that mixes name and address.</summary>
internal static partial class FeedPerson
{
    private const int MaxLength = 500;
    private const int RegexMilliseconds = 2000;

    /// <summary>The person's name; the text itself when there is no more in it; null when only an e-mail address is there.</summary>
    public static string? Name(FeedElement person)
    {
        if (person.Child("name") is { } name)
            return FeedText.Plain(name, isAtom: true);
        return person.Children.Any() ? null : Name(FeedText.Plain(person, isAtom: false));
    }

    /// <summary>The name out of <c>me@a.example (Name)</c>, <c>Name &lt;me@a.example&gt;</c> or <c>Name (me@a.example)</c>.</summary>
    public static string? Name(string? text)
    {
        if (text is null || text.Length > MaxLength)
            return null;
        var name = Address().Replace(text, " ").Replace("mailto:", "", StringComparison.OrdinalIgnoreCase);
        if (name != text)
            name = Empty().Replace(name, " ");
        name = name.Trim(' ', ',', ';');
        if (name != text.Trim() && name is ['(', .. var inner, ')'])
            name = inner.Trim();
        return name.Length > 0 ? name : null;
    }

    [GeneratedRegex(@"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?:\?\S{1,200})?", RegexOptions.None, RegexMilliseconds)]
    private static partial Regex Address();

    [GeneratedRegex(@"\(\s*\)|<\s*>|&lt;\s*&gt;", RegexOptions.None, RegexMilliseconds)]
    private static partial Regex Empty();
}
