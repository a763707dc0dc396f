using System.Collections.Frozen;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Parties;

/// <summary>What a whole text tells of its capitalised words, read once: which stand alone as surnames do, and which are places.</summary>
internal sealed class NameEvidence
{
    private readonly NameKeys _names;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Locating = Words("in near outside across throughout around");

    /// <summary>Words of articles that tell of two people as a couple.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CoupleWords = Words("couple couple's couple’s pair duo married husband wife spouses newlyweds");

    /// <summary>Storms bear first names, and are named by them alone afterwards, as people are by their surnames.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Storms = Words("cyclone hurricane typhoon storm");

    private readonly HashSet<string> _alone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _located = new(StringComparer.Ordinal);
    private readonly HashSet<string> _endings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _longNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _families = new(StringComparer.Ordinal);

    private NameEvidence(NameKeys names) => _names = names;

    /// <summary>The text speaks of a couple.</summary>
    public bool TellsOfCouple { get; private set; }

    /// <summary>Reads a text.</summary>
    public static NameEvidence Read(TextTokens tokens, NameKeys names)
    {
        var evidence = new NameEvidence(names);
        foreach (var run in tokens.Runs)
            evidence.Take(tokens, run);
        for (var i = 0; i < tokens.Count && !evidence.TellsOfCouple; i++)
            evidence.TellsOfCouple = IsCoupleWord(tokens.Of(i));
        return evidence;
    }

    /// <summary>"Ada Vale" where the text goes on with "Vale": a person's full name.</summary>
    public bool IsFullName(TextTokens tokens, NameRun run) =>
        !run.AfterThe && run.Last - run.First is >= 1 and <= 3 && !Storms.Contains(tokens.Of(run.First)) && !IsPlural(tokens.Of(run.Last)) && _alone.Contains(Key(tokens, run.Last));

    /// <summary>A word that stands after "in" or "near" and ends no longer name.</summary>
    public bool IsPlace(TextTokens tokens, int word) => _located.Contains(Key(tokens, word)) && !IsSurname(tokens, word);

    /// <summary>A word that ends a longer name.</summary>
    public bool IsSurname(TextTokens tokens, int word) => _endings.Contains(Key(tokens, word));

    /// <summary>A surname whose plural stands for all who bear it ("the Vales", "the Marshes").</summary>
    public bool IsFamily(TextTokens tokens, int word) => Key(tokens, word) is var key && (_families.Contains(key) || _families.Contains($"{key}s") || _families.Contains($"{key}es"));

    /// <summary>"Violinist Ada Quill" at the head of a sentence is "Ada Quill" where the text names her so, or goes on with "Quill".</summary>
    public NameRun WithoutCalling(TextTokens tokens, NameRun run)
    {
        if (!run.OpensSentence || run.Last - run.First < 2 || !SpeakerNouns.IsHead(tokens.Of(run.First)) || FirstNames.Contains(tokens.Of(run.First)))
            return run;
        var bare = run with { First = run.First + 1, OpensSentence = false };
        return _longNames.Contains(_names.Of(tokens, bare.First, bare.Last).Key) || (IsFullName(tokens, bare) && NameKinds.Of(tokens, run) != PartyKind.Organization) ? bare : run;
    }

    /// <summary>Most words are none by their length alone.</summary>
    private static bool IsCoupleWord(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 9 && CoupleWords.Contains(word);

    private void Take(TextTokens tokens, NameRun run)
    {
        if (run.Last > run.First)
        {
            _longNames.Add(_names.Of(tokens, run.First, run.Last).Key);
            if (!Couples.OpensWithCalling(tokens, run))
                _endings.Add(Key(tokens, run.Last));
            return;
        }

        if (run.AfterThe)
        {
            if (IsPlural(tokens.Of(run.Last)))
                _families.Add(Key(tokens, run.Last));
            return;
        }

        (IsLocated(tokens, run) ? _located : _alone).Add(Key(tokens, run.First));
    }

    private static bool IsLocated(TextTokens tokens, NameRun run)
    {
        if (run.First < 2 || tokens[run.First - 1].Sentence != tokens[run.First].Sentence || NameRuns.IsPossessive(tokens, run.Last))
            return false;
        return Locating.Contains(tokens.Of(run.First - 1)) || tokens.Of(run.First - 1) is "of" && tokens.Of(run.First - 2) is "city" or "town" or "village" or "county" or "port" or "island";
    }

    /// <summary>"Harrow Rovers", later "Rovers": a team as often as a person.</summary>
    private static bool IsPlural(ReadOnlySpan<char> word) => word[^1] == 's';

    private string Key(TextTokens tokens, int word) => _names.Of(tokens, word, word).Key;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
