using System.Collections.Frozen;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Coarse grammar of the words beside a mention or quotation.</summary>
internal static class WordClasses
{
    /// <summary>The words whose class is known.</summary>
    public static readonly FrozenDictionary<string, WordClass> Table = Build();

    /// <summary>The word before a mention.</summary>
    public static WordClass Before(QuoteContext context, SpeakerMention mention) => Of(context, mention.First - 1, mention.First);

    /// <summary>The word after a mention.</summary>
    public static WordClass After(QuoteContext context, SpeakerMention mention) => Of(context, mention.Last + 1, mention.Last);

    /// <summary>The class of a token as seen from its neighbour.</summary>
    public static WordClass Of(QuoteContext context, int token, int neighbour)
    {
        if (!context.SameSentence(token, neighbour))
            return WordClass.SentenceEdge;
        var tokens = context.Tokens;
        if (tokens[token].Kind == TokenKind.Number)
            return WordClass.Number;
        if (tokens[token].Kind == TokenKind.Mark)
            return tokens.Text[tokens[token].Start] switch
            {
                ',' => WordClass.Comma,
                ':' => WordClass.Colon,
                ';' => WordClass.Semicolon,
                '.' or '!' or '?' or '…' => WordClass.Stop,
                '“' or '”' or '"' => WordClass.QuoteMark,
                '\'' or '’' => WordClass.Apostrophe,
                '(' or '[' => WordClass.OpenBracket,
                ')' or ']' => WordClass.CloseBracket,
                '-' or '–' or '—' or '―' => WordClass.Dash,
                _ => WordClass.OtherMark,
            };
        var use = context.UseAt(token);
        if (use.Verb > 0)
            return CueTable.IsPlain(use.Verb) ? WordClass.PlainCue : WordClass.Cue;
        if (use.Class != WordClass.SentenceEdge)
            return use.Class;
        var word = tokens.Of(token);
        if (char.IsUpper(word[0]))
            return WordClass.Capitalized;
        return word.EndsWith("ed", StringComparison.Ordinal) ? WordClass.PastVerb : WordClass.Other;
    }

    private static FrozenDictionary<string, WordClass> Build()
    {
        var table = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        void Put(WordClass wordClass, string words)
        {
            foreach (var word in words.Split(' '))
                table[word] = wordClass;
        }

        Put(WordClass.And, "and or & nor");
        Put(WordClass.But, "but yet however");
        Put(WordClass.That, "that");
        Put(WordClass.As, "as when while after before until once since because if although though whether where");
        Put(WordClass.Who, "who which whose whom");
        Put(WordClass.To, "to");
        Put(WordClass.Of, "of");
        Put(WordClass.By, "by");
        Put(WordClass.Preposition, "in on at for from with about against into over during between among like than under without within toward towards through upon around behind via");
        Put(WordClass.Be, "is are was were be been being am");
        Put(WordClass.Have, "has have had");
        Put(WordClass.Modal, "will would can could may might must should shall do does did");
        Put(WordClass.Determiner, "the a an this these those his her their its our my your");
        Put(WordClass.Not, "not n't never");
        Put(WordClass.Also, "also later then once recently even only just now still again");
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>The coarse class of a word or mark; fewer than 32.</summary>
internal enum WordClass
{
    SentenceEdge,
    Comma,
    Colon,
    Semicolon,
    Stop,
    QuoteMark,
    Apostrophe,
    OpenBracket,
    CloseBracket,
    Dash,
    OtherMark,
    Number,
    PlainCue,
    Cue,
    And,
    But,
    That,
    As,
    Who,
    To,
    Of,
    By,
    Preposition,
    Be,
    Have,
    Modal,
    Determiner,
    Not,
    Also,
    Capitalized,
    PastVerb,
    Other,
}
