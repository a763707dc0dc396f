using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>What the article itself calls its people ("Ada Vale, the founder", "director Ada Vale"), by which it may name them again.</summary>
internal sealed class Callings
{
    private const int ReachBefore = 5;
    private const int ReachAfter = 9;

    private readonly QuoteContext _context;
    private readonly Dictionary<string, List<ArticleParty>> _bearers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ArticleParty>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Reads what stands beside the names of an article.</summary>
    public Callings(QuoteContext context)
    {
        _context = context;
        _lookup = _bearers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < context.Mentions.Count; i++)
        {
            if (context.Mentions[i] is not { Parties: [{ Kind: PartyKind.Person } person] } name)
                continue;
            ReadBefore(name, person);
            ReadAfter(name, person);
            if (i > 0 && context.Mentions[i - 1] is { Kind: MentionKind.Nominal } office && office.Last == name.First - 2 && context.IsMark(name.First - 1, ','))
                Note(office.Last, person);
        }
    }

    /// <summary>Who bears a calling; nobody when the article gives it to none.</summary>
    public IReadOnlyList<ArticleParty> Bearers(ReadOnlySpan<char> calling) => _lookup.TryGetValue(calling, out var bearers) ? bearers : [];

    /// <summary>"the fund's director Ada Vale", "actor and producer Ada Vale".</summary>
    private void ReadBefore(SpeakerMention name, ArticleParty person)
    {
        for (var i = name.First - 1; i >= name.First - ReachBefore && _context.SameSentence(i, name.First) && _context.Tokens[i].Kind == TokenKind.Word; i--)
        {
            var use = _context.UseAt(i);
            if (use.Is(WordRoles.Head))
                Note(i, person);
            else if (use.Verb > 0 || use.Is(WordRoles.Determiner | WordRoles.Function) && _context.Tokens.Of(i) is not "and")
                break;
        }
    }

    /// <summary>"Ada Vale, the founder of the fund,", "Ada Vale is the founder".</summary>
    private void ReadAfter(SpeakerMention name, ArticleParty person)
    {
        var first = name.Last + 1;
        if (!_context.IsMark(first, ',') && !(_context.SameSentence(first + 1, name.Last) && _context.Tokens.Of(first) is "is" or "was" && _context.UseAt(first + 1).Is(WordRoles.Determiner)))
            return;
        for (var i = first + 1; i <= first + ReachAfter && _context.SameSentence(i, name.Last); i++)
        {
            if (_context.Tokens[i].Kind == TokenKind.Mark && !NameRuns.IsPossessive(_context.Tokens, i - 1))
                break;
            if (WordClasses.Of(_context, i, name.Last) is WordClass.Of or WordClass.Preposition or WordClass.Who or WordClass.To or WordClass.As or WordClass.PlainCue)
                break;
            if (_context.UseAt(i).Is(WordRoles.Head))
                Note(i, person);
        }
    }

    private void Note(int token, ArticleParty person)
    {
        if (!_lookup.TryGetValue(_context.Tokens.Of(token), out var bearers))
            _bearers[_context.Tokens.Of(token).ToString()] = bearers = [];
        if (!bearers.Exists(bearer => ReferenceEquals(bearer, person)))
            bearers.Add(person);
    }
}
