namespace NewsHub.Analysis.Quotes;

/// <summary>A statement made ready to be compared.</summary>
internal sealed class StatementPrint
{
    /// <summary>Share of the shorter print's words that must align in order. "So grateful" for "very grateful" in a sentence of ten leaves 0.9; two sentences that share a clause stay below.</summary>
    private const double LeastShare = 0.7;

    /// <summary>Words in a row, stock phrases aside, that make two partly overlapping prints one utterance.</summary>
    private const int LeastRun = 8;

    private readonly bool[] _isStock;

    /// <summary>Reads the statement's words.</summary>
    public StatementPrint(QuoteStatement statement)
    {
        Statement = statement;
        Words = UtteranceWords.Of(statement.Wording);
        Keys = UtteranceKeys.Of(statement.Wording);
        Elisions = ElisionsOf(statement.Wording);
        _isStock = StockPhrases.Mark(Words);
        Speakers = statement.SpeakerKey?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [];
    }

    /// <summary>As printed.</summary>
    public QuoteStatement Statement { get; }

    /// <summary>Normalised.</summary>
    public List<string> Words { get; }

    /// <summary>See <see cref="UtteranceKeys"/>.</summary>
    public IReadOnlyList<long> Keys { get; }

    /// <summary>Indices of the words before which dots tell that some were left out.</summary>
    public IReadOnlySet<int> Elisions { get; }

    /// <summary>Its attribution breaks one of its sentences ("We stayed," said Vale, "because it rained").</summary>
    public bool IsBroken => Statement.Pieces.Zip(Statement.Pieces.Skip(1)).Any(pair => pair.First.TrimEnd().EndsWith(',') && pair.Second.TrimStart() is [var first, ..] && char.IsLower(first));

    /// <summary>Normalised names; empty when not resolved.</summary>
    public IReadOnlyList<string> Speakers { get; }

    /// <summary>Too short to have keys of its own.</summary>
    public bool IsShort => Words.Count < UtteranceKeys.RunLength;

    /// <summary>A few words in a row, as one string.</summary>
    public string Run(int start, int length) => string.Join(' ', Words.GetRange(start, length));

    /// <summary>Whether both may be one speaker's: one is not resolved, or they share a name or a part of one ("Clooney").</summary>
    public bool MayBeBy(StatementPrint other) =>
        Speakers.Count == 0 || other.Speakers.Count == 0 || Speakers.Any(mine => other.Speakers.Any(theirs => mine == theirs || EndsWithWord(mine, theirs) || EndsWithWord(theirs, mine)));

    /// <summary>0 when the two are different statements; otherwise 0 to 1, the share of the shorter one that aligns.</summary>
    public double Likeness(StatementPrint other)
    {
        var (shorter, longer) = Words.Count <= other.Words.Count ? (this, other) : (other, this);
        if (shorter.Words.Count == 0)
            return 0;
        int matched = 0, telling = 0, run = 0, longestRun = 0;
        var last = (-2, -2);
        foreach (var (left, right) in WordAlignment.Of(shorter.Words, longer.Words))
        {
            run = last == (left - 1, right - 1) ? run + (shorter._isStock[left] ? 0 : 1) : shorter._isStock[left] ? 0 : 1;
            longestRun = Math.Max(longestRun, run);
            matched++;
            telling += shorter._isStock[left] ? 0 : 1;
            last = (left, right);
        }

        var share = (double)matched / shorter.Words.Count;
        var enough = Math.Min(UtteranceKeys.RunLength - 1, shorter.Words.Count);
        if (longestRun < enough || telling < enough)
            return 0;
        return share >= LeastShare || longestRun >= LeastRun ? share : 0;
    }

    private static HashSet<int> ElisionsOf(string wording)
    {
        var elisions = new HashSet<int>();
        var words = 0;
        var parts = wording.Replace("...", "…", StringComparison.Ordinal).Replace(". . .", "…", StringComparison.Ordinal).Split('…');
        foreach (var part in parts.SkipLast(1))
            elisions.Add(words += UtteranceWords.Of(part).Count);
        return elisions;
    }

    private static bool EndsWithWord(string name, string end) => name.Length > end.Length && name.EndsWith(end, StringComparison.Ordinal) && name[name.Length - end.Length - 1] == ' ';
}
