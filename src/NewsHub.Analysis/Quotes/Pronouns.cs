using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Resolves "she", "the couple" and "the actor" to the parties that were named before.</summary>
internal sealed class Pronouns(TextTokens tokens, List<SpeakerMention> mentions, ArticleParties parties)
{
    private readonly bool _anyPeople = parties.All.Any(party => party.Kind == PartyKind.Person);

    /// <summary>The mention with the parties that it means; none when it cannot be told.</summary>
    public Speaker Resolve(SpeakerMention mention) => new(mention.Span, mention.Span.Of(tokens.Text), mention.Kind == MentionKind.Name ? mention.Parties : Antecedent(mention));

    private IReadOnlyList<ArticleParty> Antecedent(SpeakerMention mention)
    {
        if (!_anyPeople)
            return [];
        var word = mention.Span.Of(tokens.Text).ToLowerInvariant();
        var gender = word switch { "she" => Gender.Female, "he" => Gender.Male, _ => Gender.Unknown };
        var pair = word is "they" or "the couple" or "the pair" or "the duo" or "the parents";
        if (gender == Gender.Unknown && !pair)
            return [];
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            var other = mentions[i];
            if (other.First >= mention.First || other.Kind != MentionKind.Name)
                continue;
            if (pair && other.Parties.Count == 2)
                return other.Parties;
            if (!pair && other.Parties is [{ Kind: PartyKind.Person } person] && Agrees(person, gender))
                return [person];
        }

        return [];
    }

    private static bool Agrees(ArticleParty person, Gender gender)
    {
        var space = person.Name.IndexOf(' ', StringComparison.Ordinal);
        var known = FirstNames.GenderOf(space < 0 ? person.Name : person.Name.AsSpan(0, space));
        return known == Gender.Unknown || known == gender;
    }
}
