using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Quotes;
using NewsHub.Analysis.Urls;
using NewsHub.Data.Articles;
using NewsHub.Data.Donations;
using NewsHub.Data.Quotes;
using NewsHub.Data.Stories;
using NewsHub.Newsroom;

namespace NewsHub.Scraper.Tests.Pipeline;

/// <summary>Every hard case of the sample newsroom, scraped once through the whole pipeline.</summary>
public sealed class SampleStoriesTests(SampleStoriesTests.Scraped scraped) : IClassFixture<SampleStoriesTests.Scraped>
{
    public static TheoryData<string> CaseNames => [.. SampleCases.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Articles_of_a_case_share_a_story_exactly_when_they_tell_one_event(string name)
    {
        var articles = SampleCases.All.Single(sample => sample.Name == name).Articles
            .Where(sample => scraped.Has(sample.Publisher, sample.Article)).ToList();
        foreach (var (first, second) in articles.SelectMany((first, index) => articles.Skip(index + 1).Select(second => (first, second))))
            Assert.True(
                (first.Article.Story == second.Article.Story) == (scraped.StoryOf(first).Id == scraped.StoryOf(second).Id),
                $"'{first.Article.Title}' and '{second.Article.Title}' are in stories {scraped.StoryOf(first).Id} and {scraped.StoryOf(second).Id}");
    }

    [Fact]
    public void Every_article_of_the_newsroom_that_may_be_fetched_is_in_exactly_one_story()
    {
        var missing = SampleArticles.All.Where(sample => !scraped.Has(sample.Publisher, sample.Article)).ToList();

        Assert.All(missing, sample => Assert.Contains("disallowed", sample.Article.Cases));
        Assert.Equal(SampleArticles.All.Count - missing.Count, scraped.Stories.Sum(story => story.Members.Count));
    }

    [Fact]
    public void The_seeds_event_is_one_story_of_three_outlets_with_the_Clooneys_in_three_wordings_and_Woltjen_in_two()
    {
        var story = scraped.StoryOf("seed-event");

        Assert.Equal(3, story.OutletCount);
        var clooneys = story.Utterances.Single(utterance => utterance.Wording.StartsWith("At some point in the future our children", StringComparison.Ordinal));
        Assert.Equal(3, Wordings(clooneys).Count);
        Assert.All(clooneys.Quotes, quote => Assert.Equal(["Amal Clooney", "George Clooney"], quote.Speakers.Select(party => party.Name).Order()));
        var woltjen = story.Utterances.Single(utterance => utterance.Wording.Contains("To treat children in such a cruel manner", StringComparison.Ordinal));
        Assert.Equal(2, Outlets(woltjen));
        Assert.All(woltjen.Quotes, quote => Assert.Equal("Maria Woltjen", Assert.Single(quote.Speakers).Name));
    }

    [Fact]
    public void The_seeds_gift_is_100000_dollars_through_the_foundation_and_earlier_gifts_are_background()
    {
        var story = scraped.StoryOf("seed-event");

        var gift = story.Donations.Where(donation => !donation.IsBackground).MaxBy(donation => donation.Claims.Select(claim => claim.ArticleId).Distinct().Count())!;
        Assert.Equal((100_000, "USD"), (gift.Amount, gift.Currency));
        Assert.Equal(3, gift.Claims.Select(claim => claim.ArticleId).Distinct().Count());
        Assert.Contains(story.Donations, donation => donation is { Amount: 500_000, IsBackground: true });
        Assert.Contains(story.Donations, donation => donation is { Amount: 72_000, Per: not null });
        Assert.Contains(story.Donations, donation => donation is { Amount: 1_000_000, Status: DonationStatus.Raised });
    }

    [Fact]
    public void A_syndicated_copy_is_marked_as_such_under_its_new_headline()
    {
        var members = scraped.StoryOf("syndicated").Members;

        var copy = Assert.Single(members, member => member.DuplicateOfId is not null);
        Assert.NotEqual(copy.Article!.Title, members.Single(member => member.ArticleId == copy.DuplicateOfId).Article!.Title);
    }

    [Fact]
    public void Outlets_that_disagree_about_an_amount_are_shown_as_disagreeing_about_one_gift()
    {
        var gift = scraped.StoryOf("amounts-disagree").Donations.Single(donation => donation.Disagreements.Contains("amount"));

        Assert.Equal(2, gift.Claims.Select(claim => claim.Amount).Distinct().Count());
    }

    [Fact]
    public void A_converted_sum_in_brackets_is_the_same_gift()
    {
        var gift = Assert.Single(scraped.StoryOf("currency").Donations, donation => !donation.IsBackground);

        Assert.Equal("EUR", gift.Currency);
        Assert.DoesNotContain("amount", gift.Disagreements);
    }

    [Fact]
    public void A_quotation_broken_reworded_truncated_and_nested_is_one_utterance_with_labelled_variants()
    {
        var utterance = scraped.StoryOf("quote-variants").Utterances.MaxBy(Outlets)!;

        var variants = utterance.Quotes.Select(quote => quote.Variant).Distinct().ToList();
        Assert.Contains(VariantKind.Split, variants);
        Assert.Contains(VariantKind.Truncated, variants);
        Assert.Contains(VariantKind.WordingChanged, variants);
    }

    [Fact]
    public void Articles_off_the_beat_are_kept_and_not_shown()
    {
        foreach (var sample in SampleCases.All.Single(sample => sample.Name == "off-beat").Articles)
            Assert.False(scraped.StoryOf(sample).IsShown, $"'{sample.Article.Title}' is shown");
    }

    [Fact]
    public void Every_story_on_the_beat_is_shown()
    {
        foreach (var sample in SampleArticles.All.Where(sample => !sample.Article.Cases.Contains("off-beat") && scraped.Has(sample.Publisher, sample.Article)))
            Assert.True(scraped.StoryOf(sample).IsShown, $"'{sample.Article.Title}' is not shown");
    }

    [Fact]
    public void The_round_up_names_its_six_gifts() =>
        Assert.True(scraped.StoryOf("round-up").Donations.Count >= 6);

    [Fact]
    public void A_gift_of_meals_is_a_gift_without_money()
    {
        var gift = Assert.Single(scraped.StoryOf("in-kind").Donations, donation => !donation.IsBackground && donation.Currency is null);

        Assert.Contains("meals", gift.AmountText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_couple_quoted_by_pronoun_is_two_speakers()
    {
        var story = scraped.StoryOf("couple");

        Assert.Contains(story.Utterances.SelectMany(utterance => utterance.Quotes), quote => quote.Speakers.Count == 2);
    }

    [Fact]
    public void A_paywalled_stub_is_marked_and_does_not_lead_its_story()
    {
        var sample = SampleCases.All.Single(sample => sample.Name == "paywalled").Articles.Single(sample => sample.Article.Paywalled);
        var story = scraped.StoryOf(sample);

        var stub = story.Members.Single(member => member.Article!.Title == sample.Article.Title).Article!;
        Assert.True(stub.IsPreview);
        Assert.NotEqual(stub.Id, story.LeadArticleId);
    }

    [Fact]
    public void The_Spanish_article_is_known_to_be_Spanish() =>
        Assert.Contains(scraped.StoryOf(SampleCases.All.Single(sample => sample.Name == "spanish").Articles.Single(sample => sample.Article.Story!.Contains("aulas", StringComparison.Ordinal))).Members, member => member.Article!.Language == "es");

    [Fact]
    public async Task A_page_that_robots_txt_forbids_is_never_fetched()
    {
        var sample = SampleCases.All.Single(sample => sample.Name == "disallowed").Articles.Single();

        Assert.DoesNotContain(scraped.Scraping.Newsroom.Requests, request => request.Path.StartsWith(sample.Article.Path, StringComparison.Ordinal));
        await using var db = scraped.Scraping.Open();
        Assert.Contains(await db.Entries.Where(entry => entry.State == EntryState.Skipped).ToListAsync(), entry => entry.Reason!.StartsWith("robots.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_quote_and_amount_that_is_shown_is_an_exact_piece_of_its_stored_article()
    {
        await using var db = scraped.Scraping.Open();
        var articles = await db.Articles.Include(article => article.Quotes).Include(article => article.Claims).AsSplitQuery().ToListAsync();

        Assert.All(articles.SelectMany(article => article.Quotes.Select(quote => (article, quote))),
            pair => Assert.Equal(pair.quote.Text, pair.article.Text[pair.quote.Start..pair.quote.End]));
        Assert.All(articles.SelectMany(article => article.Claims.Where(claim => claim.AmountStart is not null).Select(claim => (article, claim))),
            pair => Assert.Equal(pair.claim.AmountText, pair.article.Text[pair.claim.AmountStart!.Value..pair.claim.AmountEnd!.Value]));
    }

    private static HashSet<string> Wordings(Utterance utterance) =>
        [.. utterance.Quotes.OrderBy(quote => quote.Start).GroupBy(quote => quote.ArticleId).Select(prints => string.Join(" … ", prints.Select(quote => quote.Text)))];

    private static int Outlets(Utterance utterance) => utterance.Quotes.Select(quote => quote.ArticleId).Distinct().Count();

    /// <summary>The whole newsroom, visited once.</summary>
    public sealed class Scraped : IAsyncLifetime
    {
        private Dictionary<string, Story> _storyOf = [];

        internal Scraping Scraping { get; private set; } = null!;

        internal IReadOnlyCollection<Story> Stories { get; private set; } = [];

        public async Task InitializeAsync()
        {
            Scraping = await Scraping.StartAsync();
            await Scraping.VisitAllAsync();
            await using var db = Scraping.Open();
            Stories = await db.Stories.AsNoTrackingWithIdentityResolution().AsSplitQuery()
                .Include(story => story.Members).ThenInclude(member => member.Article)
                .Include(story => story.Utterances).ThenInclude(utterance => utterance.Quotes).ThenInclude(quote => quote.Speakers)
                .Include(story => story.Donations).ThenInclude(donation => donation.Claims)
                .ToListAsync();
            _storyOf = Stories.SelectMany(story => story.Members.Select(member => (Story: story, member.Article!.UrlKey))).ToDictionary(pair => pair.UrlKey, pair => pair.Story);
        }

        public async Task DisposeAsync() => await Scraping.DisposeAsync();

        internal bool Has(string publisher, Newsroom.Article article) => _storyOf.ContainsKey(Place(publisher, article));

        internal Story StoryOf((string Publisher, Newsroom.Article Article) sample) => _storyOf[Place(sample.Publisher, sample.Article)];

        /// <summary>The one story of a case whose articles tell one event.</summary>
        internal Story StoryOf(string caseName)
        {
            var sample = SampleCases.All.Single(sample => sample.Name == caseName);
            return StoryOf(sample.Articles.First(article => Has(article.Publisher, article.Article)));
        }

        private string Place(string publisher, Newsroom.Article article) =>
            UrlNormalizer.Key(Scraping.Newsroom.UrlOf(Scraping.Newsroom.Publishers.Single(known => known.Key == publisher).Host, article.Path));
    }
}
