using System.Text;

namespace NewsHub.Newsroom.Pages;

/// <summary>An article's blocks as HTML.</summary>
internal static class BodyHtml
{
    /// <param name="article">Whose blocks.</param>
    /// <param name="style">How paragraphs are set.</param>
    /// <param name="inserts">Fragments by the number of paragraphs before them.</param>
    public static string Render(Article article, ParagraphStyle style, IReadOnlyDictionary<int, string> inserts)
    {
        var html = new StringBuilder();
        var paragraphs = 0;
        foreach (var block in article.Blocks)
        {
            html.Append(Render(block, style)).Append('\n');
            if (block is Block.Paragraph && inserts.TryGetValue(++paragraphs, out var fragment))
                html.Append(Fragments.Read(fragment)).Append('\n');
        }

        return html.ToString();
    }

    private static string Render(Block block, ParagraphStyle style) => block switch
    {
        Block.Paragraph paragraph => Paragraph(paragraph.Text.Html, style),
        Block.Subhead subhead => $"<h2>{subhead.Text.Html}</h2>",
        Block.Photo { Credit: { } credit } photo => $"""<figure><img src="/images/photo.svg" alt=""><figcaption>{Html5.Encode(photo.Caption)} <span class="credit">{Html5.Encode(credit)}</span></figcaption></figure>""",
        Block.Photo photo => $"""<figure><img src="/images/photo.svg" alt=""><figcaption>{Html5.Encode(photo.Caption)}</figcaption></figure>""",
        Block.More more => Paragraph($"""<strong><a href="{Html5.Encode(more.Path)}">{Html5.Encode(more.Text)}</a></strong>""", style),
        Block.Embed embed => $"""<div class="embed"><a href="#">{Html5.Encode(embed.Text)}</a></div>""",
        Block.Pull pull => $"""<aside class="pull"><blockquote>{Html5.Encode(pull.Text)}</blockquote></aside>""",
        Block.Note note => $"<p><em>{note.Text.Html}</em></p>",
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Paragraph(string html, ParagraphStyle style) => style switch
    {
        ParagraphStyle.P => $"<p>{html}</p>",
        ParagraphStyle.Breaks => $"{html}<br><br>",
        ParagraphStyle.Divs => $"""<div class="block"><div class="text">{html}</div></div>""",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };
}
