using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Data.Parties;

/// <summary>
/// Tells which known person or organisation an article means, or enters a new one. Only whole names tell: two people who share a surname,
/// or an organisation and the person whose name it bears, are never taken for one.
/// </summary>
public static class PartyRegister
{
    /// <summary>More forms of one name are the analyser's errors.</summary>
    private const int MostAliases = 40;

    /// <summary>The names by which those who are quoted are looked up.</summary>
    internal static string[] KeysOf(IReadOnlyList<ExtractedQuote> quotes) => [.. Quoted(quotes).Select(party => PartyName.Normalize(party.Name)).Distinct()];

    /// <summary>Finds or enters everybody who is quoted. The caller is the only writer (<see cref="Stories.StoryLock"/>) and writes the book.</summary>
    /// <param name="quotes">Of one article.</param>
    /// <param name="book">What is known of <see cref="KeysOf(IReadOnlyList{ExtractedQuote})"/>.</param>
    /// <returns>The parties by the article's own; one without letters or digits in its name is left out.</returns>
    internal static IReadOnlyDictionary<ArticleParty, Party> Enter(IReadOnlyList<ExtractedQuote> quotes, PartyBook book)
    {
        var entered = Quoted(quotes).ToDictionary(party => party, party => Enter(party, book));
        foreach (var speaker in quotes.Select(quote => quote.Speaker).OfType<Speaker>().Where(speaker => speaker.Parties.Count > 1))
            foreach (var party in speaker.Parties.Where(entered.ContainsKey).Select(party => entered[party]))
                if (PartyForms.IsFamily(party.Name, speaker.Text))
                    Note(party, speaker.Text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? speaker.Text : $"the {speaker.Text}");
        return entered;
    }

    /// <summary>The names by which those who give and receive are looked up.</summary>
    internal static string[] KeysOf(IReadOnlyList<ArticleParty> named) => [.. named.Select(party => PartyName.Normalize(party.Name)).Distinct()];

    /// <summary>Finds or enters those who give and receive. A name that only one organisation is known by ("NHA") means that one. The caller is the only writer and writes the book.</summary>
    /// <param name="named">With the kind that their names tell.</param>
    /// <param name="book">What is known of <see cref="KeysOf(IReadOnlyList{ArticleParty})"/>.</param>
    /// <param name="called">Who is called so without bearing the name.</param>
    /// <returns>The parties by name.</returns>
    internal static IReadOnlyDictionary<string, Party> Enter(IReadOnlyList<ArticleParty> named, PartyBook book, CalledParties called)
    {
        // A name that is entered here is borne from here on; what it was called by counts for those that nobody bore before.
        var unknown = KeysOf(named).Where(key => book.Of(key).Count == 0).ToHashSet(StringComparer.Ordinal);
        return named.ToDictionary(party => party.Name, party =>
            PartyName.Normalize(party.Name) is var key && party.Kind != PartyKind.Person && unknown.Contains(key) && called.Only(key) is { } one ? one : Enter(party, book));
    }

    /// <summary>Of those who bear a name, the one of the kind that the article tells; null when none is, so that it is somebody else.</summary>
    public static Party? Meant(PartyKind kind, IEnumerable<Party> bearers)
    {
        var known = bearers.OrderBy(party => party.Id == 0).ThenBy(party => party.Id).ToList(); // one that has just been entered has no number yet
        return known.Find(party => party.Kind == kind)
            ?? (kind == PartyKind.Unknown ? known.FirstOrDefault() : known.Find(party => party.Kind == PartyKind.Unknown));
    }

    private static List<ArticleParty> Quoted(IReadOnlyList<ExtractedQuote> quotes) =>
        [.. quotes.Select(quote => quote.Speaker).OfType<Speaker>().SelectMany(speaker => speaker.Parties).Distinct().Where(party => PartyName.Normalize(party.Name).Length > 0)];

    private static Party Enter(ArticleParty named, PartyBook book)
    {
        var key = PartyName.Normalize(named.Name);
        var party = Meant(named.Kind, book.Of(key)) ?? book.Enter(key, named.Name, named.Kind);
        Learn(party, named, key);
        return party;
    }

    private static void Learn(Party party, ArticleParty named, string key)
    {
        if (party.Kind == PartyKind.Unknown && named.Kind != PartyKind.Unknown)
        {
            party.Kind = named.Kind;
            party.SortKey = PartyForms.SortKey(party.Name, party.Kind);
        }

        if (!party.IsNamedByEditor && key == party.Key && PartyForms.IsBetter(named.Name, party.Name))
            party.Name = named.Name;
        foreach (var form in named.Aliases)
            Note(party, form);
    }

    private static void Note(Party party, string form)
    {
        var key = PartyName.Normalize(form);
        if (PartyForms.KindOf(party, form) is not { } kind || kind == AliasKind.Name)
            return;
        if (party.Aliases.Find(alias => alias.Key == key) is { } known)
        {
            if (known.Kind != AliasKind.Name && PartyForms.IsBetter(form, known.Form))
                known.Form = form;
        }
        else if (party.Aliases.Count < MostAliases)
        {
            party.Aliases.Add(new PartyAlias { Key = key, Form = form, Kind = kind });
        }
    }
}
