using System.Globalization;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Feeds;
using NewsHub.Data;
using NewsHub.Data.Desk;
using NewsHub.Data.Desk.Queue;
using NewsHub.Data.Sources;
using NewsHub.Web.Accounts;
using NewsHub.Web.Syndication;

namespace NewsHub.Web.Pages.Desk;

/// <summary>What the desk serves besides pages: counts for the queue, the log as a feed, the sources as a list.</summary>
internal static class DeskEndpoints
{
    private const int ActionsInFeed = 100;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void MapDesk(this IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("/desk").RequireAuthorization(Policies.Editor);
        desk.MapGet("/counts.json", async (QueueReader queue, CancellationToken cancellationToken) =>
            (await queue.CountsAsync(cancellationToken)).ToDictionary(count => count.Key.ToString(), count => count.Value));
        desk.MapGet("/sources.opml", async (NewsHubDb db, CancellationToken cancellationToken) =>
            Results.Text(Opml.Write(await SourceList.ExportAsync(db, cancellationToken)), "text/x-opml"));
        desk.MapGet("/log/feed.atom", async (NewsHubDb db, SiteAddresses addresses, DeskActionKind? kind, string? editor, string? story, CancellationToken cancellationToken) =>
        {
            var filter = new LogFilter(kind, editor, long.TryParse(story, CultureInfo.InvariantCulture, out var id) ? id : null, null);
            return Results.Text(Feed(await filter.Of(db.DeskActions.AsNoTracking()).Take(ActionsInFeed).ToListAsync(cancellationToken), addresses), "application/atom+xml");
        });
    }

    // Atom (RFC 4287): entries are never changed, so that their updated time is the time of the action.
    private static string Feed(IReadOnlyList<DeskAction> actions, SiteAddresses addresses) => new XDocument(new XElement(
        Atom + "feed",
        new XElement(Atom + "id", "tag:newshub,2026:desk/log"),
        new XElement(Atom + "title", "Log of the desk"),
        new XElement(Atom + "updated", Moment(actions.Count > 0 ? actions[0].At : DateTimeOffset.UnixEpoch)),
        new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", addresses.Of("/desk/log/feed.atom").AbsoluteUri)),
        actions.Select(action => new XElement(
            Atom + "entry",
            new XElement(Atom + "id", string.Create(CultureInfo.InvariantCulture, $"tag:newshub,2026:desk/action/{action.Id}")),
            new XElement(Atom + "title", XmlText.Clean(action.Summary)),
            new XElement(Atom + "updated", Moment(action.At)),
            new XElement(Atom + "author", new XElement(Atom + "name", XmlText.Clean(action.ActorName))),
            new XElement(Atom + "link", new XAttribute("href", addresses.Of(string.Create(CultureInfo.InvariantCulture, $"/desk/log?Filter.Before={action.Id + 1}")).AbsoluteUri)),
            new XElement(Atom + "content", new XAttribute("type", "text"), XmlText.Clean(action.Why ?? action.Summary)))))).ToString();

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
