namespace NewsHub.Evaluation.Hostile;

/// <summary>What somebody does who wants the reader to hang or to run out of memory: one great thing in an otherwise sound document.</summary>
internal static class GreatMutations
{
    /// <summary>For pages and feeds.</summary>
    public static IReadOnlyList<Mutation> OfMarkup { get; } =
    [
        One("attribute", "<p class=\"", "x", "\">after"),
        One("address", "<a href=\"http://a.example/", "../", "\">after</a>"),
        One("unclosed attribute", "<p title='", "<b>word</b> ", ""),
        One("text", "<p>", "A word and another word, said the third. ", "</p>"),
        One("text without spaces", "<p>", "x", "</p>"),
        One("text of white space", "<p>", " \n\t", "</p>"),
        One("comment", "<!--", "- -> <b> ", "-->"),
        One("unclosed comment", "<!--", "-- ", ""),
        One("CDATA section", "<![CDATA[", "]] > <p>word</p> ", "]]>"),
        One("script", "<script>", "var a = '<p>'; ", "</script>"),
        One("title", "<title>", "Word | ", "</title>"),
        One("tag name", "<", "x", ">"),
        One("entity text", "<p>", "&amp;", "</p>"),
        One("unknown entities", "<p>", "&abc;", "</p>"),
        One("bare ampersands", "<p>", "&", "</p>"),
        One("bare angle brackets", "<p>", "<", "</p>"),
        One("processing instruction", "<?x ", "x='y' ", "?>"),
        Many("paragraphs", "<p>A word and another.</p>"),
        Many("empty elements", "<br>"),
        Many("links", "<a href=/a>word</a> "),
        Many("list items", "<li>word"),
        Many("cells", "<td>word"),
        Many("closing tags", "</div>"),
        Many("formatting elements", "<b><p>"),
        Many("quotation marks", "<p>“word” said ‘word’ "),
        Many("CDATA sections", "<![CDATA[x]]>"),
        Many("comments", "<!--x-->"),
        Many("scripts", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"word\"}</script>"),
        Many("meta elements", "<meta property=og:title content=word>"),
        Many("bylines", "<span class=author rel=author>By Word Word and Word</span>"),
        Many("dates", "<time datetime=2020-01-01T00:00:00Z>1 January 2020</time>"),
        Many("items", "<item><title>word</title><link>http://a.example/</link><pubDate>Mon, 01 Jan 2020 00:00:00 GMT</pubDate></item>"),
        Many("entries", "<entry><title type='xhtml'><div>word</div></title><updated>2020-01-01</updated><category term='x'/></entry>"),
        Many("namespaces", "<a:b xmlns:a='http://a.example/'>"),
        Many("attributes", "<p a1=1 ", "a=b c "),
        Many("doctypes", "<!DOCTYPE x [<!ENTITY a 'b'>]>"),
        new("entity bomb", (document, random) => Bytes.Join(Bytes.Of(Bomb(random.Next(2, 40))), document)),
        new("external entity", (document, _) => Bytes.Join("<?xml version='1.0'?><!DOCTYPE r [<!ENTITY xxe SYSTEM 'file:///etc/passwd'><!ENTITY % p SYSTEM 'http://127.0.0.1:1/'>%p;]><rss><channel><title>&xxe;</title></channel></rss>"u8.ToArray(), document)),
    ];

    /// <summary>For robots.txt files.</summary>
    public static IReadOnlyList<Mutation> OfRobots { get; } =
    [
        One("rule", "User-agent: *\nDisallow: /", "x", "\n"),
        One("wildcard rule", "User-agent: *\nDisallow: /", "*a", "\n"),
        One("line of white space", "", " \t", "\n"),
        One("comment", "#", "x ", "\n"),
        Many("rules", "Disallow: /*/*/*x$\n"),
        Many("groups", "User-agent: a\nDisallow: /\n"),
        Many("agents", "User-agent: abc\n"),
        Many("empty lines", "\r\n"),
    ];

    /// <summary>For the texts of articles, at most a fiftieth of the size: more is no article's text.</summary>
    public static IReadOnlyList<Mutation> OfText { get; } =
    [
        One("word", "", "x", ""),
        One("white space", "", " ", ""),
        Many("opening marks", "“"),
        Many("closing marks", "”"),
        Many("straight marks", "\" "),
        Many("apostrophes", "' x'"),
        Many("nested marks", "“a ‘b “c ‘d "),
        Many("quotations", "“We are glad to help them all,” said Vera Quill. "),
        Many("pronouns", "“We are glad to help,” she said, and he said, “Yes, we are.” "),
        Many("names", "Vera Quill and Otto Finch of Quill Fund "),
        Many("one name", "Vera "),
        Many("capitals without end", "Aa Bb Cc Dd "),
        Many("gifts", "Vera Quill gave $5 million to the Quill Hospital. "),
        Many("amounts", "$1 £2m €3bn "),
        Many("figures", "1,000,"),
        Many("giving verbs", "donated gave pledged a gift to "),
        Many("full stops", ". "),
        Many("lines", "\n\n"),
        Many("Q&A lines", "Q: Why?\n\nA: Because.\n\n"),
        Many("joined emoji", "👩‍👩‍👧‍👦"),
        Many("combining marks", "a\u0301\u0301\u0301"),
    ];

    private static Mutation One(string name, string open, string unit, string close) => new($"great {name}", (document, random) =>
        Bytes.Insert(document, Bytes.ContentPlace(document, random), Bytes.Of(open), Bytes.Fill(unit, Mutator.Size(random)), Bytes.Of(close)));

    private static Mutation Many(string name, string unit) => Many(name, "", unit);

    private static Mutation Many(string name, string open, string unit) => new($"many {name}", (document, random) =>
        Bytes.Insert(document, Bytes.ContentPlace(document, random), Bytes.Of(open), Bytes.Fill(unit, Mutator.Size(random))));

    /// <summary>"Billion laughs": each entity names the one before ten times.</summary>
    private static string Bomb(int levels) =>
        "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY e0 \"lol\">"
        + string.Concat(Enumerable.Range(1, levels).Select(level => $"<!ENTITY e{level} \"{string.Concat(Enumerable.Repeat($"&e{level - 1};", 10))}\">"))
        + $"]><rss><channel><title>&e{levels};</title><item><title>&e{levels};</title></item></channel></rss>";
}
