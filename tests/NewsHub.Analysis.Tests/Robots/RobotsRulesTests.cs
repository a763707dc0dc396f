using System.Diagnostics;
using NewsHub.Analysis.Robots;

namespace NewsHub.Analysis.Tests.Robots;

public sealed class RobotsRulesTests
{
    public static TheoryData<string> Cases() => new(Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order());

    private static string Root => Path.Combine(AppContext.BaseDirectory, "Cases", "robots");

    /// <summary>Each folder holds a robots.txt and answers.txt: a line for each question, "agent address allowed|disallowed".</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_question_of_a_case_is_answered_as_expected(string name)
    {
        var rules = RobotsRules.Parse(File.ReadAllBytes(Path.Combine(Root, name, "robots.txt")));
        var answers = File.ReadLines(Path.Combine(Root, name, "answers.txt")).Where(line => line.Length > 0).ToList();
        Assert.NotEmpty(answers);
        Assert.Equal(answers, answers.Select(line => Answer(rules, line)));
    }

    private static string Answer(RobotsRules rules, string line)
    {
        var words = line.Split(' ');
        return $"{words[0]} {words[1]} {(rules.Allows(words[0], new Uri(words[1])) ? "allowed" : "disallowed")}";
    }

    [Fact]
    public void Nothing_is_forbidden_where_there_is_no_file() => Assert.True(RobotsRules.AllowAll.Allows("NewsHubBot", new Uri("https://a.example/x")));

    [Fact]
    public void Everything_is_forbidden_while_the_file_cannot_be_reached() =>
        Assert.False(RobotsRules.DisallowAll.Allows("NewsHubBot", new Uri("https://a.example/")));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", "NewsHubBot", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 10\nUser-agent: newshubbot\nCrawl-delay: 3", "NewsHubBot/1.0", 3.0)]
    [InlineData("User-agent: *\nCrawl-delay: 99999999999", "NewsHubBot", 86400.0)]
    [InlineData("User-agent: *\nCrawl-delay: -1", "NewsHubBot", null)]
    [InlineData("User-agent: other\nCrawl-delay: 5", "NewsHubBot", null)]
    [InlineData("Crawl-delay: 5", "NewsHubBot", null)]
    public void The_delay_of_the_agents_own_group_counts(string text, string agent, double? seconds) =>
        Assert.Equal(seconds, RobotsRules.Parse(text).CrawlDelay(agent)?.TotalSeconds);

    [Fact]
    public void Sitemaps_belong_to_no_group_and_do_not_end_one()
    {
        var rules = RobotsRules.Parse("User-agent: a\nSitemap: https://a.example/news.xml\nUser-agent: b\nDisallow: /x\nSitemap: relative.xml\nSitemap: ftp://a.example/s");
        Assert.Equal([new Uri("https://a.example/news.xml")], rules.Sitemaps);
        Assert.False(rules.Allows("a", new Uri("https://a.example/x")));
    }

    [Fact]
    public void What_lies_beyond_the_size_limit_is_not_read()
    {
        var text = "User-agent: *\n" + new string('#', RobotsRules.MaxBytes) + "\nDisallow: /";
        Assert.True(RobotsRules.Parse(text).Allows("NewsHubBot", new Uri("https://a.example/x")));
    }

    [Fact]
    public void Patterns_made_to_be_slow_are_answered_at_once()
    {
        var pattern = string.Concat(Enumerable.Repeat("*aaab", 3_000));
        var text = "User-agent: *\n" + string.Concat(Enumerable.Repeat($"Disallow: /{pattern}$\n", 40));
        var url = new Uri("https://a.example/" + new string('a', 8_000));
        var rules = RobotsRules.Parse(text);
        var clock = Stopwatch.StartNew();
        Assert.True(rules.Allows("NewsHubBot", url));

        // Without backtracking it takes milliseconds, with it longer than anyone waits.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }

    [Fact]
    public void No_bytes_throw()
    {
        var random = new Random(9309);
        var pieces = new[] { "User-agent", "Disallow", "Allow", ":", "*", "$", "/", "%", "%e", "%e3", "\n", "\r", " ", "#", "é", "\0", "\uFEFF", "crawl-delay: 1e400", "Sitemap: http://" };
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var rules = RobotsRules.Parse(text);
            rules.Allows("NewsHubBot", new Uri("https://a.example/%e3*$?q"));
            rules.CrawlDelay("NewsHubBot");
        }
    }
}
