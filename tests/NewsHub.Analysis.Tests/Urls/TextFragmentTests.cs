using NewsHub.Analysis.Urls;

namespace NewsHub.Analysis.Tests.Urls;

public sealed class TextFragmentTests
{
    private static readonly Uri Page = new("https://daily.example/story");

    [Fact]
    public void A_short_passage_is_one_term() =>
        Assert.Equal("https://daily.example/story#:~:text=gave%20%245%20million", Link("Robin Vale gave $5 million on Monday.", "gave $5 million"));

    [Fact]
    public void The_syntax_of_directives_is_encoded_in_a_term() =>
        Assert.Equal("https://daily.example/story#:~:text=well%2Dknown%2C%20R%26D", Link("A well-known, R&D minded donor.", "well-known, R&D"));

    [Fact]
    public void A_long_passage_is_named_by_its_first_and_last_words() =>
        Assert.Equal(
            "https://daily.example/story#:~:text=one%20two%20three%20four,nine%20ten%20eleven%20twelve",
            Link("Zero one two three four five six seven eight nine ten eleven twelve thirteen.", "one two three four five six seven eight nine ten eleven twelve"));

    [Fact]
    public void Words_that_occur_earlier_are_told_apart_by_the_words_before() =>
        Assert.Equal("https://daily.example/story#:~:text=Later%2C%20she-,said%20thanks", Link("First she said thanks. Later, she said thanks.", "said thanks", occurrence: 1));

    [Fact]
    public void An_earlier_end_is_told_apart_by_the_words_after()
    {
        const string text = "We give a b c d then a b c d and we will give until the very end a b c d now.";
        var link = Link(text, text[..^5]);
        Assert.Equal(text[..^5], Found(link, text));
    }

    [Fact]
    public void No_term_crosses_a_block() =>
        Assert.Equal(
            "https://daily.example/story#:~:text=end%20of%20one.,Start%20of%20two",
            Link("The end of one.\n\nStart of two here.", "end of one.\n\nStart of two"));

    [Fact]
    public void A_span_that_cuts_a_word_is_widened() =>
        Assert.Equal("https://daily.example/story#:~:text=donated%20twice", Link("They donated twice.", "nated twi"));

    [Fact]
    public void A_fragment_of_the_page_is_kept() =>
        Assert.Equal("https://daily.example/#part:~:text=b", TextFragment.Link(new Uri("https://daily.example/#part:~:text=old"), "a b c", new TextSpan(2, 3)).AbsoluteUri);

    [Fact]
    public void A_span_without_words_links_the_page() => Assert.Equal(Page, TextFragment.Link(Page, "a  b", new TextSpan(1, 3)));

    /// <summary>Texts of few different words repeat nearly everything; where the words around a passage tell it apart, the link must too.</summary>
    [Fact]
    public void A_browser_lands_on_the_passage()
    {
        var random = new Random(1017);
        string[] words = ["gift", "Gift", "a-b", "star,", "“we", "give”", "$5", "é", "don’t", "more", "fund", "for", "the", "new", "home", "of", "young", "people", "in", "need"];
        string[] gaps = [" ", " ", " ", " ", " ", " ", " ", " ", " ", "\n\n"];
        var exact = 0;
        const int runs = 2_000;
        for (var i = 0; i < runs; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 3 + random.Next(60)).Select(_ => words[random.Next(words.Length)] + gaps[random.Next(gaps.Length)])).Trim();
            var starts = Enumerable.Range(0, text.Length).Where(at => !char.IsWhiteSpace(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1]))).ToList();
            var start = starts[random.Next(starts.Count)];
            var ends = Enumerable.Range(start + 1, text.Length - start).Where(at => at == text.Length || (char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(text[at - 1]))).ToList();
            var span = new TextSpan(start, ends[random.Next(ends.Count)]);
            var found = Browser.Find(TextFragment.Link(Page, text, span), text);
            Assert.NotNull(found);
            exact += found == span ? 1 : 0;
        }

        // What is left are passages whose surroundings are themselves repeated beyond one block.
        Assert.True(exact >= 0.99 * runs, $"{exact} of {runs}");
    }

    private static string Link(string text, string passage, int occurrence = 0)
    {
        var start = text.IndexOf(passage, StringComparison.Ordinal);
        for (; occurrence > 0; occurrence--)
            start = text.IndexOf(passage, start + 1, StringComparison.Ordinal);
        return TextFragment.Link(Page, text, new TextSpan(start, start + passage.Length)).AbsoluteUri;
    }

    private static string? Found(string link, string text) =>
        Browser.Find(new Uri(link, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }), text)?.Of(text);

    /// <summary>The specification's search, written without a thought for speed and apart from the product's.</summary>
    private static class Browser
    {
        public static TextSpan? Find(Uri link, string text)
        {
            var directive = link.AbsoluteUri.Split(":~:text=")[1];
            var terms = directive.Split(',').ToList();
            var prefix = terms[0].EndsWith('-') ? Take(terms, 0)[..^1] : null;
            var suffix = terms[^1].StartsWith('-') ? Take(terms, terms.Count - 1)[1..] : null;
            for (var at = 0; at < text.Length; at++)
            {
                var start = prefix is null ? at : Gap(text, End(text, at, prefix));
                var startEnd = End(text, start, terms[0]);
                if (startEnd < 0)
                    continue;
                if (terms.Count == 1)
                {
                    if (suffix is null || End(text, Gap(text, startEnd), suffix) > 0)
                        return new TextSpan(start, startEnd);
                    continue;
                }

                for (var from = startEnd; from < text.Length; from++)
                    if (End(text, from, terms[1]) is > 0 and var end && (suffix is null || End(text, Gap(text, end), suffix) > 0))
                        return new TextSpan(start, end);
            }

            return null;
        }

        private static string Take(List<string> terms, int index)
        {
            var term = terms[index];
            terms.RemoveAt(index);
            return term;
        }

        private static int Gap(string text, int at)
        {
            while (at >= 0 && at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            return at;
        }

        private static int End(string text, int at, string encoded)
        {
            var term = Uri.UnescapeDataString(encoded);
            return at >= 0 && at + term.Length <= text.Length && string.Compare(text, at, term, 0, term.Length, StringComparison.OrdinalIgnoreCase) == 0
                && Boundary(text, at) && Boundary(text, at + term.Length)
                ? at + term.Length
                : -1;
        }

        private static bool Boundary(string text, int at) => at == 0 || at == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);
    }
}
