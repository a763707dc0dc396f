using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>A place in the text that may name a speaker.</summary>
/// <param name="Span">The words.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token.</param>
/// <param name="Kind">Name, pronoun or noun phrase.</param>
/// <param name="Parties">Whom a name means; empty for the other kinds until they are resolved.</param>
internal sealed record SpeakerMention(TextSpan Span, int First, int Last, MentionKind Kind, IReadOnlyList<ArticleParty> Parties);

/// <summary>How a speaker is mentioned.</summary>
internal enum MentionKind
{
    /// <summary>"George Clooney", "the Clooneys", "CFJ".</summary>
    Name,
    /// <summary>"she".</summary>
    Pronoun,
    /// <summary>"the actor".</summary>
    Nominal,
}

/// <summary>Gathers everything in a text that may name a speaker.</summary>
internal static class SpeakerMentions
{
    private const int LongestNounPhrase = 6;

    /// <summary>In order, without overlaps; nothing within <paramref name="quotations"/>.</summary>
    public static List<SpeakerMention> Find(TextTokens tokens, ArticleParties parties, IReadOnlyList<Quotation> quotations)
    {
        var found = new List<SpeakerMention>();
        int nextParty = 0, nextQuotation = 0, i = 0;
        while (i < tokens.Count)
        {
            var start = tokens[i].Start;
            while (nextQuotation < quotations.Count && quotations[nextQuotation].End <= start)
                nextQuotation++;
            if (nextQuotation < quotations.Count && quotations[nextQuotation].Open <= start)
            {
                i = tokens.At(quotations[nextQuotation].End - 1) is var last && last < i ? i + 1 : Math.Max(i + 1, last + 1);
                continue;
            }

            while (nextParty < parties.Mentions.Count && parties.Mentions[nextParty].Span.Start < start)
                nextParty++;
            i = Read(tokens, i, nextParty < parties.Mentions.Count ? parties.Mentions[nextParty] : null, found);
        }

        return found;
    }

    private static int Read(TextTokens tokens, int i, PartyMention? party, List<SpeakerMention> found)
    {
        if (party is not null && party.Span.Start == tokens[i].Start)
        {
            var last = tokens.At(party.Span.End - 1);
            found.Add(new SpeakerMention(party.Span, i, last, MentionKind.Name, party.Parties));
            return last + 1;
        }

        if (tokens[i].Kind != TokenKind.Word)
            return i + 1;
        var word = tokens.Of(i);
        if (SpeakerNouns.Pronouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            found.Add(new SpeakerMention(new TextSpan(tokens[i].Start, tokens[i].End), i, i, MentionKind.Pronoun, []));
            return i + 1;
        }

        if (SpeakerNouns.Heads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            var first = FirstOfPhrase(tokens, i);
            var last = i;
            while (last + 1 < tokens.Count && tokens[last + 1].Sentence == tokens[i].Sentence && SpeakerNouns.Heads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Of(last + 1)))
                last++;
            if (found.Count == 0 || found[^1].Last < first)
                found.Add(new SpeakerMention(new TextSpan(tokens[first].Start, tokens[last].End), first, last, MentionKind.Nominal, []));
            return last + 1;
        }

        return i + 1;
    }

    /// <summary>The determiner that opens the phrase, or the noun itself.</summary>
    private static int FirstOfPhrase(TextTokens tokens, int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - LongestNounPhrase; i--)
        {
            if (tokens[i].Sentence != tokens[noun].Sentence || tokens[i].Kind == TokenKind.Mark)
                break;
            if (SpeakerNouns.Determiners.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Of(i)))
                return i;
        }

        return noun;
    }
}
