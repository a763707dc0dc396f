using System.Collections.Frozen;

namespace NewsHub.Analysis.Quotes;

/// <summary>British spellings folded to American ones, so that two editions of one sentence are equal.</summary>
internal static class Spelling
{
    /// <summary>Whole words that follow no rule (differences named in the style guides of the Guardian and AP).</summary>
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["grey"] = "gray", ["cheque"] = "check", ["cheques"] = "checks", ["defence"] = "defense", ["offence"] = "offense", ["licence"] = "license", ["practise"] = "practice", ["practised"] = "practiced",
        ["programme"] = "program", ["programmes"] = "programs", ["tyre"] = "tire", ["kerb"] = "curb", ["storey"] = "story", ["mum"] = "mom", ["mums"] = "moms", ["aeroplane"] = "airplane", ["whilst"] = "while",
        ["amongst"] = "among", ["towards"] = "toward", ["afterwards"] = "afterward", ["learnt"] = "learned", ["dreamt"] = "dreamed", ["ok"] = "okay",
        ["judgement"] = "judgment", ["jewellery"] = "jewelry", ["sceptical"] = "skeptical", ["skilful"] = "skillful", ["fulfil"] = "fulfill", ["enrol"] = "enroll", ["defences"] = "defenses", ["offences"] = "offenses", ["licences"] = "licenses", ["pretence"] = "pretense", ["pyjamas"] = "pajamas",
        ["cancelled"] = "canceled", ["cancelling"] = "canceling", ["signalled"] = "signaled", ["signalling"] = "signaling", ["combatting"] = "combating",
        ["catalogue"] = "catalog", ["dialogue"] = "dialog", ["paediatric"] = "pediatric", ["paediatrics"] = "pediatrics", ["paediatrician"] = "pediatrician", ["mediaeval"] = "medieval", ["anaesthetic"] = "anesthetic", ["foetus"] = "fetus", ["manoeuvre"] = "maneuver", ["plough"] = "plow",
        ["cant"] = "cannot", ["ageing"] = "aging", ["advisor"] = "adviser", ["advisors"] = "advisers",
        // Style books differ about figures (AP writes out one to nine, others to ten or a hundred).
        ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9", ["ten"] = "10", ["eleven"] = "11", ["twelve"] = "12",
        ["fifteen"] = "15", ["twenty"] = "20", ["thirty"] = "30", ["forty"] = "40", ["fifty"] = "50", ["sixty"] = "60", ["seventy"] = "70", ["eighty"] = "80", ["ninety"] = "90",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Endings: the British one, the American one. Words that are spelt so everywhere ("telling") are folded too, which does no harm: they stay equal to themselves.</summary>
    private static readonly (string British, string American)[] Endings =
    [
        ("isations", "izations"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"), ("yse", "yze"), ("ysed", "yzed"), ("ysing", "yzing"),
        ("ourhood", "orhood"), ("ouring", "oring"), ("oured", "ored"), ("ourable", "orable"), ("ourite", "orite"), ("ourites", "orites"), ("ours", "ors"), ("our", "or"),
        ("elled", "eled"), ("elling", "eling"), ("eller", "eler"), ("ellers", "elers"), ("ellor", "elor"), ("ellors", "elors"),
        ("entres", "enters"), ("entre", "enter"), ("entred", "entered"), ("heatre", "heater"), ("heatres", "heaters"), ("ibre", "iber"), ("itre", "iter"), ("itres", "iters"), ("metre", "meter"), ("metres", "meters"),
    ];

    /// <summary>Words in -our and -ise that are spelt so everywhere; folding them would make two words one.</summary>
    private const int ShortestFolded = 5;

    /// <summary>The American form of a lower-case word.</summary>
    public static string Fold(string word)
    {
        if (Words.TryGetValue(word, out var other))
            return other;
        if (word.Length < ShortestFolded)
            return word;
        foreach (var (british, american) in Endings)
            if (word.EndsWith(british, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - british.Length), american);
        return word;
    }
}
