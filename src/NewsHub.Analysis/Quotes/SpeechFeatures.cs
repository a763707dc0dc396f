using System.Collections.Frozen;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>What speaks for and against words in quotation marks being speech rather than a title, a name or a scare quote.</summary>
internal static class SpeechFeatures
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Persons = Lookup("i we you he she they me us my our your i'm i’m we're we’re i've i’ve we've we’ve you're you’re it's it’s that's that’s don't don’t let's let’s i'll i’ll we'll we’ll");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = Lookup("is are was were be been have has had will would can could do does did should must not am may might isn't isn’t don't don’t can't can’t won't won’t");

    /// <summary>Words before a name, a title or a word held at a distance.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Namers = Lookup(
        "so-called called titled entitled dubbed named known nicknamed labeled labelled term phrase word words song film movie book show series episode album single hit article headlined headline essay poem play novel documentary video podcast chapter " +
        "hashtag slogan motto starring host star actor actress read reading wearing chanting chants singing sang sing performing performed");

    /// <summary>The templates; their names stand in the weights file.</summary>
    public enum Template
    {
        Bias,
        Words,
        WordsLead,
        WordsTail,
        WordsShape,
        LeadTail,
        LeadShape,
        TailShape,
        WordBefore,
        WordBeforeWords,
        WordAfter,
        WordAfterWords,
        Namer,
        Capitals,
        Inside,
        InsideWords,
        SpeakerPlaceCue,
        SpeakerCertainty,
        SpeakerPlaceWords,
        VerbAhead,
        VerbBehind,
        Prior,
        PriorWords,
        Rivals,
        RivalsWords,
    }

    /// <summary>Adds the features of one quotation to a list.</summary>
    public static void Fill(QuoteContext context, QuotePlace quote, SpeakerGuess guess, bool priorIsSpeech, List<int> features)
    {
        var (words, capitals, inside) = Look(context, quote.Placed);
        var bucket = words switch { <= 6 => words, <= 8 => 7, <= 11 => 8, <= 15 => 9, <= 25 => 10, _ => 11 };
        var shape = ShapeOf(context, quote.Placed);
        var before = (int)WordClasses.Of(context, quote.Placed.Open - 1, quote.Placed.Open);
        var after = (int)WordClasses.Of(context, quote.Placed.After, quote.Placed.After - 1);
        var namer = context.SameSentence(quote.Placed.Open - 1, quote.Placed.Open) && Namers.Contains(context.Tokens.Of(quote.Placed.Open - 1)) ? 1
            : context.SameSentence(quote.Placed.Open - 2, quote.Placed.Open) && Namers.Contains(context.Tokens.Of(quote.Placed.Open - 2)) ? 2 : 0;

        void Add(Template template, int value) => features.Add(((int)template << 16) | value);

        Add(Template.Bias, 0);
        Add(Template.Words, bucket);
        Add(Template.WordsLead, bucket * 16 + (int)quote.Lead);
        Add(Template.WordsTail, bucket * 16 + (int)quote.Tail);
        Add(Template.WordsShape, bucket * 16 + shape);
        Add(Template.LeadTail, (int)quote.Lead * 16 + (int)quote.Tail);
        Add(Template.LeadShape, (int)quote.Lead * 16 + shape);
        Add(Template.TailShape, (int)quote.Tail * 16 + shape);
        Add(Template.WordBefore, before);
        Add(Template.WordBeforeWords, before * 16 + bucket);
        Add(Template.WordAfter, after);
        Add(Template.WordAfterWords, after * 16 + bucket);
        Add(Template.Namer, namer);
        Add(Template.Capitals, Math.Min(capitals, 4) * 16 + bucket);
        Add(Template.Inside, inside);
        Add(Template.InsideWords, inside * 16 + bucket);
        Add(Template.Prior, priorIsSpeech ? 1 : 0);
        Add(Template.PriorWords, (priorIsSpeech ? 1 : 0) * 16 + bucket);
        Add(Template.Rivals, quote.Rivals);
        Add(Template.RivalsWords, quote.Rivals * 16 + bucket);
        if (guess.Mention < 0)
            return;
        var binding = context.Bindings[guess.Mention];
        var place = (int)quote.PlaceOf(context, context.Mentions[guess.Mention]);
        Add(Template.SpeakerPlaceCue, place * 32 + (int)binding.Ahead * 4 + (int)binding.Behind);
        Add(Template.SpeakerPlaceWords, place * 16 + bucket);
        Add(Template.SpeakerCertainty, (int)(guess.Certainty * 9.99) * 16 + Math.Min(bucket, 10));
        if (binding.AheadToken >= 0)
            Add(Template.VerbAhead, CueTable.CodeOf(context.VerbAt(binding.AheadToken)));
        if (binding.BehindToken >= 0)
            Add(Template.VerbBehind, CueTable.CodeOf(context.VerbAt(binding.BehindToken)));
    }

    /// <summary>Number of words, tenths of them capitalised after the first, and which of pronouns (1) and verbs (2) stand inside.</summary>
    private static (int Words, int Capitals, int Inside) Look(QuoteContext context, PlacedQuotation quotation)
    {
        int words = 0, capitals = 0, inside = 0;
        for (var i = quotation.Open + 1; i < quotation.After; i++)
        {
            if (context.Tokens[i].Kind == TokenKind.Mark)
                continue;
            words++;
            var word = context.Tokens.Of(i);
            if (char.IsUpper(word[0]) && words > 1)
                capitals++;
            if (Persons.Contains(word))
                inside |= 1;
            if (Verbs.Contains(word))
                inside |= 2;
        }

        return (words, words > 1 ? 4 * capitals / (words - 1) : 0, inside);
    }

    /// <summary>0 to 15: first letter and last mark.</summary>
    private static int ShapeOf(QuoteContext context, PlacedQuotation quotation)
    {
        var text = context.Tokens.Text;
        var words = quotation.Quotation.Words;
        var first = text[words.Start];
        var last = text[words.End - 1];
        return (char.IsLower(first) ? 0 : char.IsUpper(first) ? 1 : 2) * 5
            + (quotation.Quotation.IsUnclosed ? 4 : last switch { ',' => 1, '.' or '…' => 2, '?' or '!' or '—' or '-' => 3, _ => 0 });
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
