namespace NewsHub.Analysis.Quotes;

/// <summary>A statement made ready to be compared.</summary>
internal sealed class StatementPrint
{
    /// <summary>Share of the shorter print's words that must align in order. "So grateful" for "very grateful" in a sentence of ten leaves 0.9; two sentences that share a clause stay below.</summary>
    private const double LeastShare = 0.7;

    /// <summary>From here on one other name or figure is a slip of the pen; below it, the speaker has said the like of somebody or something else.</summary>
    private const double SameButForNames = 0.9;

    /// <summary>Words in a row, stock phrases aside, that make two partly overlapping prints of one known speaker one utterance: each prints a part that the other leaves out.</summary>
    private const int LeastRun = 8;

    private readonly bool[] _isStock;
    private readonly bool[] _isName;

    /// <summary>Reads the statement's words.</summary>
    public StatementPrint(QuoteStatement statement)
    {
        Statement = statement;
        var words = UtteranceWords.Read(statement.Wording);
        Words = words.ConvertAll(word => word.Text);
        _isName = [.. words.Select(word => word.IsName)];
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

    /// <summary>Words outside stock phrases.</summary>
    public int TellingCount => _isStock.Count(isStock => !isStock);

    /// <summary>A few words in a row, as one string.</summary>
    public string Run(int start, int length) => string.Join(' ', Words.GetRange(start, length));

    /// <summary>Whether both may be one speaker's: one is not resolved, or they share a name or a part of one ("Clooney").</summary>
    public bool MayBeBy(StatementPrint other) =>
        Speakers.Count == 0 || other.Speakers.Count == 0 || Speakers.Any(mine => other.Speakers.Any(theirs => mine == theirs || EndsWithWord(mine, theirs) || EndsWithWord(theirs, mine)));

    /// <summary>Whether so much of this print stands in the other, as <paramref name="likeness"/> tells, that it has nothing to say beside it.</summary>
    public static bool IsWithin(double likeness) => likeness >= LeastShare;

    /// <summary>0 when the two are different statements; otherwise 0 to 1, the share of the shorter one that aligns.</summary>
    public double Likeness(StatementPrint other)
    {
        var (shorter, longer) = Words.Count <= other.Words.Count ? (this, other) : (other, this);
        if (shorter.Words.Count == 0)
            return 0;
        int matched = 0, telling = 0, run = 0, longestRun = 0;
        var last = (Left: -1, Right: -1);
        var othersNamed = false;
        foreach (var (left, right) in WordAlignment.Of(shorter.Words, longer.Words))
        {
            othersNamed |= shorter.NamesOthers(longer, (last.Left + 1, left), (last.Right + 1, right));
            run = matched > 0 && last == (left - 1, right - 1) ? run + (shorter._isStock[left] ? 0 : 1) : shorter._isStock[left] ? 0 : 1;
            longestRun = Math.Max(longestRun, run);
            matched++;
            telling += shorter._isStock[left] ? 0 : 1;
            last = (left, right);
        }

        var share = (double)matched / shorter.Words.Count;
        var enough = Math.Min(UtteranceKeys.RunLength - 1, shorter.Words.Count);
        othersNamed |= shorter.NamesOthers(longer, (last.Left + 1, shorter.Words.Count), (last.Right + 1, longer.Words.Count));
        if (longestRun < enough || telling < enough || othersNamed && share < SameButForNames)
            return 0;
        return share >= LeastShare || longestRun >= LeastRun && Speakers.Count > 0 && other.Speakers.Count > 0 ? share : 0;
    }

    /// <summary>Where both have words of their own, each names somebody or something, and not the same: "to the Tarn shelter", "to the Odell school".</summary>
    private bool NamesOthers(StatementPrint other, (int From, int To) mine, (int From, int To) theirs) =>
        mine.From < mine.To && theirs.From < theirs.To
        && Named(mine) is { Count: > 0 } named && other.Named(theirs) is { Count: > 0 } others && !named.Overlaps(others);

    private HashSet<string> Named((int From, int To) range) =>
        [.. Enumerable.Range(range.From, range.To - range.From).Where(i => _isName[i]).Select(i => Words[i])];

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
