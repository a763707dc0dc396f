using System.Collections.Frozen;

namespace NewsHub.Analysis.Quotes;

/// <summary>Nouns and pronouns that stand for a speaker.</summary>
internal static class SpeakerNouns
{
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
        "counsel pastor priest bishop pope rabbi imam soldier general colonel sergeant captain commander operative insider consultant ally allies rival colleague staffer staff delegate delegates " +
        "comic guitarist violinist pianist drummer cellist fiddler crooner programmer goalkeeper cyclist cricketer golfer swimmer gymnast skater novelist poet playwright dancer choreographer conductor composer songwriter soprano tenor ballerina everyone somebody someone nobody " +
        "narrator announcer commentator citizen citizens organizer organiser policymaker guy guest justice council board panel commission court government administration union party parliament congregation tribunal bylaws ruling verdict " +
        "order indictment transcript tabloid movie film documentary song lyric poem essay memoir headline banner placard demonstrator marcher onlooker bystander passer-by neighbour classmate roommate teammate bandmate co-star costar stylist cousin uncle aunt " +
        "grandmother grandfather grandson granddaughter nephew niece fiancé fiancée boyfriend girlfriend ex-wife ex-husband widow widower stepmother stepfather treasurer trustee trustees curator archivist warden janitor driver pilot farmer fisherman firefighter " +
        "paramedic midwife surgeon psychologist psychiatrist therapist counselor counsellor teen teenager child kid environmentalist industrialist industry",
        withPlurals: true);

    /// <summary>Words that open a noun phrase.</summary>
    public static readonly FrozenSet<string> Determiners =
        Words("the a an his her their its our my this that these those one another some many several both two three four five six other no any every each");

    /// <summary>Words that are no noun of a speaker.</summary>
    public static readonly FrozenSet<string> FunctionWords = Words(
        "the a an his her their its our my this that these those and or but nor of in on at to for from by with as if when while because since so than then now not also has have had is are was were be been being " +
        "do does did will would can could may might must should about into over after before during again ever never just only even still already there here what where why how all more most very too yet up out off " +
        "time year years day days week month today yesterday monday tuesday wednesday thursday friday saturday sunday often once twice always soon later earlier first last next further furthermore percent it's he's she's me him them us");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadLookup = Heads.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a subject or relative pronoun; null for any other word.</summary>
    public static MentionKind? KindOfPronoun(ReadOnlySpan<char> word) => word switch
    {
        "he" or "she" or "He" or "She" => MentionKind.HeOrShe,
        "they" or "They" or "we" or "We" => MentionKind.They,
        "I" => MentionKind.I,
        "it" or "It" => MentionKind.It,
        "who" or "which" => MentionKind.Who,
        _ => null,
    };

    /// <summary>Whether the word is the head of a phrase that may speak.</summary>
    public static bool IsHead(ReadOnlySpan<char> word) => HeadLookup.Contains(word);

    /// <param name="words">Separated by spaces.</param>
    /// <param name="withPlurals">Take in regular plurals that are no form of a reporting verb ("reports").</param>
    private static FrozenSet<string> Words(string words, bool withPlurals = false)
    {
        var singulars = words.Split(' ');
        var plurals = withPlurals ? singulars.Where(word => word[^1] is not ('s' or 'y' or 'h')).Select(word => word + "s").Where(plural => CueTable.VerbOf(plural) == 0) : [];
        return singulars.Concat(plurals).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
