using NewsHub.Analysis.Donations;

namespace NewsHub.Analysis.Stories;

/// <summary>What stands under a story's headline: two whole sentences of the article that leads it, word for word.</summary>
public static class StoryLead
{
    private const int Sentences = 2;

    /// <summary>Two sentences of 25 words have 300 characters; longer leads than twice that are shortened.</summary>
    private const int Longest = 600;

    /// <summary>Characters of a text that are looked at: below them no lead begins.</summary>
    private const int LongestRead = 1500;

    /// <summary>Characters within which three sentences mostly end; all that is read is taken apart only where they do not.</summary>
    private const int Usual = 600;

    /// <summary>The publisher's own description where it has two whole sentences, else the first two of its text; as much as there is where neither has.</summary>
    /// <param name="description">The publisher's own description, which may be cut off or no sentence at all; null when there is none.</param>
    /// <param name="text">The article's text; empty when it is not at hand.</param>
    /// <returns>Null when neither says anything.</returns>
    public static string? Of(string? description, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var stated = Whole(description ?? "");
        var best = stated.Count >= Sentences || text.Length == 0 ? stated : Whole(text.Length > LongestRead ? text[..LongestRead] : text) is { } told && told.Count > stated.Count ? told : stated;
        return Choose(best) ?? (string.IsNullOrWhiteSpace(description) ? null : Shorten(description.Trim()));
    }

    // A quotation is not left open where it can be helped.
    private static string? Choose(IReadOnlyList<string> sentences)
    {
        int[] counts = [Sentences, Sentences - 1, Sentences + 1];
        var leads = counts.Where(count => count <= sentences.Count).Select(count => string.Join(' ', sentences.Take(count))).ToList();
        return leads.Find(lead => lead.Length <= Longest && IsClosed(lead)) ?? leads.Find(lead => lead.Length <= Longest) ?? (leads.Count > 0 ? Shorten(sentences[0]) : null);
    }

    // The first sentences that are whole, one after the other; headings and captions before them are none, nor is the rest of a paragraph that begins with none.
    private static List<string> Whole(string text) => (text.Length > Usual ? WholeOf(text[..Usual], isCutOff: true) : null) ?? WholeOf(text, isCutOff: false)!;

    // Null where a text that was cut off does not tell: the rest of its last sentence is missing.
    private static List<string>? WholeOf(string text, bool isCutOff)
    {
        var (tokens, whole, broken) = (TokenizedText.Of(text), new List<string>(), -1);
        var sentences = Donations.Sentences.Cut(tokens);
        foreach (var sentence in isCutOff ? sentences.SkipLast(1) : sentences)
        {
            var words = tokens.Span(sentence.From, sentence.To).Of(text);
            if (sentence.Paragraph != broken && IsEnded(words))
                whole.Add(words);
            else if (whole.Count == 0)
                broken = sentence.Paragraph;
            else
                return whole;
            if (whole.Count > Sentences)
                return whole;
        }

        return isCutOff ? null : whole;
    }

    // A text that was cut off ends with an ellipsis.
    private static bool IsEnded(string sentence)
    {
        var end = sentence.AsSpan().TrimEnd("\"”’')]");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' && !end.EndsWith("..", StringComparison.Ordinal) && !end.EndsWith("….", StringComparison.Ordinal);
    }

    private static bool IsClosed(string lead) => lead.Count(c => c == '“') == lead.Count(c => c == '”') && lead.Count(c => c == '"') % 2 == 0;

    private static string Shorten(string text) => text.Length <= Longest ? text
        : $"{text[..(text.LastIndexOf(' ', Longest) is > 0 and var space ? space : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd(',', ';', ':', ' ')} …";
}
