using System.Collections.Frozen;

namespace NewsHub.Analysis.Stories;

/// <summary>English words that tell nothing of what a text is about.</summary>
internal static class FunctionWords
{
    /// <summary>Whether a word (as <c>Similarity.Words</c> writes it) is one.</summary>
    public static bool Contains(string word) => All.Contains(word);

    // The closed classes of English grammar: determiners, pronouns, prepositions, conjunctions, auxiliaries and their
    // contractions, common adverbs, number words; then the words by which news speaks of itself and of its days.
    private static readonly FrozenSet<string> All = """
        a an the this that these those some any each every either neither both all half such what which whose no none other another
        i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself
        they them their theirs themselves who whom one ones someone somebody something anyone anybody anything everyone everybody everything nothing
        of in to for with on at from by about as into like through after over between out against during without before under around among
        within along across behind beyond up down off near since until upon toward towards above below amid despite per via onto
        and or but nor so yet if then else because although though while whereas whether than unless when where why how
        am is are was were be been being have has had having do does did done doing will would shall should can could may might must
        ought isnt arent wasnt werent hasnt havent hadnt doesnt dont didnt wont wouldnt cant cannot couldnt shouldnt im ive ill youre youve
        hes shes theyre theyve weve thats theres heres whats lets
        not only very too also just even still again more most much many few less least own same here there now ever never always often
        already soon later once really quite rather almost well however perhaps maybe else away back instead together further
        two three four five six seven eight nine ten first second third last next
        say says said saying tell tells told according report reports reported reporting reportedly news story read article
        get gets got getting go goes going went gone come comes came coming make makes made making take takes took taken taking
        new people man men woman women time times year years day days week weeks month months today yesterday tomorrow
        monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
