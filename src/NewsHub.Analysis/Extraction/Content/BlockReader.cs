using NewsHub.Analysis.Decoding;
using NewsHub.Analysis.Extraction.Markup;
using NewsHub.Analysis.Extraction.Tree;

namespace NewsHub.Analysis.Extraction.Content;

/// <summary>One walk over the page's body that cuts its text into blocks, as a browser would lay it out.</summary>
internal sealed class BlockReader : IDisposable
{
    /// <summary>A line broken once is a new paragraph when it is this long and ends a sentence: shorter lines are verse, addresses, lists.</summary>
    private const int ParagraphLine = 100;

    /// <summary>A longer id is made from a heading's words.</summary>
    private const int MaximumId = 30;

    /// <summary>Bylines are shorter; only their seams are of use.</summary>
    private const int MaximumSeamed = 200;

    private readonly List<PageBlock> blocks = [];
    private readonly List<PageBox> boxes = [];
    private readonly CharBuffer text = new(4096);
    private readonly PageNames pageNames;
    private Frame frame = new(-1, TextBlockKind.Paragraph, 0, false);
    private readonly List<int> seams = [];
    private bool touching;
    private int linkCharacters;
    private int links;
    private bool space;
    private int breaks;

    private BlockReader(PageNames names) => pageNames = names;

    /// <summary>Reads the body of <paramref name="page"/> and everything in it.</summary>
    public static PageBlocks Read(PageDocument page)
    {
        using var reader = new BlockReader(page.Names);
        reader.Box(page.Body, Evidence.None);
        return new PageBlocks(reader.blocks, reader.boxes);
    }

    /// <inheritdoc/>
    public void Dispose() => text.Dispose();

    private void Walk(PageElement parent)
    {
        foreach (var node in parent.Children)
        {
            if (node is PageElement element)
                Element(element);
            else if (node is PageText text)
                Append(text.Characters);
        }
    }

    private void Element(PageElement element)
    {
        var tag = element.LocalName;
        if (tag == "br")
        {
            Break();
            return;
        }

        if (ElementNames.Silent.Contains(tag))
            return;
        var block = ElementNames.Blocks.Contains(tag);
        if (!block && ElementNames.Phrasing.Contains(tag))
        {
            Inline(element, tag);
            return;
        }

        var evidence = ElementNames.Read(element) | Names(element);
        if (block || (evidence & (Evidence.Junk & ~Evidence.Hidden & ~Evidence.Byline)) != 0)
            Box(element, evidence);
        else if ((evidence & Evidence.Hidden) == 0)
            Inline(element, tag);
    }

    private Evidence Names(PageElement element)
    {
        var evidence = Evidence.None;
        if (!element.HasAttributes)
            return evidence;
        if (element.GetAttribute("class") is { Length: > 0 } names)
            evidence = pageNames.Of(names).Evidence;
        if (element.GetAttribute("id") is { Length: > 0 and <= MaximumId } id && element.LocalName is not ("h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
            evidence |= pageNames.Of(id).Evidence;
        return evidence;
    }

    private void Inline(PageElement element, string tag)
    {
        var link = tag == "a" && element.HasAttribute("href");
        if (link)
            links++;
        touching = true;
        Walk(element);
        touching = true;
        if (link)
            links--;
    }

    private void Box(PageElement element, Evidence evidence)
    {
        Flush();
        var outer = frame;
        var box = new PageBox(frame.Box, element.LocalName, evidence, blocks.Count);
        boxes.Add(box);
        frame = Inside(element.LocalName, boxes.Count - 1);
        Walk(element);
        Flush();
        box.End = blocks.Count;
        frame = outer;
    }

    private Frame Inside(string tag, int box) => tag switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => new Frame(box, TextBlockKind.Heading, tag[1] - '0', false),
        "li" => frame with { Box = box, Kind = TextBlockKind.ListItem, Level = 0 },
        "blockquote" => frame with { Box = box, Kind = TextBlockKind.BlockQuote, Level = 0 },
        "pre" => frame with { Box = box, Preformatted = true },
        _ => frame with { Box = box },
    };

    private void Append(ReadOnlySpan<char> data)
    {
        for (var at = 0; at < data.Length;)
        {
            var end = at;
            while (end < data.Length && !StandsApart(data[end]))
                end++;
            if (end > at)
                Run(data[at..end]);
            for (at = end; at < data.Length && StandsApart(data[at]); at++)
            {
                if (frame.Preformatted && data[at] == '\n')
                    Line();
                else if (char.IsWhiteSpace(data[at]))
                    space = true;
            }
        }
    }

    /// <summary>Adds characters without white space between them, behind what was found to separate them from the last ones.</summary>
    private void Run(ReadOnlySpan<char> run)
    {
        if (breaks > 0 && text.Length > 0)
        {
            if (breaks > 1 || EndsParagraph())
                Flush();
            else
                text.Append('\n');
        }
        else if (space && text.Length > 0)
        {
            text.Append(' ');
        }

        if (touching && !space && breaks == 0 && text.Length is > 0 and < MaximumSeamed && char.IsLetterOrDigit(text.Span[^1]) && char.IsLetterOrDigit(run[0]))
            seams.Add(text.Length);
        touching = false;
        breaks = 0;
        space = false;
        text.Append(run);
        if (links > 0)
            linkCharacters += run.Length;
    }

    /// <summary>White space and what is not seen.</summary>
    private static bool StandsApart(char c) => c <= ' ' || (c > '~' && (char.IsWhiteSpace(c) || IsInvisible(c)));

    /// <summary>Zero-width marks and soft hyphens say nothing and break words apart for every later reader.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E');

    private void Break()
    {
        breaks++;
        space = false;
    }

    private void Line()
    {
        if (breaks == 0)
            breaks = 1;
    }

    private bool EndsParagraph()
    {
        var line = text.Span[(text.Span.LastIndexOf('\n') + 1)..];
        return line.Length >= ParagraphLine && ".!?”\"".Contains(line[^1]);
    }

    private void Flush()
    {
        if (text.Length > 0)
        {
            var content = Scraped.Clean(text.ToString());
            var words = Words.Count(content);
            if (words > 0)
                blocks.Add(new PageBlock(content, frame.Kind, frame.Box, words, Math.Min(1, linkCharacters / (double)content.Length), frame.Level) { Seams = seams.Count > 0 && content.Length == text.Length && content.Length < MaximumSeamed ? [.. seams] : [] });
            text.Length = 0;
        }

        seams.Clear();

        linkCharacters = 0;
        space = false;
        breaks = 0;
    }

    private readonly record struct Frame(int Box, TextBlockKind Kind, int Level, bool Preformatted);
}
