using System.Collections.Frozen;

namespace NewsHub.Analysis.Beat;

/// <summary>Finds a profile's phrases in a text in one pass: whole words, the longest phrase at each place; ignored phrases swallow their words.</summary>
internal sealed class PhraseMatcher
{
    /// <summary>The group number of an ignored phrase.</summary>
    private const int Ignored = -1;

    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;
    private readonly int _groups;

    /// <summary>Prepares a profile's phrases.</summary>
    public PhraseMatcher(BeatProfile profile)
    {
        _groups = profile.Terms.Count;
        var phrases = profile.Terms.SelectMany((terms, group) => terms.Phrases.Select(phrase => new Phrase(phrase, group)))
            .Concat(profile.Ignored.Select(phrase => new Phrase(phrase, Ignored)));
        _byFirstWord = phrases.GroupBy(phrase => phrase.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ThenBy(phrase => phrase.Group).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>For each group of terms the first phrase found; null where there is none.</summary>
    public string?[] Find(string text)
    {
        var found = new string?[_groups];
        var at = 0;
        while (NextWord(text, at) is { } word)
        {
            at = word.End;
            if (!_byFirstWord.TryGetValue(text.AsSpan(word.Start, word.Length), out var candidates))
                continue;
            foreach (var phrase in candidates)
            {
                if (EndOf(phrase, text, word.End) is not { } end)
                    continue;
                at = end;
                if (phrase.Group != Ignored)
                    found[phrase.Group] ??= text[word.Start..end];
                break;
            }
        }

        return found;
    }

    private static int? EndOf(Phrase phrase, string text, int end)
    {
        for (var i = 1; i < phrase.Words.Length; i++)
        {
            if (NextWord(text, end) is not { } next || !text.AsSpan(next.Start, next.Length).Equals(phrase.Words[i], StringComparison.OrdinalIgnoreCase) || IsSentenceBetween(text, end, next.Start))
                return null;
            end = next.End;
        }

        return end;
    }

    private static bool IsSentenceBetween(string text, int from, int to) => text.AsSpan(from, to - from).ContainsAny(".!?;\n");

    private static TextSpan? NextWord(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            at++;
        if (at >= text.Length)
            return null;
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            end++;
        return new TextSpan(at, end);
    }

    private sealed record Phrase(string Text, int Group)
    {
        public string[] Words { get; } = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
