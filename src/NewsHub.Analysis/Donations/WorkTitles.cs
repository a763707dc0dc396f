namespace NewsHub.Analysis.Donations;

/// <summary>The titles of works in quotation marks (“Quarantine Bay”): they give nothing, and their marks begin no clause.</summary>
internal sealed class WorkTitles
{
    /// <summary>A title has at most this many tokens between its marks; longer quotations are speech.</summary>
    private const int LongestTitle = 9;

    private readonly TokenizedText _tokens;
    private readonly Dictionary<int, int> _ends = [];
    private readonly HashSet<int> _held = [];

    /// <summary>Finds all titles of a text.</summary>
    public WorkTitles(TokenizedText tokens)
    {
        _tokens = tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (EndOf(i) is not { } end)
                continue;
            _ends[i] = end;
            for (; i < end; i++)
                _held.Add(i);
            i--;
        }
    }

    /// <summary>Whether a token belongs to a title, its marks included.</summary>
    public bool Holds(int token) => _held.Contains(token);

    /// <summary>The token after the title that opens here; null when none does.</summary>
    public int? After(int token) => _ends.TryGetValue(token, out var end) ? end : null;

    /// <summary>The titles' words, without their marks.</summary>
    public static IEnumerable<string> Texts(TokenizedText tokens)
    {
        var titles = new WorkTitles(tokens);
        return titles._ends.Select(pair => tokens.Span(pair.Key + 1, pair.Value - 1).Of(tokens.Text));
    }

    private int? EndOf(int open)
    {
        if (_tokens.Raw(open) is not ("“" or "\"" or "‘") || !_tokens.IsCapital(open + 1) || _tokens[open + 1].SpaceBefore)
            return null;
        for (var i = open + 1; i <= open + LongestTitle + 1; i++)
        {
            if (_tokens.Raw(i) is "”" or "’" or "\"" && !_tokens[i].SpaceBefore)
                return i + 1;
            var word = _tokens.Lower(i);
            var fits = _tokens.IsCapital(i) || NameWords.Joiners.Contains(word) || word is "a" or "an" or "in" or "y" or "to" or "," or "'s" || _tokens[i].Kind == TokenKind.Number;
            if (!fits)
                return null;
        }

        return null;
    }
}
