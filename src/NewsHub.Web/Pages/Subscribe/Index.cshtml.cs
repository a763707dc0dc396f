using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsHub.Web.Pages.Parties;

namespace NewsHub.Web.Pages.Subscribe;

/// <summary>How to follow, and what.</summary>
[AllowAnonymous]
public sealed class IndexModel(FollowedFeeds feeds) : PageModel
{
    // As many as one looks through.
    private const int ShownParties = 24;

    /// <summary>People who are quoted most.</summary>
    public IReadOnlyList<NamedParty> People { get; private set; } = [];

    /// <summary>Organisations that are quoted most.</summary>
    public IReadOnlyList<NamedParty> Organizations { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        People = await feeds.MostQuotedAsync(organizations: false, ShownParties, cancellationToken);
        Organizations = await feeds.MostQuotedAsync(organizations: true, ShownParties, cancellationToken);
    }
}
