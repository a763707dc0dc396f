using System.Collections.Frozen;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>What the tables of this folder know of each word, gathered so that a text is looked up once.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, WordUse>.AlternateLookup<ReadOnlySpan<char>> Table = Build();

    /// <summary>Looks up every word of a text; marks and numbers are known to be nothing.</summary>
    public static WordUse[] Read(TextTokens tokens)
    {
        var uses = new WordUse[tokens.Count];
        for (var i = 0; i < uses.Length; i++)
            if (tokens[i].Kind == TokenKind.Word)
                Table.TryGetValue(tokens.Of(i), out uses[i]);
        return uses;
    }

    private static FrozenDictionary<string, WordUse>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var table = new Dictionary<string, WordUse>(StringComparer.OrdinalIgnoreCase);
        void Put(IEnumerable<string> words, Func<WordUse, string, WordUse> use)
        {
            foreach (var word in words)
                table[word] = use(table.GetValueOrDefault(word), word);
        }

        Put(CueTable.AllForms, (use, form) => use with { Verb = (ushort)CueTable.VerbOf(form) });
        Put(WordClasses.Table.Keys, (use, word) => use with { Class = WordClasses.Table[word] });
        Put(SpeakerNouns.Heads, (use, _) => use with { Roles = use.Roles | WordRoles.Head });
        Put(SpeakerNouns.Determiners, (use, _) => use with { Roles = use.Roles | WordRoles.Determiner });
        Put(SpeakerNouns.FunctionWords, (use, _) => use with { Roles = use.Roles | WordRoles.Function });
        Put(CueBinding.Fillers, (use, _) => use with { Roles = use.Roles | WordRoles.Filler });
        Put(CueBinding.NoTitle, (use, _) => use with { Roles = use.Roles | WordRoles.NoTitle });
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

/// <summary>What one word may be.</summary>
/// <param name="Verb">Its number in <see cref="CueTable"/>; 0 when it reports nothing.</param>
/// <param name="Class">Its class when it is no reporting verb; <see cref="WordClass.SentenceEdge"/> when its form alone tells.</param>
/// <param name="Roles">Its places in a speaker's phrase.</param>
internal readonly record struct WordUse(ushort Verb, WordClass Class, WordRoles Roles)
{
    /// <summary>Whether it has the role.</summary>
    public bool Is(WordRoles role) => (Roles & role) != 0;
}

/// <summary>The places of a word in a speaker's phrase.</summary>
[Flags]
internal enum WordRoles : byte
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Head of a phrase that may speak (<see cref="SpeakerNouns"/>).</summary>
    Head = 1,
    /// <summary>Opens a noun phrase.</summary>
    Determiner = 2,
    /// <summary>No noun of a speaker.</summary>
    Function = 4,
    /// <summary>May stand between subject and verb.</summary>
    Filler = 8,
    /// <summary>Ends a title before a name.</summary>
    NoTitle = 16,
}
