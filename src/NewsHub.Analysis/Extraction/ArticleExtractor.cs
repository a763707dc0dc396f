using System.Text;
using NewsHub.Analysis.Decoding;
using NewsHub.Analysis.Extraction.Content;
using NewsHub.Analysis.Extraction.Metadata;
using NewsHub.Analysis.Extraction.Structured;
using NewsHub.Analysis.Urls;

namespace NewsHub.Analysis.Extraction;

/// <summary>From the bytes of a page to its article.</summary>
public static class ArticleExtractor
{
    /// <summary>Extracts text and metadata. Pure; never throws, whatever the bytes; a page without an article yields an empty text.</summary>
    /// <param name="body">The page as fetched, decompressed.</param>
    /// <param name="contentType">The <c>Content-Type</c> header; null when there was none.</param>
    /// <param name="finalUrl">Absolute address after redirects; relative addresses are resolved against it.</param>
    public static ExtractedArticle Extract(ReadOnlyMemory<byte> body, string? contentType, Uri finalUrl)
    {
        using var markup = new CharBuffer(Math.Min(body.Length, ByteDecoder.MaxBytes) + 1);
        ByteDecoder.Decode(body.Span, contentType, MarkupKind.Html, ByteDecoder.MaxBytes, markup, []);
        using var page = PageDocument.Of(markup.Span);
        var article = JsonLd.Article(page.JsonLd);
        var siteName = SiteNames.Choose(page, article, finalUrl);
        var title = Titles.Choose(page, article, siteName);
        var all = BlockReader.Read(page);
        var found = MainContent.Choose(all, title);
        var around = Surroundings.Of(all, found);
        var blocks = StatedBody.Prefer(article, found);
        var (text, spans) = Assemble(blocks);
        return new ExtractedArticle
        {
            Title = title,
            Authors = Bylines.Choose(page, article, siteName, around.Head),
            Published = Dates.Published(page, article, finalUrl, around),
            Modified = Dates.Modified(page, article),
            CanonicalUrl = CanonicalUrl.Accept(page.Canonical ?? page.Meta("og:url"), finalUrl),
            SiteName = siteName,
            Language = Languages.Choose(page.DeclaredLanguage, article?.Language, page.Meta("og:locale"), text),
            Image = Absolute(page.Meta("og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? article?.Image, finalUrl),
            ImageAlt = page.Meta("og:image:alt", "twitter:image:alt") ?? article?.ImageAlt,
            Lead = page.Meta("og:description", "description", "twitter:description") ?? article?.Description ?? (spans.Count > 0 ? spans[0].Span.Of(text) : null),
            IsPreview = Previews.Is(page, article, all, blocks),
            Text = text,
            Blocks = spans,
        };
    }

    private static (string Text, IReadOnlyList<TextBlock> Blocks) Assemble(IReadOnlyList<PageBlock> blocks)
    {
        var text = new StringBuilder();
        var spans = new List<TextBlock>(blocks.Count);
        foreach (var block in blocks)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            var start = text.Length;
            text.Append(block.Text);
            spans.Add(new TextBlock(block.Kind, new TextSpan(start, text.Length)));
        }

        return (text.ToString(), spans);
    }

    private static Uri? Absolute(string? address, Uri baseUrl) =>
        address is { Length: > 0 and < 2000 } && Uri.TryCreate(baseUrl, address, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
}
