using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Whom an article is about: the person whom it names oftenest, in the headline too, and treats as a human being.</summary>
internal static class Protagonist
{
    /// <summary>Being named in the headline weighs as much as this many mentions.</summary>
    private const int InHeadline = 4;

    /// <summary>A sign of a human being ("Ms.", "the singer", ", 34,", "said") weighs as much as this many mentions.</summary>
    private const int Sign = 2;

    /// <summary>Words that stand beside a speaker or doer.</summary>
    private static readonly FrozenSet<string> Doing = FrozenSet.ToFrozenSet(["said", "says", "told", "tells", "joked", "wrote", "added", "explained", "recalled", "admitted", "revealed", "who", "whose", "gave", "gives", "donated", "donates", "pledged", "has", "was", "is", "lived", "grew", "played", "showed", "ha", "creció"]);

    /// <summary>The person's fullest name; null when nobody stands out.</summary>
    public static string? Find(TokenizedText tokens, IEnumerable<NameMention> mentions, string? title)
    {
        var candidates = mentions
            .Where(mention => mention.Kind is NameKind.Person or NameKind.Unknown && mention.Names is [var name] && name.Contains(' ', StringComparison.Ordinal) && mention.To - mention.From <= 5)
            .DistinctBy(mention => mention.Names[0]).ToList();
        var works = title is null ? [] : WorkTitles.Texts(TokenizedText.Of(title)).ToList();
        works.AddRange(WorkTitles.Texts(tokens));
        candidates.RemoveAll(mention => works.Exists(work => work.Contains(mention.Names[0], StringComparison.Ordinal)));
        var places = Places(tokens);
        var best = candidates.Select(mention => (mention.Names[0], mention.From, Score: Score(tokens, places, mention, title)))
            .Where(item => item.Score > 0).OrderByDescending(item => item.Score).ThenBy(item => item.From).FirstOrDefault();
        return best.Item1;
    }

    private static Dictionary<string, List<int>> Places(TokenizedText tokens)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens.IsCapital(i))
                continue;
            var word = tokens.Raw(i).ToString();
            if (!places.TryGetValue(word, out var found))
                places[word] = found = [];
            found.Add(i);
        }

        return places;
    }

    private static int Score(TokenizedText tokens, Dictionary<string, List<int>> places, NameMention mention, string? title)
    {
        var surname = LastWord(mention.Names[0]);
        if (!places.TryGetValue(surname, out var found))
            return 0;
        var signs = 0;
        foreach (var at in found)
            signs += IsHuman(tokens, at) ? 1 : 0;
        if (signs == 0 && mention.Kind != NameKind.Person)
            return 0;
        return found.Count + (Sign * signs) + (title?.Contains(surname, StringComparison.Ordinal) == true ? InHeadline : 0);
    }

    /// <summary>A double surname's last part stands for it where hyphens part words.</summary>
    private static string LastWord(string name) => name[(name.LastIndexOfAny([' ', '-']) + 1)..];

    private static bool IsHuman(TokenizedText tokens, int at)
    {
        var first = at;
        while (first > 0 && (tokens.IsCapital(first - 1) || tokens.Lower(first - 1) == "-" || (tokens.Lower(first - 1) == "." && tokens[first - 2].Length <= 3)) && at - first < 5)
        {
            first--;
            if (tokens.Lower(first) is "mr" or "mrs" or "ms" or "miss" or "dr" or "sir" or "dame")
                return true;
        }

        return NameWords.Person.Contains(tokens.Lower(first - 1))
            || Doing.Contains(tokens.Lower(at + 1)) || tokens.Lower(first - 1) is "said" or "told" or "says" or "added"
            || (tokens.Lower(at + 1) == "," && tokens[at + 2] is { Kind: TokenKind.Number, Length: 2 });
    }
}
