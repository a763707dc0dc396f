using System.Diagnostics;
using System.Text;
using NewsHub.Analysis.Extraction;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Tests.Quotes;

public sealed class QuoteExtractorTests
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "‘", "’", "'", "«", "»", "„", "said", " ", "\n\n", "Mara Vale", ", ", ". ", "according to ", "—", "the couple", "she", "\ud83d", "\udc00", "\u0301", "The", "\0", "(", ":", "5'10\"", "Dr.", "of the", "and",
    ];

    [Fact]
    public void Text_of_any_kind_is_read_without_failing()
    {
        var random = new Random(3);
        for (var i = 0; i < 1_000; i++)
        {
            var text = string.Concat(random.GetItems(Pieces, random.Next(0, 40)));
            TextBlock[] blocks = [new(TextBlockKind.BlockQuote, new TextSpan(random.Next(0, 20), random.Next(0, 60)))];
            var quotes = QuoteExtractor.Extract(text, PartyFinder.Find(text, text), blocks);
            Assert.All(quotes, quote => Assert.Equal(quote.Text, quote.Span.Of(text)));
            Assert.True(quotes.Zip(quotes.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start && pair.First.Statement <= pair.Second.Statement), text);
        }
    }

    [Theory]
    [InlineData("“Nobody goes hungry,” Mara Vale said. ")]
    [InlineData("“Nobody goes hungry,” Mara Vale said.\n\n")]
    [InlineData("“")]
    [InlineData("'a ")]
    [InlineData("‘a ")]
    [InlineData("\" a\"")]
    [InlineData("Mara, ")]
    [InlineData("Mara and Vale of the ")]
    [InlineData("said ")]
    [InlineData("a, ")]
    [InlineData("A.B.")]
    [InlineData("X's ")]
    [InlineData("{\"a\":")]
    [InlineData("Robert Fenn and Mary Fenn, ")]
    [InlineData("“Yes,” he said. ")]
    public void Time_is_linear_in_the_length_of_the_text(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 200_000 / piece.Length).ToString();
        var watch = Stopwatch.StartNew();
        QuoteExtractor.Extract(text, PartyFinder.Find(text, null));
        // Quadratic time would take hours; the allowance is for slow and busy machines.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void More_quotations_than_any_article_has_are_not_read()
    {
        var text = new StringBuilder().Insert(0, "“Nobody goes hungry,” Mara Vale said. ", 6_000).ToString();
        Assert.Equal(5_000, QuoteExtractor.Extract(text, PartyFinder.Find(text, null)).Count(quote => quote.Kind != QuoteKind.Indirect));
    }

    [Fact]
    public void The_reasons_for_a_speaker_can_be_shown()
    {
        const string Text = "“Nobody in the bay goes hungry,” Mara Vale said.";
        var quote = Assert.Single(QuoteExtractor.Extract(Text, PartyFinder.Find(Text, null)));
        Assert.NotEmpty(quote.Reasons);
        Assert.Equal("said", quote.Cue?.Text);
        Assert.InRange(quote.Confidence, 0.5, 1);
    }
}
