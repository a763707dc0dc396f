using NewsHub.Analysis.Parties;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Parties;

/// <summary>A person or organisation, gathered across articles by <see cref="PartyRegister"/>.</summary>
public sealed class Party
{
    /// <summary>Primary key, and the number in its address.</summary>
    public long Id { get; internal set; }

    /// <summary>Its identity in feeds: independent of address, name and scheme, and never used again.</summary>
    public Guid Guid { get; init; } = Guid.CreateVersion7();

    /// <summary>Normalised name. Unique among parties of one <see cref="Kind"/>: a house may bear the name of the person who founded it.</summary>
    public required string Key { get; init; }

    /// <summary>The name as readers see it.</summary>
    public required string Name { get; set; }

    /// <summary>An editor has chosen <see cref="Name"/>: no article changes it.</summary>
    public bool IsNamedByEditor { get; set; }

    /// <summary>Where it stands in a list from A to Z (<see cref="PartyForms.SortKey"/>).</summary>
    public required string SortKey { get; set; }

    /// <summary>Person, organisation or not known.</summary>
    public required PartyKind Kind { get; set; }

    /// <summary>Listed with organisations; whoever is of no known kind stands with people. Kept by the database.</summary>
    public bool IsOrganization { get; private set; }

    /// <summary>The party that this one turned out to be; its page leads there.</summary>
    public long? MergedIntoId { get; set; }

    /// <summary>The party that this one turned out to be. Never itself merged into another.</summary>
    public Party? MergedInto { get; set; }

    /// <summary>Number of statements on its page.</summary>
    public int StatementCount { get; set; }

    /// <summary>When the newest of them was first printed; null when there is none.</summary>
    public DateTimeOffset? LastSaidAt { get; set; }

    /// <summary>The forms of its name, its own among them.</summary>
    public List<PartyAlias> Aliases { get; init; } = [];

    /// <summary>What it is quoted saying.</summary>
    public List<Quote> Quotes { get; init; } = [];

    /// <summary>A party that is not known yet, with the forms that its name alone gives.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="id">Its id; 0 to have it given by the database.</param>
    public static Party Named(string name, PartyKind kind, long id = 0)
    {
        var key = PartyName.Normalize(name);
        var party = new Party { Id = id, Key = key, Name = name, SortKey = PartyForms.SortKey(name, kind), Kind = kind };
        party.Aliases.Add(new PartyAlias { Key = key, Form = name, Kind = AliasKind.Name });
        if (kind != PartyKind.Organization && PartyForms.Surname(name) is { } surname)
            party.Aliases.Add(new PartyAlias { Key = surname, Form = name.Split(' ').Last(word => PartyName.Normalize(word) == surname), Kind = AliasKind.Surname });
        return party;
    }
}
