using System.Net;
using NewsHub.Analysis.Quotes;
using NewsHub.Data.Parties;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages;

public sealed class PartyPagingTests : SiteTest
{
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("/people", "Nobody is quoted yet")]
    [InlineData("/organisations", "No organisation is quoted yet")]
    public async Task Before_anybody_is_quoted_the_page_says_so(string path, string words) =>
        Assert.Contains(words, Seen((await Host.PageAsync(path)).QuerySelector(".empty")), StringComparison.Ordinal);

    [Fact]
    public async Task Following_the_earlier_statements_shows_each_once_even_those_of_one_moment()
    {
        await using (var db = Host.Open())
        {
            var archive = new Archive(db);
            var source = await archive.SourceAsync("Tidewater Gazette");
            for (var i = 0; i < 45; i++) // fifteen moments, three statements each
            {
                var article = await archive.ArticleAsync(source, $"Gift {i}", $"“Words number {i}.”", Day.AddDays(i / 3).AddTicks(12_345_670));
                await archive.SayAsync(await archive.StoryAsync([article]), 0, $"Words number {i}.", ["Ottilie Vane"], (article, VariantKind.Same, [$"Words number {i}."]));
            }
        }

        var seen = await FollowAsync("/people/1/ottilie-vane", ".statement blockquote");

        Assert.Equal(45, seen.Distinct().Count());
        Assert.Equal(45, seen.Count);
        Assert.Equal("“Words number 44.”", seen[0]);
        Assert.Equal("“Words number 0.”", seen[^1]);
    }

    [Fact]
    public async Task Everybody_is_listed_once_the_most_quoted_first_or_from_a_to_z_by_surname()
    {
        await using (var db = Host.Open())
        {
            for (var i = 0; i < 130; i++)
                Store(db, $"{(char)('A' + i % 26)}da Number{(char)('z' - i / 26)} {(char)('A' + i * 7 % 26)}vale{i}", i / 10 + 1);
            await db.SaveChangesAsync();
        }

        var byCount = await FollowAsync("/people", ".parties li");
        Assert.Equal((130, 130), (byCount.Count, byCount.Distinct().Count()));
        var counts = byCount.Select(line => int.Parse(line.Split(' ')[^2], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(counts.OrderDescending(), counts);

        var byName = await FollowAsync("/people?sort=name", ".parties li a");
        Assert.Equal((130, 130), (byName.Count, byName.Distinct().Count()));
        Assert.Equal(byName.OrderBy(name => name.Split(' ')[^1].ToLowerInvariant(), StringComparer.Ordinal), byName);

        var fromM = (await Host.PageAsync("/people?sort=name&from=m")).QuerySelectorAll(".parties li a").Select(Seen).ToList();
        Assert.StartsWith("M", fromM[0].Split(' ')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_surname_alone_is_no_person_where_somebody_bears_it_and_its_page_says_so()
    {
        await using (var db = Host.Open())
        {
            Store(db, "Vane", 2);
            Store(db, "Ottilie Vane", 3);
            Store(db, "Solo", 1);
            await db.SaveChangesAsync();
        }

        Assert.Equal(["Ottilie Vane", "Solo"], (await Host.PageAsync("/people")).QuerySelectorAll(".parties li a").Select(Seen));
        Assert.Contains("It may be Ottilie Vane.", Seen((await Host.PageAsync("/people/1")).QuerySelector(".page-head")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_turned_out_to_be_another_leads_to_that_page_and_stands_in_no_list()
    {
        await using (var db = Host.Open())
        {
            var whole = Store(db, "Ottilie Vane", 3);
            await db.SaveChangesAsync();
            Store(db, "Ottilie B. Vane", 1).MergedInto = whole;
            await db.SaveChangesAsync();
        }

        var response = await Host.Client.GetAsync(new Uri("/people/2/ottilie-b-vane", UriKind.Relative));

        Assert.Equal((HttpStatusCode.MovedPermanently, "/people/1/ottilie-vane"), (response.StatusCode, response.Headers.Location?.OriginalString));
        Assert.Equal(["Ottilie Vane"], (await Host.PageAsync("/people")).QuerySelectorAll(".parties li a").Select(Seen));
    }

    [Fact]
    public async Task A_statement_that_a_later_story_quotes_again_stands_once_with_both_stories_and_all_their_outlets()
    {
        const string Words = "Every child on this coast should be able to see the lamp from a bedroom window.";
        await using (var db = Host.Open())
        {
            var archive = new Archive(db);
            var first = await archive.ArticleAsync(await archive.SourceAsync("Tidewater Gazette"), "A lamp", $"“{Words}”", Day);
            var later = await archive.ArticleAsync(await archive.SourceAsync("The Copper Post"), "A year with a lamp", $"“{Words}”", Day.AddYears(1));
            var said = await archive.SayAsync(await archive.StoryAsync([first]), 0, Words, ["Ottilie Vane"], (first, VariantKind.Same, [Words]));
            var again = await archive.SayAsync(await archive.StoryAsync([later]), 0, Words, ["Ottilie Vane"], (later, VariantKind.Same, [Words]));
            (again.RepeatOfId, again.Speakers[0].IsListed) = (said.Id, false);
            await archive.SaveAsync();
        }

        var page = await Host.PageAsync("/people/1");

        var statement = Assert.Single(page.QuerySelectorAll(".statement"));
        Assert.Equal("1 January 2026", Seen(statement.QuerySelector("figcaption")));
        Assert.Equal(["in the story A lamp", "in the story A year with a lamp"], statement.QuerySelectorAll(".told").Select(Seen));
        Assert.Equal(["Tidewater Gazette same words", "The Copper Post same words"], statement.QuerySelectorAll(".places li").Select(Seen));
    }

    [Fact]
    public async Task A_statement_that_very_many_print_names_the_first_of_them_and_counts_the_others()
    {
        await using (var db = Host.Open())
        {
            var archive = new Archive(db);
            var prints = new List<(Data.Articles.Article, VariantKind, string[])>();
            for (var i = 0; i < 20; i++)
                prints.Add((await archive.ArticleAsync(await archive.SourceAsync($"Outlet {i}"), "A lamp", "“We light it again tonight.”", Day.AddHours(i)), VariantKind.Same, ["We light it again tonight."]));
            await archive.SayAsync(await archive.StoryAsync([.. prints.Select(print => print.Item1)]), 0, "We light it again tonight.", ["Ottilie Vane"], [.. prints]);
        }

        var page = await Host.PageAsync("/people/1");

        Assert.Equal("As printed by 20 outlets", Seen(page.QuerySelector(".printed")));
        Assert.Equal(13, page.QuerySelectorAll(".places li").Length);
        Assert.Equal("and 8 more outlets", Seen(page.QuerySelectorAll(".places li")[^1]));
    }

    private static Party Store(Data.NewsHubDb db, string name, int statements)
    {
        var party = Party.Named(name, Analysis.Parties.PartyKind.Person);
        party.StatementCount = statements;
        return db.Parties.Add(party).Entity;
    }

    private async Task<List<string>> FollowAsync(string first, string selector)
    {
        var seen = new List<string>();
        for (string? path = first; path is not null;)
        {
            var page = await Host.PageAsync(path);
            seen.AddRange(page.QuerySelectorAll(selector).Select(Seen));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return seen;
    }
}
