using System.Collections.Frozen;

namespace NewsHub.Analysis.Quotes;

/// <summary>Verbs that report speech, each with its forms.</summary>
internal static class CueTable
{
    /// <summary>Verbs whose forms are regular; the most usual reporting verbs of English news first.</summary>
    private const string Regular =
        "add tweet ask continue note report explain reply respond state conclude argue insist promise accuse pledge warn admit suggest recall shout chant vow blame announce claim declare post comment " +
        "remark observe joke quip share reveal gush exclaim caution confirm stress emphasize emphasise reiterate urge answer acknowledge predict complain lament boast mention repeat whisper scream yell " +
        "cry murmur mutter retort counter concede recount describe mock slam blast criticize criticise condemn praise thank welcome hail term label dub assert maintain contend allege opine reason muse " +
        "reflect laugh smile sigh plead appeal implore proclaim caption interject chime tease retweet recommend advise remind assure believe charge deny dismiss denounce applaud laud deride ridicule " +
        "attack tout echo summarize sum offer point refer characterize characterise quote cite clarify elaborate divulge dish confess profess demand request order propose express voice encourage challenge question wonder hint imply indicate inform instruct " +
        "conclude marvel enthuse rave vent fume rail bemoan decry lambast chide scold berate address reference invoke testify rule publish issue release sign start begin intone hope worry fear hail brand call";

    private const string Irregular =
        "say:say says said saying; tell:tell tells told telling; write:write writes wrote written writing; read:read reads reading; speak:speak speaks spoke speaking; think:think thinks thought thinking; " +
        "sing:sing sings sang singing; quip:quipped quipping; begin:begin begins began; go:goes; feel:feel feels felt; put:put puts; be:like; admit:admitted admitting; refer:referred referring; " +
        "swear:swear swears swore; joke:joked joking; understand:understood; rebut:rebutted rebutting; hit:hit hits; label:labelled labelling; retell:retold; find:found; hear:heard; signal:signaled; according:according; " +
        "per:per; via:via; cry:cried cries; reply:replied replies; deny:denied denies; testify:testified testifies; clarify:clarified clarifies; imply:implied implies; worry:worried worries; decry:decried decries";

    private static readonly FrozenDictionary<string, string> Forms = Build();

    /// <summary>The verbs in the order of their numbers; number 0 is no verb.</summary>
    public static readonly IReadOnlyList<string> Verbs = ["", .. Forms.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, int> Numbers = Number();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of the verb of which the word is a form; 0 when it reports nothing.</summary>
    public static int VerbOf(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var verb) ? verb : 0;

    private static readonly int[] Codes = [.. Verbs.Select(verb => verb.Aggregate(5381, (code, c) => unchecked((code * 33) ^ c)) & (CodeCount - 1))];

    /// <summary>Verb codes lie below this.</summary>
    public const int CodeCount = 2048;

    /// <summary>A code of the verb that stays the same when verbs are added to the table.</summary>
    public static int CodeOf(int verb) => Codes[verb];

    private static readonly bool[] Plain = PlainOnes("say tell write add tweet ask explain reply respond note argue insist warn recall declare remark quip joke continue conclude");

    /// <summary>Whether a verb has hardly another use than to report words.</summary>
    public static bool IsPlain(int verb) => Plain[verb];

    private static bool[] PlainOnes(string verbs)
    {
        var plain = new bool[Verbs.Count];
        foreach (var verb in verbs.Split(' '))
            plain[VerbOf(verb)] = true;
        return plain;
    }

    /// <summary>Every form of every verb.</summary>
    public static IReadOnlyList<string> AllForms => Forms.Keys;

    private static FrozenDictionary<string, int> Number()
    {
        var numbers = Verbs.Select((verb, number) => (verb, number)).ToDictionary(pair => pair.verb, pair => pair.number, StringComparer.Ordinal);
        return Forms.ToFrozenDictionary(form => form.Key, form => numbers[form.Value], StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, string> Build()
    {
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var verb in Regular.Split(' '))
        {
            var stem = verb[^1] == 'e' ? verb[..^1] : verb;
            foreach (var form in new[] { verb, verb + "s", verb + "es", stem + "ed", stem + "ing" })
                forms.TryAdd(form, verb);
        }

        foreach (var entry in Irregular.Split("; "))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            foreach (var form in entry[(colon + 1)..].Split(' '))
                forms[form] = entry[..colon];
        }

        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
