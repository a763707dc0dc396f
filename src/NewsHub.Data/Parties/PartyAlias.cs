namespace NewsHub.Data.Parties;

/// <summary>A form in which articles name a party.</summary>
public sealed class PartyAlias
{
    /// <summary>The party.</summary>
    public long PartyId { get; internal set; }

    /// <summary>The party.</summary>
    public Party? Party { get; init; }

    /// <summary>The form, normalised. Unique within a party; several parties may share one.</summary>
    public required string Key { get; init; }

    /// <summary>As printed.</summary>
    public required string Form { get; set; }

    /// <summary>What the form tells.</summary>
    public required AliasKind Kind { get; set; }
}

/// <summary>What a form of a name tells of who is meant.</summary>
public enum AliasKind
{
    /// <summary>The whole name: whoever bears it is this party. Editors may give a party several.</summary>
    Name,
    /// <summary>"Vale": shared with others of that name, and so no sign of anybody outside an article that names one in full.</summary>
    Surname,
    /// <summary>"Mara".</summary>
    Given,
    /// <summary>"the Vales".</summary>
    Family,
    /// <summary>"HBK".</summary>
    Initials,
    /// <summary>A shorter or other name ("the Kitchen").</summary>
    Other,
}
