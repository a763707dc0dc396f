using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Web.Pages;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Sources;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Api;

/// <summary>Answers the interface for programs from what readers' pages are made of: the same stories, in the same order, and nothing that they do not see.</summary>
internal sealed class ApiReader(NewsHubDb db, ApiShapes shapes, SiteAddresses addresses, StoryReader stories, StatementReader statements, PartyReader parties, LedgerReader ledger, GiftReader gifts)
{
    private const string Base = ApiDocument.Base;

    public async Task<IResult> StoriesAsync(HttpContext context)
    {
        if (ApiPaging.TryParse(context.Request.Query) is not { } paging)
            return ApiPaging.BadLimit;
        var after = MomentCursor.TryParse(paging.After);
        if (paging.After is not null && after is null)
            return ApiPaging.BadPlace;
        var shown = db.Stories.AsNoTracking().Where(story => story.IsShown);
        if (after is not null)
            shown = shown.Where(story => EF.Functions.LessThan(ValueTuple.Create(story.LastPublishedAt, story.Id), ValueTuple.Create(after.At, after.Id)));
        var page = await shown.OrderByDescending(story => story.LastPublishedAt).ThenByDescending(story => story.Id).Take(paging.Limit + 1)
            .Select(story => new { Story = story, story.LeadArticle!.Language, Outlet = story.LeadArticle.Source!.Name }).ToListAsync(context.RequestAborted);
        return ApiPaging.Page(
            [.. page.Take(paging.Limit).Select(row => new ApiStory(
                row.Story.Id, row.Story.Guid, shapes.Of(StoryPath.Of(row.Story.Id, row.Story.Headline)), row.Story.Headline, row.Story.Lead, row.Language, row.Outlet,
                row.Story.FirstPublishedAt, row.Story.LastPublishedAt, row.Story.ChangedAt, row.Story.OutletCount, row.Story.OriginCount, row.Story.ArticleCount))],
            page.Count > paging.Limit ? new MomentCursor(page[paging.Limit - 1].Story.LastPublishedAt, page[paging.Limit - 1].Story.Id).ToString() : null, context, addresses);
    }

    public async Task<IResult> StoryAsync(long id, HttpContext context)
    {
        if (await stories.ReadAsync([id], withTexts: true, context.RequestAborted) is [var story])
            return new ApiAnswer(shapes.Whole(story));
        if (await stories.SuccessorAsync(id, context.RequestAborted) is { } successor)
            return Moved($"{Base}/stories/{successor.Id}");
        return await stories.WithdrawnAsync(id, context.RequestAborted) is { } withdrawn ? ApiAnswer.Gone(withdrawn.Reason) : ApiAnswer.Unknown("story of this number");
    }

    public async Task<IResult> QuotesAsync(HttpContext context)
    {
        if (ApiPaging.TryParse(context.Request.Query) is not { } paging)
            return ApiPaging.BadLimit;
        if (Number(context.Request.Query["party"]) is { } party)
        {
            var after = MomentCursor.TryParse(paging.After);
            if (paging.After is not null && after is null)
                return ApiPaging.BadPlace;
            if (await parties.FindAsync(party, context.RequestAborted) is not { } known)
                return ApiAnswer.Unknown("party of this number");
            var (said, next) = await parties.SaidAsync(known.Id, after, paging.Limit, context.RequestAborted);
            return ApiPaging.Page([.. said.Select(shapes.Quote)], next?.ToString(), context, addresses);
        }

        if (context.Request.Query.ContainsKey("party"))
            return ApiAnswer.Refused("party", "the number of a person or organisation");
        var (number, problem) = paging.Number();
        if (problem is not null)
            return problem;
        var ids = await db.Utterances.Where(utterance => utterance.RepeatOfId == null && utterance.Story!.IsShown && (number == null || utterance.Id < number))
            .OrderByDescending(utterance => utterance.Id).Select(utterance => utterance.Id).Take(paging.Limit + 1).ToListAsync(context.RequestAborted);
        var page = await statements.SpokenAsync([.. ids.Take(paging.Limit)], context.RequestAborted);
        return ApiPaging.Page([.. page.Select(shapes.Quote)], Next(ids, paging), context, addresses);
    }

    public async Task<IResult> PartiesAsync(HttpContext context)
    {
        if (ApiPaging.TryParse(context.Request.Query) is not { } paging)
            return ApiPaging.BadLimit;
        var (number, problem) = paging.Number();
        if (problem is not null)
            return problem;
        var type = (string?)context.Request.Query["type"];
        if (type is not (null or "person" or "organisation"))
            return ApiAnswer.Refused("type", "'person' or 'organisation'");
        var listed = db.Parties.AsNoTracking().Where(party => party.MergedIntoId == null && (party.StatementCount > 0 || db.LedgerParties.Any(side => side.PartyId == party.Id && side.IsShown)) && (number == null || party.Id > number));
        if (type is not null)
            listed = listed.Where(party => party.IsOrganization == (type == "organisation"));
        var page = await listed.OrderBy(party => party.Id).Take(paging.Limit + 1).ToListAsync(context.RequestAborted);
        return ApiPaging.Page(
            [.. page.Take(paging.Limit).Select(party => new ApiParty(party.Id, party.Name, Type(party.IsOrganization), shapes.Of(Shelf.Of(party.IsOrganization).PathOf(party.Id, party.Name)), party.StatementCount, party.LastSaidAt))],
            Next([.. page.Select(party => party.Id)], paging), context, addresses);
    }

    public async Task<IResult> PartyAsync(long id, HttpContext context)
    {
        if (await parties.FindAsync(id, context.RequestAborted) is not { } party)
            return ApiAnswer.Unknown("party of this number");
        if (party.Id != id)
            return Moved($"{Base}/parties/{party.Id}");
        var account = await parties.AccountAsync(party, context.RequestAborted);
        return new ApiAnswer(new ApiPartyWhole(
            id, account.Guid, party.Name, Type(party.IsOrganization), shapes.Of(party.Path), account.StatementCount, account.LastSaidAt, account.OtherNames,
            shapes.Of($"{Base}/quotes?party={id}"), shapes.Of($"{Base}/gifts?party={id}")));
    }

    public async Task<IResult> SourcesAsync(HttpContext context)
    {
        if (ApiPaging.TryParse(context.Request.Query) is not { } paging)
            return ApiPaging.BadLimit;
        var (number, problem) = paging.Number();
        if (problem is not null)
            return problem;
        var page = await db.Sources.AsNoTracking().Where(source => number == null || source.Id > number).OrderBy(source => source.Id).Take(paging.Limit + 1).ToListAsync(context.RequestAborted);
        return ApiPaging.Page(
            [.. page.Take(paging.Limit).Select(source => new ApiSource(source.Id, source.Name, shapes.Of(SourcePath.Of(source.Id, source.Name)), WebLink.Of(source.SiteUrl), source.Enabled))],
            Next([.. page.Select(source => (long)source.Id)], paging), context, addresses);
    }

    public async Task<IResult> GiftsAsync(HttpContext context)
    {
        if (ApiPaging.TryParse(context.Request.Query) is not { } paging)
            return ApiPaging.BadLimit;
        var after = LedgerCursor.TryParse(paging.After);
        if (paging.After is not null && after is null)
            return ApiPaging.BadPlace;
        var (lines, next) = await ledger.PageAsync(LedgerFilter.Parse(context.Request.Query), LedgerOrder.Of(context.Request.Query["sort"]), after, paging.Limit, context.RequestAborted);
        return ApiPaging.Page([.. lines.Select(shapes.Gift)], next?.ToString(), context, addresses);
    }

    public async Task<IResult> GiftAsync(long id, HttpContext context)
    {
        var (isKnown, place) = await gifts.PlaceAsync(id, context.RequestAborted);
        if (!isKnown)
            return ApiAnswer.Unknown("gift of this number");
        if (place is { } other && other != id)
            return Moved($"{Base}/gifts/{other}");
        return place is not null && await gifts.ReadAsync(id, context.RequestAborted) is { } account ? new ApiAnswer(shapes.Whole(account)) : ApiAnswer.Gone("No story tells this gift any more.");
    }

    private static ApiPartyType Type(bool isOrganization) => isOrganization ? ApiPartyType.Organisation : ApiPartyType.Person;

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Next(IReadOnlyList<long> ids, ApiPaging paging) => ids.Count > paging.Limit ? ids[paging.Limit - 1].ToString(CultureInfo.InvariantCulture) : null;

    private MovedAnswer Moved(string path) => new(addresses.Of(path));

    // As every answer, for pages of any origin.
    private sealed record MovedAnswer(Uri To) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.AccessControlAllowOrigin = "*";
            httpContext.Response.Redirect(To.AbsoluteUri, permanent: true);
            return Task.CompletedTask;
        }
    }
}
