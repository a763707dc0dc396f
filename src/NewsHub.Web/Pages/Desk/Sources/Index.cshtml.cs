using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Feeds;
using NewsHub.Data;
using NewsHub.Data.Desk;
using NewsHub.Data.Desk.Plans;

namespace NewsHub.Web.Pages.Desk.Sources;

/// <summary>What is followed; adding by address, and whole lists.</summary>
public sealed class IndexModel(NewsHubDb db, StoryDesk desk, IServiceProvider services) : DeskPage(db)
{
    // Ten thousand sources fit.
    private const int LongestList = 4_000_000;

    /// <summary>The address to look at.</summary>
    [BindProperty]
    public string? Address { get; set; }

    /// <summary>The feed to follow.</summary>
    [BindProperty]
    public string? FeedUrl { get; set; }

    /// <summary>Its site.</summary>
    [BindProperty]
    public string? SiteUrl { get; set; }

    /// <summary>The name that readers see.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What a look came to.</summary>
    public SourceFinding? Finding { get; private set; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done with a list.</summary>
    public string? Note { get; private set; }

    /// <summary>All sources by name.</summary>
    public IReadOnlyList<SourceRow> Rows { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken);

    /// <summary>Looks at an address and shows what would be read.</summary>
    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(Address?.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            Problem = "That is no web address; it starts with https://";
        else if (services.GetService<SourceProbe>() is not { } probe)
            Problem = "This process fetches nothing; add the source with ./newshub sources add.";
        else
            Finding = await probe(address, cancellationToken);
        Name = Finding?.Name ?? Name;
        ModelState.Remove(nameof(Name));
        await ReadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Follows a feed.</summary>
    public async Task<IActionResult> OnPostFollowAsync(CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(FeedUrl, UriKind.Absolute, out var feed) || feed.Scheme is not ("http" or "https") || string.IsNullOrWhiteSpace(Name))
        {
            Problem = "A source needs a feed and a name.";
        }
        else
        {
            var source = new OpmlSource(Name.Trim(), feed, WebLink.Of(SiteUrl), true);
            switch (await desk.DoAsync(Actor, new AddSource(source), null, new Dictionary<long, long>(), cancellationToken))
            {
                case DeskOutcome.Done done:
                    return Redirect(BackTo("/desk/sources", done.Action.Id));
                case DeskOutcome.Refused refused:
                    Problem = refused.Reason;
                    break;
            }
        }

        await ReadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Follows all feeds of a list that are not followed yet.</summary>
    public async Task<IActionResult> OnPostImportAsync(IFormFile? list, CancellationToken cancellationToken)
    {
        if (list is not { Length: > 0 and <= LongestList })
        {
            Problem = "Choose an OPML file of at most 4 MB.";
        }
        else
        {
            using var reader = new StreamReader(list.OpenReadStream());
            if (await ImportAsync(await reader.ReadToEndAsync(cancellationToken), cancellationToken) is { } done)
                return Redirect(BackTo("/desk/sources", done));
        }

        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task<long?> ImportAsync(string xml, CancellationToken cancellationToken)
    {
        try
        {
            switch (await desk.DoAsync(Actor, new ImportSources(Opml.Read(xml)), null, new Dictionary<long, long>(), cancellationToken))
            {
                case DeskOutcome.Done done:
                    return done.Action.Id;
                case DeskOutcome.Refused refused:
                    Note = refused.Reason;
                    break;
            }
        }
        catch (FormatException e)
        {
            Problem = e.Message;
        }

        return null;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Rows = await Db.Sources.AsNoTracking().OrderBy(source => source.Name).Select(source => new SourceRow(
            source.Id, source.Name, source.Enabled, source.LastVisitAt, source.NextVisitAt, source.Feeds.Count, source.Feeds.Count(feed => feed.Failures > 0))).ToListAsync(cancellationToken);
        await ReadDoneAsync(cancellationToken);
    }
}

/// <summary>A source at a glance.</summary>
/// <param name="Id">The source.</param>
/// <param name="Name">Its name.</param>
/// <param name="Enabled">Whether it is visited.</param>
/// <param name="LastVisitAt">The last visit.</param>
/// <param name="NextVisitAt">The next visit.</param>
/// <param name="Feeds">How many feeds it has.</param>
/// <param name="Failing">How many of them fail.</param>
public sealed record SourceRow(int Id, string Name, bool Enabled, DateTimeOffset? LastVisitAt, DateTimeOffset? NextVisitAt, int Feeds, int Failing);
