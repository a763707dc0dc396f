namespace NewsHub.Analysis.Stories;

/// <summary>What a story's articles have in common: an article is compared with this, never with one member alone. Grows with the story.</summary>
public sealed class StoryProfile
{
    /// <summary>Parties and terms of the headlines by which a story is told apart.</summary>
    private const int MaxParties = 24;

    private const int MaxHeadlineTerms = 12;

    private readonly List<ArticleFacts> members = [];
    private readonly Dictionary<string, TermSum> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> headlineTerms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> parties = new(StringComparer.Ordinal);
    private readonly HashSet<long> utteranceKeys = [];
    private readonly List<GiftKey> gifts = [];
    private readonly Dictionary<GiftKey, ComparedGift> comparedGifts = [];
    private readonly HashSet<ComparedGift> mainGifts = [];
    private readonly HashSet<(string? Currency, decimal Amount)> amounts = [];
    private readonly HashSet<string> recipients = new(StringComparer.Ordinal);
    private HashSet<string>? names;
    private int coreSize;

    /// <summary>Gathers the members of a story; one article alone is a story of one.</summary>
    public static StoryProfile Of(IEnumerable<ArticleFacts> members)
    {
        var profile = new StoryProfile();
        foreach (var member in members)
            profile.Add(member);
        return profile;
    }

    /// <summary>The articles gathered, in the order in which they came.</summary>
    public IReadOnlyList<ArticleFacts> Members => members;

    /// <summary>Each term that a member holds.</summary>
    public IReadOnlyDictionary<string, TermSum> Terms => terms;

    /// <summary>How many members' headlines hold each term.</summary>
    public IReadOnlyDictionary<string, int> HeadlineTerms => headlineTerms;

    /// <summary>How many members name each party.</summary>
    public IReadOnlyDictionary<string, int> Parties => parties;

    /// <summary>The heaviest terms.</summary>
    public IReadOnlyList<string> Core { get { Refresh(); return field; } private set; } = [];

    /// <summary>The terms of most headlines.</summary>
    public IReadOnlyList<string> HeadlineCore { get { Refresh(); return field; } private set; } = [];

    /// <summary>The parties that most members name; of one article, its parties in their order.</summary>
    public IReadOnlyList<string> PartyCore { get { Refresh(); return field; } private set; } = [];

    /// <summary><see cref="PartyCore"/> with the words of each name.</summary>
    internal IReadOnlyList<(string Party, string[] Words)> PartyNames { get { Refresh(); return field; } private set; } = [];

    /// <summary>The terms whose rarity a comparison with the story asks for: its heaviest ones and the words of its main parties' names.</summary>
    public IEnumerable<string> ComparedTerms => Core.Concat(PartyNames.SelectMany(name => name.Words)).Distinct();

    /// <summary>Whether a word stands in a member's text or in a name that it mentions.</summary>
    internal bool Mentions(string word) => terms.ContainsKey(word) || Names.Contains(word);

    /// <summary>Everything quoted.</summary>
    public IReadOnlySet<long> UtteranceKeys => utteranceKeys;

    /// <summary>Every gift told as news, repeated as the members repeat it.</summary>
    public IReadOnlyList<GiftKey> Gifts => gifts;

    /// <summary>What the members tell of first: the gifts of the giver whom a headline names before others; all of a member whose headline names none.</summary>
    internal IReadOnlyCollection<ComparedGift> MainGifts => mainGifts;

    /// <summary>Whether a member tells a gift of some givers without others.</summary>
    internal bool TellsApart(ComparedGift these, ComparedGift others) => comparedGifts.Values.Any(gift => gift.Donor.Count > 0 && !gift.IsByOthersThan(these) && gift.IsByOthersThan(others));

    /// <summary>The words of all names that a member mentions; made when first asked for, since few comparisons do.</summary>
    internal IReadOnlySet<string> Names => names ??= new(parties.Keys.SelectMany(TellingTerms.Normalized), StringComparer.Ordinal);

    /// <summary>The amounts of the gifts.</summary>
    public IReadOnlySet<(string? Currency, decimal Amount)> Amounts => amounts;

    /// <summary>The telling words of the recipients' names.</summary>
    public IReadOnlySet<string> Recipients => recipients;

    /// <summary>Gifts that a member tells, on average.</summary>
    public double GiftsPerArticle => members.Count == 0 ? 0 : gifts.Count / (double)members.Count;

    /// <summary>Publication of the earliest member.</summary>
    public DateTimeOffset First { get; private set; } = DateTimeOffset.MaxValue;

    /// <summary>Publication of the latest member.</summary>
    public DateTimeOffset Last { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>A term's weight in the mean article of the story; 0 for a term that no member holds.</summary>
    public float MeanWeight(string term) => terms.TryGetValue(term, out var sum) ? sum.Weight / members.Count : 0;

    /// <summary>Share of the members that name a party.</summary>
    public double ShareNaming(string party) => parties.TryGetValue(party, out var count) ? count / (double)members.Count : 0;

    /// <summary>Takes one more member in.</summary>
    public void Add(ArticleFacts member)
    {
        members.Add(member);
        foreach (var (term, weight) in member.Terms)
            terms[term] = terms.GetValueOrDefault(term).Plus(weight);
        foreach (var term in member.HeadlineTerms)
            headlineTerms[term] = headlineTerms.GetValueOrDefault(term) + 1;
        foreach (var party in member.Parties)
            parties[party] = parties.GetValueOrDefault(party) + 1;
        names = null;
        utteranceKeys.UnionWith(member.UtteranceKeys);
        AddGifts(member);
        First = member.PublishedAt < First ? member.PublishedAt : First;
        Last = member.PublishedAt > Last ? member.PublishedAt : Last;
    }

    private void AddGifts(ArticleFacts member)
    {
        foreach (var gift in member.BackgroundGifts)
            Compared(gift);
        List<ComparedGift> own = [.. member.Gifts.Select(Compared)];
        foreach (var compared in own)
        {
            gifts.Add(compared.Gift);
            recipients.UnionWith(compared.Recipient);
            if (compared.Gift.Amount is { } amount)
                amounts.Add((compared.Gift.Currency, amount));
        }

        var subject = member.HeadlineTerms.FirstOrDefault(term => own.Exists(gift => gift.Donor.Contains(term)));
        mainGifts.UnionWith(subject is null ? own : own.Where(gift => gift.Donor.Contains(subject)));
    }

    private ComparedGift Compared(GiftKey gift)
    {
        if (!comparedGifts.TryGetValue(gift, out var compared))
            comparedGifts.Add(gift, compared = new ComparedGift(gift));
        return compared;
    }

    /// <summary>Picks the cores again when the story has grown by a tenth: often enough for small stories, seldom for large ones.</summary>
    private void Refresh()
    {
        if (members.Count * 10 <= coreSize * 11)
            return;
        coreSize = members.Count;
        Core = [.. terms.OrderByDescending(pair => pair.Value.Weight).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(TellingTerms.MaxCount).Select(pair => pair.Key)];
        HeadlineCore = [.. headlineTerms.OrderByDescending(pair => pair.Value).Take(MaxHeadlineTerms).Select(pair => pair.Key)];
        PartyCore = [.. parties.OrderByDescending(pair => pair.Value).Take(MaxParties).Select(pair => pair.Key)];
        PartyNames = [.. PartyCore.Select(party => (party, TellingTerms.Normalized(party).ToArray()))];
    }
}

/// <summary>A term over the members of a story.</summary>
/// <param name="Articles">How many hold it.</param>
/// <param name="Weight">Their weights, summed.</param>
public readonly record struct TermSum(int Articles, float Weight)
{
    /// <summary>With one more member that holds it.</summary>
    public TermSum Plus(float weight) => new(Articles + 1, Weight + weight);
}
