namespace NewsHub.Web.Pages.Parties;

/// <summary>A person or organisation, as links need it.</summary>
/// <param name="Id">The number in its address.</param>
/// <param name="Name">As readers know it.</param>
/// <param name="IsOrganization">Where it is listed.</param>
public sealed record NamedParty(long Id, string Name, bool IsOrganization)
{
    /// <summary>Where it is listed.</summary>
    public Shelf Shelf => Shelf.Of(IsOrganization);

    /// <summary>"/people/3/mara-vale".</summary>
    public string Path => Shelf.PathOf(Id, Name);
}
