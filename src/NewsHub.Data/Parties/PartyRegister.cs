using Microsoft.EntityFrameworkCore;
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

    /// <summary>Finds or enters everybody who is quoted. The caller is the only writer (<see cref="Stories.StoryLock"/>) and saves.</summary>
    /// <param name="db">The store.</param>
    /// <param name="quotes">Of one article.</param>
    /// <param name="ids">For new parties.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The parties by the article's own; one without letters or digits in its name is left out.</returns>
    internal static async Task<IReadOnlyDictionary<ArticleParty, Party>> EnterAsync(NewsHubDb db, IReadOnlyList<ExtractedQuote> quotes, RowIds ids, CancellationToken cancellationToken)
    {
        var speakers = quotes.Select(quote => quote.Speaker).OfType<Speaker>().ToList();
        var named = speakers.SelectMany(speaker => speaker.Parties).Distinct().Where(party => PartyName.Normalize(party.Name).Length > 0).ToList();
        var bearers = await BearersAsync(db, [.. named.Select(party => PartyName.Normalize(party.Name)).Distinct()], cancellationToken);
        var entered = named.ToDictionary(party => party, party => Enter(db, party, bearers, ids));
        foreach (var speaker in speakers.Where(speaker => speaker.Parties.Count > 1))
            foreach (var party in speaker.Parties.Where(entered.ContainsKey).Select(party => entered[party]))
                if (PartyForms.IsFamily(party.Name, speaker.Text))
                    Note(party, speaker.Text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? speaker.Text : $"the {speaker.Text}");
        return entered;
    }

    /// <summary>Finds or enters those who give and receive. A name that only one organisation is known by ("NHA") means that one. The caller is the only writer and saves.</summary>
    /// <param name="db">The store.</param>
    /// <param name="named">With the kind that their names tell.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The parties by name.</returns>
    public static async Task<IReadOnlyDictionary<string, Party>> EnterNamedAsync(NewsHubDb db, IReadOnlyList<ArticleParty> named, CancellationToken cancellationToken)
    {
        if (named.Count == 0)
            return new Dictionary<string, Party>();
        string[] keys = [.. named.Select(party => PartyName.Normalize(party.Name)).Distinct()];
        var bearers = await BearersAsync(db, keys, cancellationToken);
        var known = await db.PartyAliases.Include(alias => alias.Party!.MergedInto)
            .Where(alias => (alias.Kind == AliasKind.Initials || alias.Kind == AliasKind.Other) && keys.Contains(alias.Key) && alias.Party!.IsOrganization)
            .ToListAsync(cancellationToken);
        var called = known.GroupBy(alias => alias.Key).Select(same => (same.Key, Parties: same.Select(alias => alias.Party!.MergedInto ?? alias.Party!).Distinct().ToList()))
            .Where(same => same.Parties.Count == 1).ToDictionary(same => same.Key, same => same.Parties[0]);
        return named.ToDictionary(party => party.Name, party =>
            PartyName.Normalize(party.Name) is var key && party.Kind != PartyKind.Person && called.TryGetValue(key, out var one) && !bearers.ContainsKey(key) ? one : Enter(db, party, bearers, RowIds.None));
    }

    /// <summary>Of those who bear a name, the one of the kind that the article tells; null when none is, so that it is somebody else.</summary>
    public static Party? Meant(PartyKind kind, IEnumerable<Party> bearers)
    {
        var known = bearers.OrderBy(party => party.Id).ToList();
        return known.Find(party => party.Kind == kind)
            ?? (kind == PartyKind.Unknown ? known.FirstOrDefault() : known.Find(party => party.Kind == PartyKind.Unknown));
    }

    private static async Task<Dictionary<string, List<Party>>> BearersAsync(NewsHubDb db, string[] keys, CancellationToken cancellationToken)
    {
        if (keys.Length == 0)
            return [];

        // Somebody who turned out to be another keeps what names them: the story's gathering goes on to the other, and parting the two gives each their own.
        var named = await db.Parties.Include(party => party.Aliases).Include(party => party.MergedInto)
            .Where(party => party.Aliases.Any(alias => alias.Kind == AliasKind.Name && keys.Contains(alias.Key))).ToListAsync(cancellationToken);
        return keys.ToDictionary(key => key, key => named
            .Where(party => party.Aliases.Exists(alias => alias.Kind == AliasKind.Name && alias.Key == key)).ToList());
    }

    private static Party Enter(NewsHubDb db, ArticleParty named, Dictionary<string, List<Party>> bearers, RowIds ids)
    {
        var key = PartyName.Normalize(named.Name);
        if (!bearers.TryGetValue(key, out var known))
            bearers[key] = known = [];
        var party = Meant(named.Kind, known);
        if (party is null)
        {
            db.Parties.Add(party = Party.Named(named.Name, named.Kind, ids.Next("parties")));
            known.Add(party);
        }

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
