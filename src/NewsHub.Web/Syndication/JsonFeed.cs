using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Syndication;

/// <summary>JSON Feed 1.1.</summary>
public static class JsonFeed
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true };

    /// <summary>A document in UTF-8.</summary>
    public static byte[] Write(FeedDocument feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Page.AbsoluteUri);
            json.WriteString("feed_url", feed.Self.AbsoluteUri);
            if (feed.Older is { } older)
                json.WriteString("next_url", older.AbsoluteUri);
            if (feed.Hub is { } hub)
                Hub(json, hub);
            json.WriteString("description", feed.Description);
            json.WriteString("language", "en");
            Authors(json, [feed.Publisher]);
            json.WriteStartArray("items");
            foreach (var item in feed.Items)
                Write(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Page.AbsoluteUri);
        json.WriteString("title", item.Title);
        if (item.Summary is { } summary)
            json.WriteString("summary", summary);
        json.WriteString("content_html", item.Html);
        json.WriteString("date_published", PlainWords.Machine(item.PublishedAt));
        json.WriteString("date_modified", PlainWords.Machine(item.UpdatedAt));
        if (item.Language is { } language)
            json.WriteString("language", language);
        if (item.Authors.Count > 0)
            Authors(json, item.Authors);
        json.WriteEndObject();
    }

    private static void Hub(Utf8JsonWriter json, Uri hub)
    {
        json.WriteStartArray("hubs");
        json.WriteStartObject();
        json.WriteString("type", "WebSub");
        json.WriteString("url", hub.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Authors(Utf8JsonWriter json, IReadOnlyList<string> names)
    {
        json.WriteStartArray("authors");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
