namespace NewsHub.Web.Tests.Syndication.Rules;

/// <summary>The rules themselves: each document has one fault, and it is found.</summary>
public sealed class FeedRulesTests
{
    private const string Rss =
        """
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><link>https://a.example/</link><description>D</description>
        <language>en</language><lastBuildDate>Tue, 12 May 2026 07:40:00 +0000</lastBuildDate><atom:link rel="self" href="https://a.example/feed" />
        <item><title>I</title><link>https://a.example/1</link><guid isPermaLink="false">tag:a.example,2026:1</guid><pubDate>Tue, 12 May 2026 07:40:00 +0000</pubDate><description>S</description><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded></item></channel></rss>
        """;

    private const string Atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>tag:a.example,2026:f</id><title>T</title><updated>2026-05-12T07:40:00Z</updated><author><name>N</name></author><link rel="self" href="https://a.example/feed" />
        <entry><id>tag:a.example,2026:1</id><title>I</title><published>2026-05-11T07:40:00Z</published><updated>2026-05-12T07:40:00Z</updated><link rel="alternate" href="https://a.example/1" /><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>
        """;

    private const string Json =
        """{"version":"https://jsonfeed.org/version/1.1","title":"T","feed_url":"https://a.example/feed","home_page_url":"https://a.example/","items":[{"id":"tag:a.example,2026:1","url":"https://a.example/1","content_html":"<p>x</p>","date_published":"2026-05-12T07:40:00Z"}]}""";

    [Theory]
    [InlineData("application/rss+xml", Rss)]
    [InlineData("application/atom+xml", Atom)]
    [InlineData("application/feed+json", Json)]
    public void A_sound_document_has_no_fault(string mediaType, string body) => Assert.Empty(Problems(mediaType, body));

    [Theory]
    [InlineData("<description>D</description>", "")]
    [InlineData("<link>https://a.example/</link>", "<link>/</link>")]
    [InlineData("version=\"2.0\"", "version=\"0.92\"")]
    [InlineData("<lastBuildDate>Tue,", "<lastBuildDate>Wed,")]
    [InlineData("<language>en</language>", "<language>English, mostly</language>")]
    [InlineData("href=\"https://a.example/feed\"", "href=\"https://a.example/other\"")]
    [InlineData("<guid isPermaLink=\"false\">tag:a.example,2026:1</guid>", "")]
    [InlineData("<pubDate>Tue, 12 May 2026 07:40:00 +0000</pubDate>", "<pubDate>2026-05-12</pubDate>")]
    [InlineData("<pubDate>Tue, 12 May 2026", "<pubDate>Tue, 12 May 2093")]
    [InlineData("&lt;p&gt;x", "&lt;script&gt;x")]
    [InlineData("&lt;p&gt;x", "&lt;p onclick=\"y()\"&gt;x")]
    [InlineData("&lt;p&gt;x", "&lt;a href=\"/1\"&gt;x")]
    [InlineData("<item><title>I</title>", "<item><title>I</title><updated>x</updated>")]
    [InlineData("<item>", "<item><title>A</title><link>https://a.example/2</link><guid isPermaLink=\"false\">tag:a.example,2026:1</guid><pubDate>Tue, 12 May 2026 07:40:00 +0000</pubDate><description>S</description><content:encoded>c</content:encoded></item><item>")]
    [InlineData("</channel>", "")]
    public void What_is_wrong_with_an_rss_document_is_found(string sound, string broken) => Assert.NotEmpty(Problems("application/rss+xml", Rss.Replace(sound, broken, StringComparison.Ordinal)));

    [Theory]
    [InlineData("<id>tag:a.example,2026:1</id>", "<id>1</id>")]
    [InlineData("<author><name>N</name></author>", "")]
    [InlineData("<title>I</title>", "")]
    [InlineData("<published>2026-05-11", "<published>2026-05-13")]
    [InlineData("<published>2026-05-11T07:40:00Z", "<published>11 May 2026")]
    [InlineData("rel=\"self\"", "rel=\"related\"")]
    [InlineData("type=\"html\"", "type=\"text\"")]
    [InlineData("<link rel=\"alternate\" href=\"https://a.example/1\" />", "<link rel=\"alternate\" href=\"https://a.example/1\" /><link href=\"https://a.example/2\" />")]
    [InlineData("&lt;p&gt;x", "&lt;img src=\"pic.png\"&gt;")]
    public void What_is_wrong_with_an_atom_document_is_found(string sound, string broken) => Assert.NotEmpty(Problems("application/atom+xml", Atom.Replace(sound, broken, StringComparison.Ordinal)));

    [Theory]
    [InlineData("version/1.1", "version/1")]
    [InlineData("\"items\"", "\"things\"")]
    [InlineData("\"content_html\":\"<p>x</p>\",", "")]
    [InlineData("2026-05-12T07:40:00Z", "yesterday")]
    [InlineData("\"url\":\"https://a.example/1\"", "\"url\":\"/1\"")]
    [InlineData("\"title\":\"T\"", "\"title\":\"T\",\"next_url\":\"https://a.example/feed\"")]
    [InlineData("\"title\":\"T\"", "\"title\":\"T\",\"authors\":[{}]")]
    public void What_is_wrong_with_a_json_feed_is_found(string sound, string broken) => Assert.NotEmpty(Problems("application/feed+json", Json.Replace(sound, broken, StringComparison.Ordinal)));

    private static IReadOnlyList<string> Problems(string mediaType, string body) => FeedRules.Problems(mediaType, body, new Uri("https://a.example/feed"));
}
