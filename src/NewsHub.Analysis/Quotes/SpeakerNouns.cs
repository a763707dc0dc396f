using System.Collections.Frozen;

namespace NewsHub.Analysis.Quotes;

/// <summary>Nouns and pronouns that stand for a speaker.</summary>
internal static class SpeakerNouns
{
    /// <summary>Subject pronouns.</summary>
    public static readonly FrozenSet<string> Pronouns = Words("he she they i we who it");

    /// <summary>Words that open a noun phrase.</summary>
    public static readonly FrozenSet<string> Determiners = Words("the a an his her their its our my this that these those one another some many several both two three four five six other no any every each");

    /// <summary>Roles, kinds of people, bodies and documents that news lets speak.</summary>
    public static readonly FrozenSet<string> Heads = Words(
        "actor actress singer star musician rapper model comedian artist author writer filmmaker director producer host presenter athlete player quarterback footballer champion coach player royal prince princess duke duchess " +
        "man woman boy girl mother father mom dad wife husband son daughter brother sister friend fan couple pair duo trio family parents twins people person residents resident neighbor neighbour student students teacher teachers " +
        "president senator congressman congresswoman governor mayor minister secretary candidate nominee lawmaker lawmakers politician politicians official officials aide aides adviser advisers advisor strategist " +
        "spokesman spokeswoman spokesperson spokespeople representative rep publicist manager attorney lawyer lawyers judge prosecutor prosecutors police officer sheriff investigators authorities detective chief " +
        "founder co-founder cofounder chairman chairwoman chair ceo executive president leader head boss owner member members volunteer volunteers activist activists advocate advocates philanthropist billionaire humanitarian donor " +
        "doctor doctors nurse scientist scientists researcher researchers professor expert experts analyst analysts economist historian critic critics pollster reporter reporters journalist columnist editor correspondent blogger anchor " +
        "source sources insider insiders witness witnesses supporter supporters opponent opponents protester protesters voter voters veteran worker workers employee employees survivor victim patient caller user users crowd audience " +
        "statement report letter memo tweet post caption message email e-mail release headline article editorial website site page campaign group organization organisation charity foundation nonprofit agency department company firm hospital school " +
        "university center centre committee team network newspaper magazine paper outlet publication lawsuit complaint document documents bill law poll study book ad video sign petition billionaire mogul entrepreneur " +
        "businessman businesswoman republican republicans democrat democrats conservatives liberals liberal conservative hero legend icon celebrity winner runner-up star-studded stars celebrities socialite influencer youtuber designer chef ambassador speaker " +
        "counsel pastor priest bishop pope rabbi imam soldier general colonel sergeant captain commander operative insider consultant ally allies rival colleague staffer staff delegate delegates everyone somebody someone nobody");

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
