using NewsHub.Analysis.Extraction.Content;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsHub.Analysis.Extraction.Markup;

namespace NewsHub.Analysis.Tests.Extraction.Markup;

public sealed class LeanMarkupTests
{
    private static readonly HtmlParser Parser = new();

    [Theory]
    [InlineData("<p>one<!-- two --> three</p>", "<p>one three</p>")]
    [InlineData("<!-->one<!--->two<!--x--!>three", "onetwothree")]
    [InlineData("one<!-- never closed <p>two</p>", "one")]
    [InlineData("one</ two>three<? four >five<![CDATA[six]]>seven", "onethreefiveseven")]
    [InlineData("<script>if (a < b) document.write('<p>')</script>one", "one")]
    [InlineData("<script><!-- <script> </script> --></script>one", "one")]
    [InlineData("<script><!-- </script>one", "one")]
    [InlineData("<STYLE>p > a {}</STYLE >one", "one")]
    [InlineData("<noscript><img src=x></noscript>one", "one")]
    [InlineData("<svg viewBox='0 0 1 1'><g><svg><path d='M0'/></svg></g></svg>one", "one")]
    [InlineData("<svg/>one", "one")]
    [InlineData("<p title=\"a > b\" class='byline' data-x=y onclick=\"f()\">one", "<p class='byline'>one")]
    [InlineData("<a href=/one/ target=_blank>two</a>", "<a href>two</a>")]
    [InlineData("<a href=\"/author/ada\">two</a>", "<a href=\"/author/ada\">two</a>")]
    [InlineData("<template><p>one<template>two</template><textarea></template></textarea>three</template>four", "four")]
    [InlineData("<div><template shadowrootmode=open><p>one</p></template></div>two", "<div><p>one</p></div>two")]
    [InlineData("<TEMPLATE><p>never closed", "")]
    [InlineData("<br/><hr />", "<br/><hr/>")]
    [InlineData("<p style='color:red'>one<p style='display: none'>two", "<p>one<p style='display: none'>two")]
    [InlineData("<title>one <b> two</title>", "<title>one <b> two</title>")]
    [InlineData("<textarea><p></textarea>one", "<textarea><p></textarea>one")]
    [InlineData("<meta charset=utf-8><meta name=author content=Ada><link rel=icon href=i><link rel=canonical href=c>", "<meta name=author content=Ada><link rel=canonical href=c>")]
    [InlineData("2 < 3 and 4 <5", "2 < 3 and 4 <5")]
    [InlineData("one<p class='cut", "one")]
    [InlineData("", "")]
    [InlineData("<", "<")]
    public void What_is_not_read_is_left_out(string markup, string expected) => Assert.Equal(expected, Lean(markup, []));

    [Fact]
    public void A_drawing_that_the_page_breaks_out_of_does_not_swallow_the_text() =>
        Assert.Contains("<p>one", Lean("<svg><path><p>one</p>", []), StringComparison.Ordinal);

    [Fact]
    public void Stated_data_is_kept_apart()
    {
        var data = new List<string>();
        Assert.Equal("one", Lean("<script type='application/ld+json'>{\"a\":\"</p>\"}</script><script>var a;</script>one", data));
        Assert.Equal(["{\"a\":\"</p>\"}"], data);
    }

    [Fact]
    public void A_tag_that_lies_too_deep_is_left_out_and_its_text_stays()
    {
        var lean = Lean(string.Concat(Enumerable.Repeat("<div>x", 1000)), []);
        Assert.Equal((1000, 200), (lean.Count(c => c == 'x'), lean.Count(c => c == '<')));
    }

    [Fact]
    public void The_tree_is_that_of_the_whole_page_less_what_is_left_out()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "extraction"), "source.html", SearchOption.AllDirectories))
        {
            var markup = File.ReadAllText(file);
            Assert.Equal(Outline(markup), Outline(Lean(markup, [])));
        }
    }

    /// <summary>Names and texts in document order, without what is never read.</summary>
    private static string Outline(string markup)
    {
        var document = Parser.ParseDocument(markup);
        foreach (var element in document.QuerySelectorAll("script, style, svg, noscript, iframe, img, meta, link, base, source").ToList())
            element.Remove();
        return string.Join(' ', document.DocumentElement.Descendants<INode>().Where(node => node is IElement or IText).Select(node => node is IText text ? text.Data.Trim() : "<" + node.NodeName + ">").Where(text => text.Length > 0));
    }

    private static string Lean(string markup, ICollection<string> jsonLd)
    {
        using var lean = LeanMarkup.Of(markup, new PageNames(), jsonLd);
        return lean.ToString();
    }
}
