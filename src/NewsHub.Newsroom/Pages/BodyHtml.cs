using System.Text;

namespace NewsHub.Newsroom.Pages;

/// <summary>An article's blocks as HTML.</summary>
internal static class BodyHtml
{
    private const string Picture = """<img src="/images/photo.svg" alt="">""";
    private static readonly Dictionary<int, string> NoInserts = [];

    /// <summary>As the house sets them on its pages.</summary>
    public static string OnPage(Article article, Publisher house)
    {
        var html = new StringBuilder();
        var paragraphs = 0;
        foreach (var block in article.Blocks)
        {
            html.Append(Render(block, house)).Append('\n');
            if (block is Block.Paragraph && house.Inserts.TryGetValue(++paragraphs, out var fragment))
                html.Append(Fragment.Read(fragment)).Append('\n');
        }

        return html.ToString();
    }

    /// <summary>As the house sends them in its feeds: without its own clutter.</summary>
    public static string InFeed(Article article, Publisher house) => OnPage(article, house with { Paragraphs = ParagraphStyle.P, Inserts = NoInserts });

    private static string Render(Block block, Publisher house) => block switch
    {
        Block.Paragraph paragraph => Paragraph(paragraph.Text.Html, house.Paragraphs),
        Block.Subhead subhead => $"<h2>{subhead.Text.Html}</h2>",
        Block.Photo photo when house.PlainCaptions => $"{Paragraph(Picture, house.Paragraphs)}{Paragraph(Caption(photo), house.Paragraphs)}",
        Block.Photo photo => $"<figure>{Picture}<figcaption>{Caption(photo)}</figcaption></figure>",
        Block.More more => Paragraph($"""<strong><a href="{Html5.Encode(more.Path)}">{Html5.Encode(more.Text)}</a></strong>""", house.Paragraphs),
        Block.Embed embed => $"""<div class="embed"><a href="#">{Html5.Encode(embed.Text)}</a></div>""",
        Block.Pull pull => $"""<aside class="pull"><blockquote>{Html5.Encode(pull.Text)}</blockquote></aside>""",
        Block.Note note => $"<p><em>{note.Text.Html}</em></p>",
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Caption(Block.Photo photo) =>
        photo.Credit is { } credit ? $"""{Html5.Encode(photo.Caption)} <span class="credit">{Html5.Encode(credit)}</span>""" : Html5.Encode(photo.Caption);

    private static string Paragraph(string html, ParagraphStyle style) => style switch
    {
        ParagraphStyle.P => $"<p>{html}</p>",
        ParagraphStyle.Breaks => $"{html}<br><br>",
        ParagraphStyle.Divs => $"""<div class="block"><div class="text">{html}</div></div>""",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };
}
