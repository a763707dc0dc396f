using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Sources;

namespace NewsHub.Web.Pages.Subscribe;

/// <summary>Which feeds there are to follow.</summary>
public sealed class FollowedFeeds(NewsHubDb db)
{
    /// <summary>Most parties of a kind in one list: a reader's program asks for each of them.</summary>
    public const int MostParties = 500;

    /// <summary>All feeds: stories, gifts, outlets, and the people and organisations that are quoted most.</summary>
    public async Task<IReadOnlyList<FeedShelf>> AllAsync(CancellationToken cancellationToken)
    {
        var sources = await db.Sources.OrderBy(source => source.Name).ThenBy(source => source.Id).Select(source => new { source.Id, source.Name }).ToListAsync(cancellationToken);
        return
        [
            Site,
            .. OfParties(await MostQuotedAsync(false, MostParties, cancellationToken), await MostQuotedAsync(true, MostParties, cancellationToken)),
            new FeedShelf("Outlets", [.. sources.Select(source => new FeedLine(source.Name, SourcePath.Of(source.Id, source.Name), SourcePath.Feed(source.Id)))]),
        ];
    }

    /// <summary>The feeds of chosen people and organisations; those who turned out to be somebody else stand under their new name.</summary>
    public async Task<IReadOnlyList<FeedShelf>> ChosenAsync(IReadOnlyCollection<long> parties, CancellationToken cancellationToken)
    {
        long[] ids = [.. parties.Distinct().Take(MostParties)];
        var found = await db.Parties.Where(party => ids.Contains(party.Id)).Select(party => party.MergedInto ?? party)
            .Select(party => new NamedParty(party.Id, party.Name, party.IsOrganization)).ToListAsync(cancellationToken);
        var named = found.Distinct().OrderBy(party => party.Name, StringComparer.OrdinalIgnoreCase).ToLookup(party => party.IsOrganization);
        return OfParties([.. named[false]], [.. named[true]]);
    }

    /// <summary>Those who are quoted most.</summary>
    public async Task<IReadOnlyList<NamedParty>> MostQuotedAsync(bool organizations, int most, CancellationToken cancellationToken) => await db.Parties
        .Where(party => party.IsOrganization == organizations && party.StatementCount > 0 && party.MergedIntoId == null)
        .OrderByDescending(party => party.StatementCount).ThenBy(party => party.Id).Take(most)
        .Select(party => new NamedParty(party.Id, party.Name, party.IsOrganization)).ToListAsync(cancellationToken);

    private static FeedShelf Site { get; } = new("Everything",
    [
        new FeedLine("All stories", "/", "/feed"),
        new FeedLine("All stories, each development", "/", "/feed") { IsEachDevelopment = true },
        new FeedLine("The giving ledger", GiftPath.Ledger, $"{GiftPath.Ledger}/feed"),
    ]);

    private static IReadOnlyList<FeedShelf> OfParties(IReadOnlyList<NamedParty> people, IReadOnlyList<NamedParty> organizations) =>
        [new(Shelf.People.Title, [.. people.Select(Line)]), new(Shelf.Organizations.Title, [.. organizations.Select(Line)])];

    private static FeedLine Line(NamedParty party) => new(party.Name, party.Path, party.Shelf.FeedOf(party.Id, "")[..^1]);
}

/// <summary>Feeds that belong together.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Feeds">The feeds.</param>
public sealed record FeedShelf(string Title, IReadOnlyList<FeedLine> Feeds);

/// <summary>A feed that can be followed.</summary>
/// <param name="Name">What it is a feed of.</param>
/// <param name="Page">The path of its page.</param>
/// <param name="Path">Its own path, without ending.</param>
public sealed record FeedLine(string Name, string Page, string Path)
{
    /// <summary>Whether an item is a development, where the feed leaves the choice.</summary>
    public bool IsEachDevelopment { get; init; }

    /// <summary>Its path in a format.</summary>
    public string PathIn(string extension) => $"{Path}.{extension}{(IsEachDevelopment ? "?each=development" : "")}";
}
