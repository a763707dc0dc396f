namespace NewsHub.Evaluation.Hostile;

/// <summary>One thing in another, a hundred thousand deep, closed or left open.</summary>
internal static class NestingMutations
{
    private const int Depth = 100_000;

    private static readonly (string Open, string Close)[] Elements =
    [
        ("<div>", "</div>"), ("<b>", "</b>"), ("<span class=a>", "</span>"), ("<p>", "</p>"), ("<ul><li>", "</li></ul>"), ("<li>", "</li>"), ("<dl><dd>", "</dd></dl>"), ("<table><tr><td>", "</td></tr></table>"), ("<table>", "</table>"), ("<td>", "</td>"),
        ("<a href=x>", "</a>"), ("<a href=x><div>", "</div></a>"), ("<font><b><i><u>", "</u></i></b></font>"), ("<blockquote>", "</blockquote>"), ("<section><article>", "</article></section>"), ("<form>", "</form>"), ("<button>", "</button>"),
        ("<svg>", "</svg>"), ("<svg><foreignObject>", "</foreignObject></svg>"), ("<math><mtext>", "</mtext></math>"), ("<template>", "</template>"), ("<select>", "</select>"), ("<option>", "</option>"), ("<optgroup>", "</optgroup>"), ("<ruby><rt>", "</rt></ruby>"), ("<h1>", "</h1>"), ("<object>", "</object>"), ("<x-y>", "</x-y>"),
        ("<rss><channel>", "</channel></rss>"), ("<item>", "</item>"), ("<entry>", "</entry>"), ("<feed>", "</feed>"), ("<title>", "</title>"), ("<content type='xhtml'><div>", "</div></content>"), ("<media:group>", "</media:group>"), ("<a:b xml:base='x/'>", "</a:b>"), ("<url>", "</url>"), ("<outline>", "</outline>"), ("<![CDATA[", "]]>"), ("<!--", "-->"),
        ("[", "]"), ("{\"a\":", "}"), ("{\"items\":[", "]}"), ("(", ")"), ("“", "”"),
    ];

    /// <summary>For pages and feeds; JSON within a page stands in its linked data.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        .. Elements.SelectMany(element => new[] { Nest(element.Open, element.Close, closed: true), Nest(element.Open, element.Close, closed: false) }),
        LinkedData("arrays", "[", "]"),
        LinkedData("objects", "{\"author\":", "}"),
        LinkedData("graphs", "{\"@graph\":[", "]}"),
        LinkedData("open objects", "{\"a\":", ""),
        Alone("arrays", "[", "]"),
        Alone("objects", "{\"items\":[{\"author\":", "}]}"),
        Alone("open objects", "{\"a\":", ""),
    ];

    private static Mutation Nest(string open, string close, bool closed) => new($"{open} nested {(closed ? "and closed" : "and left open")}", (document, random) =>
    {
        var depth = Depths(random);
        return Bytes.Insert(document, Bytes.ContentPlace(document, random), new Piece(Bytes.Of(open), depth), "The text at the bottom of the well is short."u8.ToArray(), new Piece(Bytes.Of(close), closed ? depth : 0));
    });

    private static Mutation LinkedData(string name, string open, string close) => new($"linked data: {name} nested", (document, random) =>
    {
        var depth = Depths(random);
        return Bytes.Join("<script type=\"application/ld+json\">"u8.ToArray(), new Piece(Bytes.Of(open), depth), "\"x\""u8.ToArray(), new Piece(Bytes.Of(close), depth), "</script>"u8.ToArray(), document);
    });

    private static Mutation Alone(string name, string open, string close) => new($"JSON alone: {name} nested", (_, random) =>
    {
        var depth = Depths(random);
        return Bytes.Join(new Piece(Bytes.Of(open), depth), "\"x\""u8.ToArray(), new Piece(Bytes.Of(close), depth));
    });

    private static int Depths(Random random) => random.Next(2) == 0 ? Depth : random.Next(10, Depth);
}
