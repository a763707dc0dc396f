using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using NewsHub.Analysis.Extraction.Tree;

namespace NewsHub.Analysis.Tests.Extraction.Tree;

public sealed class PageTreeTests
{
    /// <summary>Pieces from which the tree builder's rules for misplaced tags follow; templates are gone before a tree is built.</summary>
    private static readonly string[] Pieces =
    [
        "<table>", "<tr>", "<td>", "<th>", "<tbody>", "<caption>", "<col>", "</table>", "</tr>", "</td>", "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<i class=x>", "</i>", "<a href=/by/one>", "</a>", "<li>", "<ul>", "</ul>",
        "<form>", "</form>", "<select>", "<option>", "</select>", "<button>", "</button>", "<h1>", "</h2>", "<body class=y>", "</body>", "</html>", "<html lang=en>", "<head>", "</head>", "<title>t</title>", "<meta name=a content=b>",
        "<svg>", "<foreignObject>", "</svg>", "<math>", "<mi>", "</math>", "<ruby>", "<rt>", "<nobr>", "<marquee>", "</marquee>", "<frameset>", "<pre>\n", "<textarea>", "</textarea>", "<x-y>", "</x-y>", "<br>", "<hr>",
        "one ", "two &amp; three", " ", "\n",
    ];

    private static readonly HtmlParser Full = new();

    private static readonly HtmlParser Light = new(default, BrowsingContext.New(Configuration.Default.WithOnly<IDomConstructionElementFactory<PageTree, PageElement>>(new PageTreeFactory())));

    [Fact]
    public void It_is_the_tree_that_a_full_document_has()
    {
        var random = new Random(11);
        for (var round = 0; round < 3000; round++)
        {
            var markup = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            using var tree = Light.ParseDocument<PageTree, PageElement>(new TextSource(markup));
            Assert.True(Outline(Full.ParseDocument(markup)) == Outline(tree), $"{markup}\n{Outline(Full.ParseDocument(markup))}\n{Outline(tree)}");
        }
    }

    [Theory]
    [InlineData("<p>one <b>two <i>three</i></b> four", "one two three four")]
    [InlineData("<p>", "")]
    public void The_text_of_an_element_is_all_that_lies_in_it(string markup, string expected)
    {
        using var tree = Light.ParseDocument<PageTree, PageElement>(new TextSource(markup));
        Assert.Equal(expected, tree.Body!.TextContent);
    }

    [Fact]
    public void An_attribute_is_found_by_name()
    {
        using var tree = Light.ParseDocument<PageTree, PageElement>(new TextSource("<body class='a &amp; b' hidden class=c>"));
        Assert.Equal(("a & b", "", null), (tree.Body!.GetAttribute("class"), tree.Body.GetAttribute("hidden"), tree.Body.GetAttribute("id")));
        Assert.True(tree.Body is { HasAttributes: true, IsHtml: true } body && body.HasAttribute("hidden"));
    }

    private static string Outline(PageTree tree)
    {
        var outline = new StringBuilder();
        foreach (var child in tree.Children)
            Outline(child, outline);
        return outline.ToString();
    }

    private static void Outline(PageNode node, StringBuilder outline)
    {
        if (node is PageText text)
        {
            outline.Append(text.Characters);
        }
        else if (node is PageElement element)
        {
            outline.Append('<').Append(element.LocalName).Append(element.GetAttribute("class")).Append('>');
            foreach (var child in element.Children)
                Outline(child, outline);
            outline.Append("</>");
        }
    }

    private static string Outline(IDocument document)
    {
        var outline = new StringBuilder();
        Outline(document.DocumentElement, outline);
        return outline.ToString();
    }

    private static void Outline(IElement element, StringBuilder outline)
    {
        outline.Append('<').Append(element.LocalName).Append(element.GetAttribute("class")).Append('>');
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
                outline.Append(text.Data);
            else if (child is IElement inner)
                Outline(inner, outline);
        }

        outline.Append("</>");
    }
}
