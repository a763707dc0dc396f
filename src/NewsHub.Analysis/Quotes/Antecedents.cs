using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Resolves "she", "the couple" and "the actor" to the parties that were named before.</summary>
internal sealed class Antecedents(QuoteContext context)
{
    /// <summary>Mentions looked back over; a pronoun farther from its name than this cannot be followed with any certainty.</summary>
    private const int Reach = 60;

    /// <summary>Whom a mention means; nobody when it cannot be told.</summary>
    public IReadOnlyList<ArticleParty> Of(int mention)
    {
        var candidate = context.Mentions[mention];
        if (candidate.Parties.Count > 0)
            return candidate.Parties;
        var word = candidate.Span.Of(context.Tokens.Text).ToLowerInvariant();
        var gender = word switch { "she" => Gender.Female, "he" => Gender.Male, _ => Gender.Unknown };
        var pair = word is "they" or "the couple" or "the pair" or "the duo" or "the parents";
        if (gender == Gender.Unknown && !pair)
            return [];
        for (var i = mention - 1; i >= Math.Max(0, mention - Reach); i--)
        {
            var other = context.Mentions[i];
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
