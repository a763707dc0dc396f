using System.Globalization;
using Microsoft.Extensions.Options;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Shared;

namespace NewsHub.Web.Syndication;

/// <summary>The feed of a person or organisation: an item for each statement, newest first.</summary>
public sealed class PartyFeeds(PartyReader reader, SiteAddresses addresses, IOptions<SiteOptions> options)
{
    // As many as the feed of all stories has.
    private const int StatementsInFeed = 50;

    // A headline's length.
    private const int LongestTitle = 90;

    /// <summary>What they said.</summary>
    /// <param name="party">Who.</param>
    /// <param name="extension">Of the feed's own address.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<FeedDocument> SaidAsync(NamedParty party, string extension, CancellationToken cancellationToken)
    {
        var account = await reader.AccountAsync(party, cancellationToken);
        var (statements, _) = await reader.SaidAsync(party.Id, null, StatementsInFeed, cancellationToken);
        return new FeedDocument
        {
            Id = $"tag:newshub,2026:party/{account.Guid:D}",
            Title = $"{party.Name} · {options.Value.Name}",
            Description = $"Everything that {party.Name} is quoted saying, and who prints it.",
            Page = addresses.Of(party.Path),
            Self = addresses.Of(party.Shelf.FeedOf(party.Id, extension)),
            Publisher = options.Value.Name,
            UpdatedAt = statements.Count > 0 ? statements.Max(spoken => spoken.StoryChangedAt) : DateTimeOffset.UnixEpoch,
            Items = [.. statements.Select(Item)],
        };
    }

    private FeedItem Item(SpokenStatement spoken) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"tag:newshub,2026:utterance/{spoken.Statement.Id}"),
        Title = $"“{Beginning(spoken.Statement.Wording)}”",
        Page = addresses.Of(spoken.Places[0].Path),
        Summary = spoken.Statement.Wording,
        Html = StoryHtml.Of(spoken, addresses),
        Authors = spoken.Statement.Names,
        Language = LanguageTag.Of(spoken.Statement.Language),
        PublishedAt = spoken.SaidAt,
        UpdatedAt = spoken.ChangedAt > spoken.SaidAt ? spoken.ChangedAt : spoken.SaidAt,
    };

    private static string Beginning(string wording) => wording.Length <= LongestTitle ? wording
        : $"{wording[..(wording.LastIndexOf(' ', LongestTitle) is > 0 and var space ? space : char.IsLowSurrogate(wording[LongestTitle]) ? LongestTitle - 1 : LongestTitle)].TrimEnd(',', ';', ':')} …";
}
