using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Tests.Quotes;

/// <summary>The three articles that the project began with; they are read where they lie and are not part of it.</summary>
public sealed class SeedQuotesTests
{
    private static readonly List<QuoteStatement> Statements = Read();

    [Fact]
    public void The_couples_statement_is_one_utterance_in_three_outlets()
    {
        if (Statements.Count == 0)
            return;
        var group = Assert.Single(UtteranceGrouper.Group(Statements), group => group.Wording.Contains("our children will ask us", StringComparison.Ordinal));
        Assert.Equal([0L, 1L, 2L], group.Variants.Select(variant => variant.Statement.ArticleId).Distinct());
        Assert.All(group.Variants.Where(variant => variant.Statement.SpeakerKey is not null), variant => Assert.Equal("amal clooney|george clooney", variant.Statement.SpeakerKey));
    }

    [Fact]
    public void The_directors_statement_is_told_by_two_outlets()
    {
        if (Statements.Count == 0)
            return;
        var groups = UtteranceGrouper.Group(Statements).Where(group => group.Variants.Any(variant => variant.Statement.SpeakerKey == "maria woltjen")).ToList();
        Assert.Contains(groups, group => group.Variants.Select(variant => variant.Statement.ArticleId).Distinct().Count() == 2);
    }

    [Fact]
    public void A_policys_name_in_quotation_marks_is_no_speech() =>
        Assert.DoesNotContain(Statements, statement => statement.Wording.Contains("zero", StringComparison.Ordinal));

    [Theory]
    [InlineData("At some point in the future", "amal clooney|george clooney")]
    [InlineData("And when we answer yes", "amal clooney|george clooney")]
    [InlineData("We can’t change", "amal clooney|george clooney")]
    [InlineData("Today, the Clooney Foundation", "amal clooney|george clooney")]
    [InlineData("Amal and I are so inspired", "george clooney")]
    [InlineData("Our children’s lives", "george clooney")]
    [InlineData("This Administration’s policy", "maria woltjen")]
    [InlineData("To treat children", "maria woltjen")]
    [InlineData("We are doing everything", "maria woltjen")]
    [InlineData("serves as a trusted ally", "clooney foundation for justice")]
    public void Every_quotation_has_its_right_speaker(string beginning, string speaker) =>
        Assert.All(Statements.Where(statement => statement.Wording.StartsWith(beginning, StringComparison.Ordinal)), statement => Assert.Equal(speaker, statement.SpeakerKey));

    [Fact]
    public void Nothing_else_is_taken_for_a_quotation()
    {
        if (Statements.Count > 0)
            Assert.Equal([2, 6, 5], Statements.GroupBy(statement => statement.ArticleId).Select(article => article.Count()));
    }

    private static List<QuoteStatement> Read()
    {
        if (SeedArticles.Folder is not { } folder)
            return [];
        var statements = new List<QuoteStatement>();
        foreach (var (path, article) in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select((path, index) => (path, index)))
        {
            var text = File.ReadAllText(path);
            var quotes = QuoteExtractor.Extract(text, PartyFinder.Find(text, null));
            foreach (var statement in quotes.Where(quote => quote.Kind != QuoteKind.Indirect).GroupBy(quote => quote.Statement))
            {
                var speakers = statement.SelectMany(quote => quote.Speaker?.Parties ?? []).Select(party => PartyName.Normalize(party.Name)).Distinct().Order(StringComparer.Ordinal).ToList();
                statements.Add(new QuoteStatement(article, statement.Key, [.. statement.Select(quote => quote.Text)], speakers.Count == 0 ? null : string.Join('|', speakers)));
            }
        }

        return statements;
    }
}

/// <summary>Where the seed articles lie.</summary>
internal static class SeedArticles
{
    /// <summary>The folder <c>shared/seeds</c> beside the repository; null where there is none.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "seeds")))
                return Path.Combine(folder.FullName, "shared", "seeds");
        return null;
    }
}
