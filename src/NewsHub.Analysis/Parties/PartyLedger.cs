using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Parties;

/// <summary>Collects the names of one article: full names first, then the shorter forms that mean them.</summary>
internal sealed class PartyLedger(NameKeys names, NameEvidence evidence)
{
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
        foreach (var run in tokens.Runs)
        {
            if (CoupleAt(tokens, run) is var (first, second))
            {
                Enter(NameKey.Of(first), PartyKind.Person);
                Enter(NameKey.Of(second), PartyKind.Person);
            }
            else if (run.Last > run.First)
            {
                var name = names.Of(tokens, run.First, run.Last);
                if (NameTables.Places.Contains(name.Name))
                    continue;
                var kind = KindOf(tokens, run);
                if (kind == PartyKind.Unknown && !isHeadline && evidence.IsFullName(tokens, run))
                    kind = PartyKind.Person;
                if (kind != PartyKind.Unknown || !run.OpensSentence)
                    Enter(name, kind);
            }
        }
    }

    /// <summary>Gives every name in the text its party.</summary>
    public ArticleParties Resolve(TextTokens tokens)
    {
        var mentions = new List<(TextSpan Span, Entry[] Entries)>();
        foreach (var run in tokens.Runs)
        {
            var span = new TextSpan(tokens[run.First].Start, tokens[run.Last].End);
            if (mentions.Count > 0 && mentions[^1].Span.Overlaps(span))
                continue;
            if (CoupleAt(tokens, run) is var (first, second))
                mentions.Add((CoupleSpan(tokens, run), [Enter(NameKey.Of(first), PartyKind.Person), Enter(NameKey.Of(second), PartyKind.Person)]));
            else if (Meant(tokens, run) is { Length: > 0 } entries)
                mentions.Add((span, entries));
        }

        JoinPairs(tokens, mentions);
        return Finish(tokens, mentions);
    }

    /// <summary>"George and Amal Clooney": the run before "and" is one first name, the run after it a full name.</summary>
    private (string First, string Second)? CoupleAt(TextTokens tokens, NameRun run)
    {
        var last = run.Last;
        if (run.First != run.Last || last + 3 >= tokens.Count || tokens.Of(last + 1) is not ("and" or "&"))
            return null;
        if (!IsCapital(tokens, last + 3) || tokens[last + 3].Sentence != tokens[last].Sentence || !AreFirstNames(tokens, run, last + 2))
            return null;
        var surname = tokens.Of(last + 3).ToString();
        return NameTables.OrganizationWords.Contains(surname) ? null : ($"{tokens.Of(run.First)} {surname}", $"{tokens.Of(last + 2)} {surname}");
    }

    /// <summary>Both are known first names; or one is, and the text tells of a couple or of several ("the actors Ada and Brix Vale"), of whom the other bears no surname that is used alone.</summary>
    private bool AreFirstNames(TextTokens tokens, NameRun run, int second)
    {
        var first = run.First;
        var firstIsKnown = FirstNames.Contains(tokens.Of(first));
        var secondIsKnown = FirstNames.Contains(tokens.Of(second));
        if (firstIsKnown && secondIsKnown)
            return true;
        if (!(firstIsKnown || secondIsKnown) || !IsCapital(tokens, second) || run.Title.Length > 0 || run.AfterThe)
            return false;
        return !NameTables.NotParties.Contains(tokens.Of(first)) && !NameTables.OrganizationWords.Contains(tokens.Of(first)) && !IsAcronym(tokens.Of(first)) && !evidence.IsSurname(tokens, first)
            && (evidence.TellsOfCouple || FollowsPlural(tokens, first));
    }

    private static bool FollowsPlural(TextTokens tokens, int token) =>
        token > 0 && tokens[token - 1].Sentence == tokens[token].Sentence && SpeakerNouns.IsHead(tokens.Of(token - 1)) && tokens.Of(token - 1)[^1] == 's'
        || token > 0 && tokens[token - 1].Sentence == tokens[token].Sentence && tokens.Of(token - 1) is [.. var singular, 's'] && SpeakerNouns.IsHead(singular);

    private static TextSpan CoupleSpan(TextTokens tokens, NameRun run) => new(tokens[run.First].Start, tokens[run.Last + 3].End);

    private static bool IsCapital(TextTokens tokens, int index) => tokens[index].Kind == TokenKind.Word && char.IsUpper(tokens.Text[tokens[index].Start]);

    private static PartyKind KindOf(TextTokens tokens, NameRun run)
    {
        var length = run.Last - run.First + 1;
        for (var i = run.First; i <= run.Last; i++)
            if (NameTables.OrganizationWords.Contains(tokens.Of(i)))
                return PartyKind.Organization;
        if (run.Title.Length > 0 || length is >= 2 and <= 5 && (!run.AfterThe && FirstNames.Contains(tokens.Of(run.First)) && !NameTables.PlainWordNames.Contains(tokens.Of(run.First)) || Speaks(tokens, run) || FollowsKin(tokens, run) || !run.AfterThe && (FollowsCalling(tokens, run) || HasAge(tokens, run) || HasCallingAfter(tokens, run))))
            return PartyKind.Person;
        return length == 1 && IsAcronym(tokens.Of(run.First)) ? PartyKind.Organization : PartyKind.Unknown;
    }

    /// <summary>"his wife, Ada Vale", "her son Brix Vale".</summary>
    private static bool FollowsKin(TextTokens tokens, NameRun run)
    {
        var before = run.First - 1;
        if (before > 0 && tokens.Text[tokens[before].Start] == ',')
            before--;
        return before >= 0 && tokens[before].Sentence == tokens[run.First].Sentence
            && tokens.Of(before) is "wife" or "husband" or "mother" or "father" or "son" or "daughter" or "brother" or "sister" or "spouse" or "fiancé" or "fiancée";
    }

    /// <summary>"guitarist Ada Vale".</summary>
    private static bool FollowsCalling(TextTokens tokens, NameRun run) =>
        run.First > 0 && tokens[run.First - 1].Sentence == tokens[run.First].Sentence && IsCalling(tokens.Of(run.First - 1));

    /// <summary>"Ada Vale, 40,".</summary>
    private static bool HasAge(TextTokens tokens, NameRun run) =>
        run.Last + 3 < tokens.Count && tokens.Text[tokens[run.Last + 1].Start] == ',' && tokens[run.Last + 2] is { Kind: TokenKind.Number, Length: 2 } && tokens.Text[tokens[run.Last + 3].Start] == ','
        && tokens[run.Last + 3].Sentence == tokens[run.Last].Sentence;

    /// <summary>"Ada Vale, the Harrow guitarist,": a calling of few words between commas.</summary>
    private static bool HasCallingAfter(TextTokens tokens, NameRun run)
    {
        if (run.Last + 2 >= tokens.Count || tokens.Text[tokens[run.Last + 1].Start] != ',' || tokens.Of(run.Last + 2) is not ("the" or "a" or "an" or "its" or "his" or "her" or "their"))
            return false;
        for (var i = run.Last + 3; i < Math.Min(tokens.Count, run.Last + 8) && tokens[i].Sentence == tokens[run.Last].Sentence && tokens[i].Kind != TokenKind.Mark; i++)
            if (IsCalling(tokens.Of(i)))
                return i + 1 >= tokens.Count || tokens[i + 1].Kind == TokenKind.Mark || tokens.Of(i + 1) is "of" or "at" or "who";
        return false;
    }

    /// <summary>A person's calling by its ending, among the nouns that news lets speak.</summary>
    private static bool IsCalling(ReadOnlySpan<char> word) =>
        SpeakerNouns.IsHead(word) && word is not ("newspaper" or "paper" or "letter" or "center")
        && (word is [.., 'e' or 'o', 'r'] or [.., 'i', 's', 't'] or [.., 'm', 'a', 'n'] or [.., 'i', 'a', 'n'] or [.., 'e', 's', 's'] or "star" or "legend" or "champion" or "coach" or "chef" or "boss" or "president" or "poet" or "chair" or "hero");

    /// <summary>A verb of speech right beside a name of no known kind: people speak more often than companies.</summary>
    private static bool Speaks(TextTokens tokens, NameRun run) =>
        run.Last + 1 < tokens.Count && tokens[run.Last + 1].Sentence == tokens[run.Last].Sentence && CueTable.IsPlain(CueTable.VerbOf(tokens.Of(run.Last + 1)))
        || run.First > 0 && tokens[run.First - 1].Sentence == tokens[run.First].Sentence && CueTable.IsPlain(CueTable.VerbOf(tokens.Of(run.First - 1)));

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 7)
            return false;
        foreach (var c in word)
            if (!char.IsUpper(c) && c is not ('.' or '&'))
                return false;
        return true;
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
            return KindOf(tokens, run) is var kind && kind != PartyKind.Unknown ? [Enter(named, kind)] : [];
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
        if (IsAcronym(name) && _byInitials.TryGetValue(name, out var full))
            return [full];
        if (NameTables.NotParties.Contains(name) || NameTables.Honorifics.Contains(name))
            return [];
        if (run.Title.Length > 0)
            return [Enter(named, PartyKind.Person)];
        if (IsAcronym(name))
            return IsDateline(tokens, run) ? [] : [Enter(named, PartyKind.Organization)];
        if (run.AfterThe || evidence.IsPlace(tokens, run.First))
            return [];
        return Speaks(tokens, run) && !(run.OpensSentence && name.EndsWith('s') && !FirstNames.Contains(name)) || !run.OpensSentence && FirstNames.Contains(name) ? [Enter(named, PartyKind.Person)] : [];
    }

    /// <summary>"LONDON (Agency) —", "LONDON, May 4 —": the place in capitals that opens a report.</summary>
    private static bool IsDateline(TextTokens tokens, NameRun run) =>
        (run.First == 0 || tokens[run.First - 1].Paragraph != tokens[run.First].Paragraph)
        && run.Last + 1 < tokens.Count && tokens.Text[tokens[run.Last + 1].Start] is '(' or ',' or '-' or '–' or '—';

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
    private static void JoinPairs(TextTokens tokens, List<(TextSpan Span, Entry[] Entries)> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (left, right) = (mentions[i], mentions[i + 1]);
            if (left.Entries.Length != 1 || right.Entries.Length != 1 || left.Entries[0] == right.Entries[0])
                continue;
            var between = tokens.Text.AsSpan(left.Span.End, Math.Max(0, right.Span.Start - left.Span.End));
            if (between is " and " or " & " && LastWord(left.Entries[0].Name) == LastWord(right.Entries[0].Name) && left.Entries[0].Name.Contains(' ', StringComparison.Ordinal))
            {
                mentions[i] = (new TextSpan(left.Span.Start, right.Span.End), [left.Entries[0], right.Entries[0]]);
                mentions.RemoveAt(i + 1);
            }
        }
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
