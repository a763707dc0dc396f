namespace NewsHub.Analysis.Quotes;

/// <summary>Runs of words that many people say independently of each other; sharing one is no sign of a shared statement.</summary>
internal static class StockPhrases
{
    /// <summary>Normalised as <see cref="UtteranceWords"/> does. From statements of condolence, thanks and policy as press offices issue them.</summary>
    private static readonly string[][] Phrases =
    [
        .. new[]
        {
            "our thoughts and prayers are with", "my thoughts and prayers are with", "thoughts and prayers", "are with the victims and their families", "our hearts go out to", "my heart goes out to",
            "go out to the families of the victims", "we are grateful for the support of", "we are so grateful", "i am so grateful", "thank you so much for", "from the bottom of my heart", "from the bottom of our hearts",
            "at this time", "at this difficult time", "during this difficult time", "we ask for privacy", "ask for privacy at this time", "we would like to thank", "i would like to thank", "it is an honor to", "it is such an honor to",
            "make the world a better place", "make a difference", "declined to comment", "did not immediately respond to a request for comment", "no comment", "i want to thank everyone who", "we are proud to support", "we are thrilled to",
            "now more than ever", "at the end of the day", "the rest of my life", "in the united states of america", "the united states of america", "i dont know", "you know what i mean", "i have to say", "one of the most important",
            "one of the things that", "this is the first time", "and the family of", "and their families during this difficult time",
        }.Select(phrase => phrase.Split(' ')),
    ];

    private static readonly Dictionary<string, string[][]> ByFirstWord = Phrases.GroupBy(phrase => phrase[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>For each word, whether it lies in a stock phrase.</summary>
    public static bool[] Mark(IReadOnlyList<string> words)
    {
        var marked = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
            if (ByFirstWord.TryGetValue(words[i], out var phrases))
                foreach (var phrase in phrases)
                    if (StartsAt(words, i, phrase))
                        marked.AsSpan(i, phrase.Length).Fill(true);
        return marked;
    }

    private static bool StartsAt(IReadOnlyList<string> words, int start, string[] phrase)
    {
        if (start + phrase.Length > words.Count)
            return false;
        for (var i = 0; i < phrase.Length; i++)
            if (words[start + i] != phrase[i])
                return false;
        return true;
    }
}
