using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Parties;
using NewsHub.Data.Clusters;

namespace NewsHub.Scraper.Tests.Pipeline;

public sealed class BeatFileTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Without_a_file_the_beat_is_public_figures_giving() => Assert.Same(BeatProfile.CelebrityGiving, Beat(null));

    [Fact]
    public async Task A_file_makes_another_beat()
    {
        await File.WriteAllTextAsync(file, """
            {
              "name": "lighthouses",
              "threshold": 2,
              "terms": [{ "name": "lighthouse", "inTitle": 2, "inText": 1, "phrases": ["lighthouse", "lighthouses"] }],
              "ignored": ["lighthouse project"]
            }
            """);
        var beat = Beat(file);

        Assert.True(BeatScorer.Score("A lighthouse is lit again", "The keeper came home.", ArticleParties.None, [], beat).On);
        Assert.False(BeatScorer.Score("A singer donates $10,000", "The charity was glad of it.", ArticleParties.None, [], beat).On);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "name": "lighthouses" }""")]
    [InlineData("""{ "name": "lighthouses", "threshold": 1, "terms": [{ "name": "lighthouse" }] }""")]
    public async Task A_file_that_holds_no_beat_is_told_of_in_a_sentence(string json)
    {
        await File.WriteAllTextAsync(file, json);

        Assert.Contains("leave Beat__File out", Assert.Throws<ProvisioningException>(() => Beat(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_of_in_a_sentence() =>
        Assert.Contains("no-such-beat.json", Assert.Throws<ProvisioningException>(() => Beat("no-such-beat.json")).Message, StringComparison.Ordinal);

    private static BeatProfile Beat(string? path)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Beat:File"] = path }).Build();
        using var services = new ServiceCollection().AddLogging().AddVisits(configuration).BuildServiceProvider();
        return services.GetRequiredService<BeatProfile>();
    }
}
