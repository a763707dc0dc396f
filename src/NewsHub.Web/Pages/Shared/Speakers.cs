using NewsHub.Web.Pages.Parties;

namespace NewsHub.Web.Pages.Shared;

/// <summary>"A, B and C", each leading to its page.</summary>
internal sealed class Speakers(IReadOnlyList<NamedParty> parties) : PagePart
{
    /// <inheritdoc/>
    protected override void Write(Markup page)
    {
        for (var i = 0; i < parties.Count; i++)
            page.Add($"{(i == 0 ? "" : i == parties.Count - 1 ? " and " : ", ")}<a href=\"{parties[i].Path}\">{parties[i].Name}</a>");
    }
}
