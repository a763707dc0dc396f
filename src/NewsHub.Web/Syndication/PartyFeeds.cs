using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Shared;

namespace NewsHub.Web.Syndication;

/// <summary>The feed of a person or organisation: an item for each statement, newest first, or for each story that quotes them.</summary>
public sealed class PartyFeeds(PartyReader reader, StoryFeeds stories, FeedBinder binder, SiteAddresses addresses)
{
    // Somebody is quoted in few of all stories: an archive of them spans more numbers.
    private const int StoriesInArchive = 500;

    /// <summary>What they said, or the stories that quote them.</summary>
    /// <param name="party">Who.</param>
    /// <param name="query">What of it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null for an archive that is not there.</returns>
    public async Task<FeedDocument?> OfAsync(NamedParty party, FeedQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(query);
        var account = await reader.AccountAsync(party, cancellationToken);
        var feed = party.Shelf.FeedOf(party.Id, "")[..^1];
        return query.Each is FeedEach.Story
            ? await stories.StoriesAsync(
                new FeedHead($"tag:newshub,2026:party/{account.Guid:D}/stories", $"{party.Name}, each story", $"Every story that quotes {party.Name}, once.", party.Path, feed),
                stories.Shown.Where(story => story.Utterances.Any(said => said.Speakers.Any(speaker => speaker.PartyId == party.Id))), StoriesInArchive, query, cancellationToken)
            : await SaidAsync(
                new FeedHead($"tag:newshub,2026:party/{account.Guid:D}", party.Name, $"Everything that {party.Name} is quoted saying, and who prints it.", party.Path, feed),
                party.Id, query with { Each = null, Archive = null }, cancellationToken);
    }

    // Pages, not archives (RFC 5005, 3): statements stand in the order in which they were made, and an old one may come late.
    private async Task<FeedDocument> SaidAsync(FeedHead head, long party, FeedQuery query, CancellationToken cancellationToken)
    {
        var (statements, next) = await reader.SaidAsync(party, query.Before, StoryFeeds.ItemsInFeed, cancellationToken);
        List<(string, FeedQuery)> links = query.Before is null ? [] : [(FeedLink.FirstPage, query with { Before = null })];
        if (next is not null)
            links.Add((FeedLink.NextPage, query with { Before = next }));
        return binder.Bind(head, query, [.. statements.Select(Item)], statements.Select(spoken => spoken.StoryChangedAt).Append(DateTimeOffset.UnixEpoch).Max(), links);
    }

    private FeedItem Item(SpokenStatement spoken) => new()
    {
        Id = Developments.IdOf(spoken.Statement),
        Title = Developments.TitleOf(spoken.Statement),
        Page = addresses.Of(spoken.Places[0].Path),
        Summary = spoken.Statement.Wording,
        Html = StoryHtml.Of(spoken, addresses),
        Authors = spoken.Statement.Names,
        Language = LanguageTag.Of(spoken.Statement.Language),
        PublishedAt = spoken.SaidAt,
        UpdatedAt = spoken.ChangedAt > spoken.SaidAt ? spoken.ChangedAt : spoken.SaidAt,
    };
}
