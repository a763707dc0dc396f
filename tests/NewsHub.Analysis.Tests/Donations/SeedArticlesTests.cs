using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Tests.Donations;

/// <summary>The three articles that the project began with, where their folder is at hand (<c>NEWSHUB_SEEDS</c>); nothing of them is kept here but the facts.</summary>
public sealed class SeedArticlesTests
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("NEWSHUB_SEEDS") ?? "/work/shared/seeds";

    private static readonly IReadOnlyList<string> Texts = Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)] : [];

    [Fact]
    public void The_three_articles_tell_four_gifts()
    {
        if (Texts.Count == 0)
            return;
        var gifts = DonationConsolidator.Consolidate([.. Claims()]);
        Assert.Equal([(100_000m, null), (72_000m, "member of their family"), (1_000_000m, null), (500_000m, (string?)null)], gifts.Select(gift => (gift.Amount!.Value, gift.Per)));
        Assert.All(gifts, gift => Assert.Equal("USD", gift.Currency));

        var news = gifts[0];
        Assert.Equal(["Amal Clooney", "George Clooney"], news.Donors.Order());
        Assert.Equal("Clooney Foundation for Justice", news.Via);
        Assert.StartsWith("Young Center for Immigrant Children", news.Recipient, StringComparison.Ordinal);
        Assert.False(news.IsBackground);
        Assert.Equal([0L, 1L, 2L], news.Claims.Select(claim => claim.ArticleId).Distinct());
        Assert.Empty(news.Conflicts);

        Assert.Equal(["Chrissy Teigen", "John Legend"], gifts[1].Donors.Order());
        Assert.Equal("ACLU", gifts[1].Recipient);
        Assert.Equal((DonationStatus.Raised, 0), (gifts[2].Status, gifts[2].Donors.Count));
        Assert.All(gifts.Skip(1), gift => Assert.True(gift.IsBackground));

        var earlier = gifts[3];
        Assert.Equal(ConflictKind.Status, Assert.Single(earlier.Conflicts).Kind);
        Assert.Contains("pledged", earlier.Conflicts[0].Values.Select(value => value.Text));
        Assert.Contains("March", earlier.Recipient, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void All_three_are_on_the_beat() =>
        Assert.All(Texts, text => Assert.True(BeatScorer.Score(null, text, PartyFinder.Find(text, null), Extract(text), BeatProfile.CelebrityGiving).On));

    private static IEnumerable<ClaimOfArticle> Claims() => Texts.SelectMany((text, article) => Extract(text).Select((claim, ordinal) => new ClaimOfArticle(article, ordinal, claim)));

    private static IReadOnlyList<ExtractedClaim> Extract(string text)
    {
        var parties = PartyFinder.Find(text, null);
        return ClaimExtractor.Extract(text, null, parties, QuoteExtractor.Extract(text, parties));
    }
}
