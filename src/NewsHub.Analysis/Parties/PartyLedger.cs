namespace NewsHub.Analysis.Parties;

/// <summary>Collects the names of one article: full names first, then the shorter forms that mean them.</summary>
internal sealed class PartyLedger(NameKeys names, NameEvidence evidence)
{
    private readonly Couples _couples = new(evidence);
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, Entry> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byLastWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _byInitials = new(StringComparer.Ordinal);

    /// <summary>Takes in the full names of a text.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="isHeadline">A headline puts callings and verbs beside names with a capital too.</param>
    public void Learn(TextTokens tokens, bool isHeadline)
    {
        foreach (var found in tokens.Runs)
        {
            var run = evidence.WithoutCalling(tokens, found);
            if (_couples.At(tokens, run) is var (first, second, _))
            {
                Enter(NameKey.Of(first), PartyKind.Person);
                Enter(NameKey.Of(second), PartyKind.Person);
            }
            else if (run.Last > run.First)
            {
                var name = names.Of(tokens, run.First, run.Last);
                if (NameTables.Places.Contains(name.Name))
                    continue;
                var kind = NameKinds.Of(tokens, run);
                if (kind == PartyKind.Unknown && !isHeadline && evidence.IsFullName(tokens, run))
                    kind = PartyKind.Person;
                if (kind != PartyKind.Unknown || !run.OpensSentence || NameKinds.Gives(tokens, run))
                    Enter(name, kind);
            }
        }
    }

    /// <summary>Gives every name in the text its party.</summary>
    public ArticleParties Resolve(TextTokens tokens)
    {
        var mentions = new List<(TextSpan Span, Entry[] Entries)>();
        foreach (var found in tokens.Runs)
        {
            var run = evidence.WithoutCalling(tokens, found);
            var span = new TextSpan(tokens[run.First].Start, tokens[run.Last].End);
            if (mentions.Count > 0 && mentions[^1].Span.Overlaps(span))
                continue;
            if (_couples.At(tokens, run) is var (first, second, both))
                mentions.Add((both, [Enter(NameKey.Of(first), PartyKind.Person), Enter(NameKey.Of(second), PartyKind.Person)]));
            else if (Meant(tokens, run) is { Length: > 0 } entries)
                mentions.Add((span, entries));
        }

        return Finish(tokens, JoinPairs(tokens, mentions));
    }

    private Entry Enter(NameKey key, PartyKind kind)
    {
        var name = key.Name;
        if (_byName.TryGetValue(key.Key, out var known))
        {
            if (known.Kind == PartyKind.Unknown)
                known.Kind = kind;
            return known;
        }

        var entry = new Entry(name, kind);
        _byName[key.Key] = entry;
        _entries.Add(entry);
        var isLong = key.Key.Contains(' ', StringComparison.Ordinal);
        if (isLong && name.Contains(' ', StringComparison.Ordinal) && kind != PartyKind.Organization)
        {
            Index(_byLastWord, PartyName.Normalize(LastWord(name)), entry);
            Index(_byFirstWord, PartyName.Normalize(name.Split(' ')[0]), entry);
        }

        if (isLong)
        {
            var capitals = string.Concat(name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));
            _byInitials.TryAdd(capitals, entry);
        }

        return entry;
    }

    private static void Index(Dictionary<string, List<Entry>> index, string word, Entry entry)
    {
        if (!index.TryGetValue(word, out var list))
            index[word] = list = [];
        list.Add(entry);
    }

    private Entry[] Meant(TextTokens tokens, NameRun run)
    {
        var named = names.Of(tokens, run.First, run.Last);
        if (named.Key.Length == 0)
            return [];
        if (run.First < run.Last && NameTables.Places.Contains(named.Name))
            return [];
        if (_byName.TryGetValue(named.Key, out var exact))
            return [exact];
        if (run.First < run.Last)
            return NameKinds.Of(tokens, run) is var kind && kind != PartyKind.Unknown ? [Enter(named, kind)] : [];
        return MeantByWord(tokens, run, named);
    }

    private Entry[] MeantByWord(TextTokens tokens, NameRun run, NameKey named)
    {
        var (name, key) = named;
        if (run.AfterThe && key.EndsWith('s') && Surname(key) is { } surname && _byLastWord.TryGetValue(surname, out var family))
            return [.. family.TakeLast(2)];
        if (_byLastWord.TryGetValue(key, out var bearers))
            return [BestBearer(bearers, run.Title)];
        if (_byFirstWord.TryGetValue(key, out var byFirst))
            return [byFirst[^1]];
        if (NameKinds.IsAcronym(name) && _byInitials.TryGetValue(name, out var full))
            return [full];
        if (NameTables.NotParties.Contains(name) || NameTables.Honorifics.Contains(name))
            return [];
        if (run.Title.Length > 0)
            return [Enter(named, PartyKind.Person)];
        if (NameKinds.IsAcronym(name))
            return NameKinds.IsDateline(tokens, run) ? [] : [Enter(named, PartyKind.Organization)];
        if (run.AfterThe || evidence.IsPlace(tokens, run.First))
            return [];
        return NameKinds.Speaks(tokens, run) && !(run.OpensSentence && name.EndsWith('s') && !FirstNames.Contains(name)) || !run.OpensSentence && FirstNames.Contains(name) ? [Enter(named, PartyKind.Person)] : [];
    }

    private string? Surname(string plural) =>
        _byLastWord.ContainsKey(plural[..^1]) ? plural[..^1]
        : plural.EndsWith("es", StringComparison.Ordinal) && _byLastWord.ContainsKey(plural[..^2]) ? plural[..^2]
        : null;

    private static Entry BestBearer(List<Entry> bearers, string title)
    {
        var wanted = NameTables.FemaleTitles.Contains(title) ? Gender.Female : NameTables.MaleTitles.Contains(title) ? Gender.Male : Gender.Unknown;
        return wanted == Gender.Unknown ? bearers[0] : bearers.Find(entry => FirstNames.GenderOf(entry.Name.Split(' ')[0]) == wanted) ?? bearers[0];
    }

    /// <summary>"George and Amal": two people who share a surname, named side by side.</summary>
    private static List<(TextSpan Span, Entry[] Entries)> JoinPairs(TextTokens tokens, List<(TextSpan Span, Entry[] Entries)> mentions)
    {
        var joined = new List<(TextSpan Span, Entry[] Entries)>(mentions.Count);
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            if (joined.Count > 0 && ArePair(tokens, mentions[i], joined[^1]))
                joined[^1] = (new TextSpan(mentions[i].Span.Start, joined[^1].Span.End), [mentions[i].Entries[0], joined[^1].Entries[0]]);
            else
                joined.Add(mentions[i]);
        }

        joined.Reverse();
        return joined;
    }

    private static bool ArePair(TextTokens tokens, (TextSpan Span, Entry[] Entries) left, (TextSpan Span, Entry[] Entries) right)
    {
        if (left.Entries.Length != 1 || right.Entries.Length != 1 || left.Entries[0] == right.Entries[0])
            return false;
        var between = tokens.Text.AsSpan(left.Span.End, Math.Max(0, right.Span.Start - left.Span.End));
        return between is " and " or " & " && LastWord(left.Entries[0].Name) == LastWord(right.Entries[0].Name) && left.Entries[0].Name.Contains(' ', StringComparison.Ordinal);
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static ArticleParties Finish(TextTokens tokens, List<(TextSpan Span, Entry[] Entries)> mentions)
    {
        var order = new List<Entry>();
        var seen = new HashSet<Entry>();
        foreach (var (span, entries) in mentions)
            foreach (var entry in entries)
            {
                if (seen.Add(entry))
                    order.Add(entry);
                if (entries.Length == 1)
                    entry.Aliases.Add(span.Of(tokens.Text));
            }

        var parties = order.ToDictionary(entry => entry, entry => new ArticleParty(entry.Name, entry.Kind, [.. entry.Aliases.Where(alias => alias != entry.Name)]));
        return new ArticleParties(
            [.. order.Select(entry => parties[entry])],
            [.. mentions.Select(mention => new PartyMention(mention.Span, [.. mention.Entries.Select(entry => parties[entry])]))]) { Tokens = tokens };
    }

    private sealed class Entry(string name, PartyKind kind)
    {
        public string Name { get; } = name;

        public PartyKind Kind { get; set; } = kind;

        public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal);
    }
}
