using System.Collections.Frozen;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Tells speech from titles, names and scare quotes, and a whole statement from a few quoted words.</summary>
internal static class Speech
{
    /// <summary>
    /// Logits from which one or two words are taken for speech. On PolNeAR's dev part, 0 gives a precision of 0.90 at a recall of 0.95, 1 gives 0.97 at 0.86: a name or scare quote shown as speech costs more than a word missed.
    /// </summary>
    private const double ShortThreshold = 1;

    /// <summary>
    /// Logits from which three words or more of the reporter's own sentence are taken for speech; a whole sentence from 0 on.
    /// By cross-validation on PolNeAR's training part 0.5 for all gives a precision of 0.955 at a recall of 0.991 where 0 gives 0.952 at 0.995:
    /// what is lost is mostly fragments without a reporting verb.
    /// </summary>
    private const double FragmentThreshold = 0.5;

    private const int ShortWords = 2;

    /// <summary>Tokens looked back over for a reporting verb: no sentence of a report is longer, and what is no report has no end.</summary>
    private const int CueReach = 100;

    /// <summary>A name given in so many words or fewer is no speech.</summary>
    private const int LongestName = 5;

    /// <summary>Titles of songs and shows have so many words or fewer.</summary>
    private const int LongestTitle = 8;

    /// <summary>A word as short as this is small in a title ("of", "the").</summary>
    private const int SmallWord = 3;

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
        if (!HasLetter(context.Tokens.Text, place.Placed.Quotation) || IsNamed(context, place.Placed) || IsTitle(context, place) || IsAdjective(context, place) || IsHeldAtADistance(context, place))
            return 0;
        var features = new List<int>(32);
        SpeechFeatures.Fill(context, place, guess, priorIsSpeech, features);
        return 1 / (1 + Math.Exp(ThresholdOf(context, place.Placed) - Model.Score(features)));
    }

    private static double ThresholdOf(QuoteContext context, PlacedQuotation quotation) =>
        quotation.WordCount <= ShortWords ? ShortThreshold : IsWhole(context.Tokens.Text, quotation.Quotation) ? 0 : FragmentThreshold;

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

    /// <summary>
    /// "on Harrow Radio’s “The Early Boat”": every word with a capital but small ones, in the reporter's own sentence, no reporting verb beside it.
    /// In PolNeAR's training part such words are called speech mostly where a title stands within speech that is told.
    /// </summary>
    private static bool IsTitle(QuoteContext context, QuotePlace place) =>
        place.Placed.WordCount is >= 2 and <= LongestTitle
        && (place.Lead is Lead.NounPhrase or Lead.And || place.Lead == Lead.Word && WordClasses.Of(context, place.Placed.Open - 1, place.Placed.Open) is not WordClass.Be)
        && place.Tail is not (Tail.CommaCue or Tail.Cue)
        && context.Tokens.Text[place.Placed.Quotation.Words.End - 1] is not ('!' or '?')
        && IsTitleCase(context, place.Placed);

    private static bool IsTitleCase(QuoteContext context, PlacedQuotation quotation)
    {
        var capitals = 0;
        for (var i = quotation.Open + 1; i < quotation.After; i++)
        {
            if (context.Tokens[i].Kind != TokenKind.Word)
                continue;
            if (char.IsUpper(context.Tokens.Text[context.Tokens[i].Start]))
                capitals++;
            else if (capitals == 0 || context.Tokens[i].Length > SmallWord)
                return false;
        }

        return capitals >= 2;
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
        for (var i = place.Placed.Open - 1; i > place.Placed.Open - CueReach && context.SameSentence(i, place.Placed.Open); i--)
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
