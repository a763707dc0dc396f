using System.Text.Json;
using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Tests.Beat;

public sealed class BeatScorerTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly List<BeatCase> Cases = JsonSerializer.Deserialize<List<BeatCase>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "beat", "articles.json")), Options)!;

    public static TheoryData<string> CaseNames => [.. Cases.Select(item => item.About)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Every_article_is_on_or_off_the_beat_as_its_case_says(string about)
    {
        var item = Cases.Single(candidate => candidate.About == about);
        var verdict = Score(item.Title, item.Text, BeatProfile.CelebrityGiving);
        Assert.True(verdict.On == item.On, $"{verdict.Score}: {string.Join("; ", verdict.Reasons)}");
    }

    [Fact]
    public void A_verdict_tells_its_evidence_strongest_first()
    {
        var verdict = Score(Cases[0].Title, Cases[0].Text, BeatProfile.CelebrityGiving);
        Assert.StartsWith("a gift of $1 million", verdict.Reasons[0], StringComparison.Ordinal);
        Assert.Contains(verdict.Reasons, reason => reason.Contains("donates", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_beat_needs_no_code()
    {
        var profile = JsonSerializer.Deserialize<BeatProfile>("""{"name":"lighthouses","threshold":1,"terms":[{"name":"lighthouse","inTitle":1,"inText":0.5,"phrases":["lighthouse"]}],"ignored":["lighthouse family"]}""", Options)!;
        Assert.True(Score("The last lighthouse keeper", "He left.", profile).On);
        Assert.False(Score("Lighthouse Family on tour", "They sing.", profile).On);
    }

    [Fact]
    public void The_default_profile_survives_being_written_and_read()
    {
        var read = JsonSerializer.Deserialize<BeatProfile>(JsonSerializer.Serialize(BeatProfile.CelebrityGiving, Options), Options)!;
        Assert.All(Cases, item => Assert.Equal(Score(item.Title, item.Text, BeatProfile.CelebrityGiving).Score, Score(item.Title, item.Text, read).Score));
    }

    private static BeatVerdict Score(string? title, string text, BeatProfile profile)
    {
        var parties = PartyFinder.Find(text, title);
        return BeatScorer.Score(title, text, parties, ClaimExtractor.Extract(text, title, parties), profile);
    }

    private sealed record BeatCase(string About, bool On, string? Title, string Text);
}
