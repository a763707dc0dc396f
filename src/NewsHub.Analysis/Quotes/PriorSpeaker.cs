using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Who spoke so far.</summary>
internal sealed class PriorSpeaker
{
    // An article has one object for each party.
    private readonly Dictionary<ArticleParty, int> _times = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ArticleParty, int> _named = new(ReferenceEqualityComparer.Instance);

    private int _mention = -1;
    private PlacedQuotation? _quotation;
    private PlacedQuotation? _current;

    /// <summary>Counts how often each party is named.</summary>
    public PriorSpeaker(IEnumerable<SpeakerMention> mentions)
    {
        foreach (var mention in mentions)
            foreach (var party in mention.Parties)
                _named[party] = _named.GetValueOrDefault(party) + 1;
    }

    /// <summary>Who spoke the quotation before.</summary>
    public IReadOnlyList<ArticleParty> Parties { get; private set; } = [];

    /// <summary>Turns to the next quotation.</summary>
    public void TurnTo(PlacedQuotation quotation) => _current = quotation;

    /// <summary>Notes who spoke the current quotation.</summary>
    /// <param name="mention">The mention; -1 when nobody was found.</param>
    /// <param name="parties">Whom it means.</param>
    public void Note(int mention, IReadOnlyList<ArticleParty> parties)
    {
        _mention = mention;
        Parties = parties;
        _quotation = _current;
        foreach (var party in parties)
            _times[party] = _times.GetValueOrDefault(party) + 1;
    }

    /// <summary>Whether a mention is that of the quotation before, or means the same.</summary>
    public bool IsAgain(int mention, IReadOnlyList<ArticleParty> parties) => _mention >= 0 && (mention == _mention || Shares(parties, Parties));

    /// <summary>The current quotation goes on with the words of the one before.</summary>
    public void NoteAgain() => _quotation = _current;

    /// <summary>0 to 15: how the mention stands to the speaker of the quotation before, and how near that is.</summary>
    public int Relation(QuoteContext context, int mention, SpeakerMention candidate)
    {
        if (_mention < 0 || _quotation is null || _current is null)
            return 15;
        var who = mention == _mention ? 1
            : Shares(candidate.Parties, Parties) ? 2
            : candidate.Parties.Count > 0 && Parties.Count > 0 ? 3
            : 0;
        var gap = _current.Paragraph - _quotation.Paragraph;
        var nearness = gap == 0 ? (_current.FirstSentence == _quotation.LastSentence ? 0 : 1) : gap == 1 ? 2 : 3;
        return Math.Min(14, who * 4 + nearness);
    }

    /// <summary>0 to 15: how often the mention's party spoke and is named.</summary>
    public int Standing(SpeakerMention candidate)
    {
        if (candidate.Parties.Count == 0)
            return 15;
        int spoke = 0, named = 0;
        for (var i = 0; i < candidate.Parties.Count; i++)
        {
            spoke = Math.Max(spoke, _times.GetValueOrDefault(candidate.Parties[i]));
            named = Math.Max(named, _named.GetValueOrDefault(candidate.Parties[i]));
        }

        return Math.Min(2, spoke) * 4 + named switch { 1 => 0, <= 3 => 1, <= 6 => 2, _ => 3 };
    }

    private static bool Shares(IReadOnlyList<ArticleParty> some, IReadOnlyList<ArticleParty> others)
    {
        for (var i = 0; i < some.Count; i++)
            for (var j = 0; j < others.Count; j++)
                if (ReferenceEquals(some[i], others[j]))
                    return true;
        return false;
    }
}
