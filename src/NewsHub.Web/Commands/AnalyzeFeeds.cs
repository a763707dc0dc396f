using System.CommandLine;
using System.Text.Json;
using NewsHub.Analysis.Feeds;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub analyze feeds</c>: what a feed document says.</summary>
internal static class AnalyzeFeeds
{
    /// <summary>From <c>{id, file, url?, contentType?}</c> to the feed and its entries.</summary>
    public static Command Create() => AnalyzeCommand.Analyzer(
        "feeds",
        "Read feeds of every dialect: RSS, RDF, Atom, JSON Feed, sitemaps, listing pages",
        (files, cancellationToken) => JsonLines.RunAsync<Line>(files, parallel: true, line =>
        {
            var url = Uri.TryCreate(line.Url, UriKind.Absolute, out var absolute) ? absolute : null;
            return Answer(line.Id, FeedParser.Parse(InputFile.Read(files.Input, line.File), line.ContentType, url));
        }, cancellationToken));

    private static object Answer(JsonElement? id, ParsedFeed feed) => new
    {
        id,
        format = feed.Format.ToString().ToLowerInvariant(),
        feed.Title,
        link = Address(feed.Link),
        feed.Description,
        feed.Language,
        updated = Moment(feed.Updated),
        ttlMinutes = feed.TimeToLive?.TotalMinutes,
        entries = feed.Entries.Select(Entry),
        feed.Problems,
    };

    private static object Entry(FeedEntry entry) => new
    {
        entry.Guid,
        url = Address(entry.Url),
        entry.Title,
        entry.Summary,
        entry.Content,
        entry.Authors,
        entry.Categories,
        published = Moment(entry.Published),
        updated = Moment(entry.Updated),
        image = Address(entry.Image),
        enclosures = entry.Enclosures.Select(enclosure => new { url = Address(enclosure.Url), enclosure.Type, enclosure.Length }),
    };

    /// <summary>As the publisher wrote it where that is sound, so that an address can be compared with the document.</summary>
    private static string? Address(Uri? url) => url?.IsWellFormedOriginalString() == true ? url.OriginalString : url?.AbsoluteUri;

    private static string? Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Line(JsonElement? Id, string? File, string? Url, string? ContentType);
}
