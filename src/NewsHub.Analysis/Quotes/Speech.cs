using System.Collections.Frozen;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Tells speech from titles, names and scare quotes, and a whole statement from a few quoted words.</summary>
internal static class Speech
{
    /// <summary>
    /// Logits from which one or two words are taken for speech. On PolNeAR's dev part, 0 gives a precision of 0.90 at a recall of 0.95, 1 gives 0.97 at 0.86: a name or scare quote shown as speech costs more than a word missed.
    /// From three words on 0 gives 0.97 at 0.99.
    /// </summary>
    private const double ShortThreshold = 1;

    private const int ShortWords = 2;

    /// <summary>A name given in so many words or fewer is no speech.</summary>
    private const int LongestName = 5;

    /// <summary>So few words are no speech where a thing is called so, and <see cref="ShortWords"/> where no verb reports at all; of three words without such a verb, PolNeAR's dev part counts most as speech.</summary>
    private const int FragmentWords = 3;

    /// <summary>Verbs that give a thing a name or a quality.</summary>
    private static readonly FrozenSet<int> CallingVerbs = new[] { "call", "label", "brand", "dub", "term" }.Select(verb => CueTable.VerbOf(verb)).ToFrozenSet();

    /// <summary>One written word is a name or a mark ("wrote “Vale” on the wall").</summary>
    private static readonly int WriteVerb = CueTable.VerbOf("write");

    /// <summary>Words that say that what follows is a name.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Naming =
        "so-called titled entitled dubbed nicknamed named known labeled labelled starring sang sings sing singing performed performing hashtag film movie song album single episode series book novel show documentary play"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly LinearModel Model = LinearModel.Load<SpeechFeatures.Template>("SpeechWeights.txt");

    /// <summary>Whether someone is quoted; 0 to 1, and speech from one half on.</summary>
    public static double Certainty(QuoteContext context, QuotePlace place, SpeakerGuess guess, bool priorIsSpeech)
    {
        if (!HasLetter(context.Tokens.Text, place.Placed.Quotation) || IsNamed(context, place.Placed) || IsAdjective(context, place) || IsHeldAtADistance(context, place))
            return 0;
        var features = new List<int>(32);
        SpeechFeatures.Fill(context, place, guess, priorIsSpeech, features);
        return 1 / (1 + Math.Exp((place.Placed.WordCount <= ShortWords ? ShortThreshold : 0) - Model.Score(features)));
    }

    /// <summary>Begins with a capital and ends with a mark of its own.</summary>
    public static bool IsWhole(string text, Quotation quotation)
    {
        var words = quotation.Words;
        var first = words.Start;
        while (first < words.End && !char.IsLetterOrDigit(text[first]))
            first++;
        return first < words.End && !char.IsLower(text[first]) && (quotation.IsUnclosed || text[words.End - 1] is '.' or ',' or '!' or '?' or '…' or '-' or '—' or '’' or '\'');
    }

    /// <summary>"known as “Harrow gold”", "sang “Harbour Lights”": a few words after one that names.</summary>
    private static bool IsNamed(QuoteContext context, PlacedQuotation quotation)
    {
        if (quotation.WordCount > LongestName)
            return false;
        var last = quotation.Open - 1;
        if (context.SameSentence(last, quotation.Open) && context.Tokens.Of(last) is "as" or "in" or ",")
            last--;
        return context.SameSentence(last, quotation.Open) && Naming.Contains(context.Tokens.Of(last));
    }

    /// <summary>"the “zero-hunger” plan": a word or two before the noun that they describe.</summary>
    private static bool IsAdjective(QuoteContext context, QuotePlace place) =>
        place.Placed.WordCount <= ShortWords
        && place.Tail == Tail.Lower
        && WordClasses.Of(context, place.Placed.After, place.Placed.After - 1) == WordClass.Other
        && char.IsLower(context.Tokens.Text[place.Placed.Quotation.Words.Start]);

    /// <summary>"called her soup “acceptable”", "a gift to “the poor”": few words that fill a place in the reporter's own sentence, and no verb that says them.</summary>
    private static bool IsHeldAtADistance(QuoteContext context, QuotePlace place)
    {
        if (place.Placed.WordCount > FragmentWords
            || place.Lead is not (Lead.Word or Lead.NounPhrase or Lead.And or Lead.Cue or Lead.PlainCue)
            || place.Tail is Tail.CommaCue or Tail.CommaCapital or Tail.CommaLower or Tail.QuestionCapital or Tail.Cue
            || IsWhole(context.Tokens.Text, place.Placed.Quotation) && place.Placed.WordCount > 1)
            return false;
        for (var i = place.Placed.Open - 1; i >= 0 && context.SameSentence(i, place.Placed.Open); i--)
            if (context.VerbAt(i) > 0)
                return CallingVerbs.Contains(context.VerbAt(i)) || place.Placed.WordCount == 1 && context.VerbAt(i) == WriteVerb && i == place.Placed.Open - 1;
        return place.Placed.WordCount <= ShortWords;
    }

    private static bool HasLetter(string text, Quotation quotation)
    {
        foreach (var c in text.AsSpan(quotation.Words.Start, quotation.Words.Length))
            if (char.IsLetter(c))
                return true;
        return false;
    }
}
