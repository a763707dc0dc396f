using System.Text.Json;
using static NewsHub.Web.Tests.Syndication.Rules.FeedRules;

namespace NewsHub.Web.Tests.Syndication.Rules;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeedRules
{
    public static IReadOnlyList<string> Problems(string body, Uri address)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return [.. OfFeed(document.RootElement, address)];
        }
        catch (JsonException e)
        {
            return [e.Message];
        }
    }

    private static IEnumerable<string> OfFeed(JsonElement feed, Uri address)
    {
        if (Text(feed, "version") != "https://jsonfeed.org/version/1.1")
            yield return "the version is not 1.1";
        if (string.IsNullOrWhiteSpace(Text(feed, "title")))
            yield return "there is no title";
        if (Text(feed, "feed_url") != address.AbsoluteUri)
            yield return $"feed_url is not {address.AbsoluteUri}";
        foreach (var name in (string[])["home_page_url", "next_url"])
            if (feed.TryGetProperty(name, out _) && !IsAbsolute(Text(feed, name)))
                yield return $"{name} is not absolute";
        if (Text(feed, "next_url") == Text(feed, "feed_url"))
            yield return "next_url leads to the feed itself, for ever";
        if (feed.TryGetProperty("hubs", out var hubs))
            foreach (var hub in hubs.EnumerateArray().Where(hub => string.IsNullOrEmpty(Text(hub, "type")) || !IsAbsolute(Text(hub, "url"))))
                yield return $"{hub} is no hub";
        if (!feed.TryGetProperty("items", out var items) || items.ValueKind is not JsonValueKind.Array)
        {
            yield return "there is no array of items";
            yield break;
        }

        foreach (var problem in OfBoth(feed).Concat(items.EnumerateArray().SelectMany(item => OfItem(item).Concat(OfBoth(item)))).Concat(Twice(items.EnumerateArray().Select(item => Text(item, "id")))))
            yield return problem;
    }

    private static IEnumerable<string> OfItem(JsonElement item)
    {
        if (!IsTag(Text(item, "id")))
            yield return $"the id '{Text(item, "id")}' is no tag";
        if (!IsAbsolute(Text(item, "url")))
            yield return $"the address '{Text(item, "url")}' is not absolute";
        if (Text(item, "content_html") is null && Text(item, "content_text") is null)
            yield return "an item has no content";
        foreach (var name in (string[])["date_published", "date_modified"])
            if (item.TryGetProperty(name, out _) && !IsMoment(Text(item, name)))
                yield return $"{name} is no moment of RFC 3339";
        foreach (var problem in InHtml(Text(item, "content_html")))
            yield return problem;
    }

    private static IEnumerable<string> OfBoth(JsonElement element)
    {
        if (element.TryGetProperty("language", out _) && !IsLanguage(Text(element, "language") ?? ""))
            yield return $"'{Text(element, "language")}' is no language";
        if (element.TryGetProperty("authors", out var authors))
            foreach (var author in authors.EnumerateArray().Where(author => string.IsNullOrWhiteSpace(Text(author, "name"))))
                yield return $"{author} has no name";
        if (element.TryGetProperty("author", out _))
            yield return "author is of version 1.0";
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
