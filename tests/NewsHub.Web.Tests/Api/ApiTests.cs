using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Api;

public sealed partial class ApiTests(EditionSite site) : IClassFixture<EditionSite>
{
    private SiteHost Host => site.Host;

    [Fact]
    public async Task Stories_come_as_on_the_front_page_with_the_address_of_the_next_page_until_the_last()
    {
        var headlines = new List<string>();
        var next = "/api/v1/stories?limit=2";
        while (next is not null)
        {
            var page = await JsonAsync(next);
            headlines.AddRange(page.GetProperty("items").EnumerateArray().Select(story => story.GetProperty("headline").GetString()!));
            next = page.TryGetProperty("next", out var address) ? Within(address.GetString()!) : null;
            Assert.True(next is null || next.Contains("limit=2", StringComparison.Ordinal));
        }

        Assert.Equal([site.Edition.Looms.Headline, site.Edition.Lanterns.Headline, site.Edition.Faros.Headline], headlines);
    }

    [Fact]
    public async Task A_story_has_its_articles_gifts_and_quotations_with_the_very_places()
    {
        var story = await JsonAsync($"/api/v1/stories/{site.Edition.Lanterns.Id}");

        Assert.Equal(["The Copper Post", "Tidewater Gazette", "Glimmer Weekly", "Pebble Mirror"], story.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("outlet").GetProperty("name").GetString()));
        var gift = story.GetProperty("gifts")[0];
        Assert.Equal((2_500_000m, "USD", "given"), (gift.GetProperty("terms").GetProperty("amount").GetDecimal(), gift.GetProperty("terms").GetProperty("currency").GetString(), gift.GetProperty("terms").GetProperty("status").GetString()));
        Assert.Contains("gave $2.5 million", gift.GetProperty("claims")[0].GetProperty("evidence").GetString(), StringComparison.Ordinal);
        var quote = story.GetProperty("quotes")[0];
        Assert.Equal(LanternEdition.Statement, quote.GetProperty("wording").GetString());
        Assert.Equal(2, quote.GetProperty("prints")[1].GetProperty("pieces").GetArrayLength());
        Assert.Contains("#:~:text=", quote.GetProperty("prints")[0].GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("https://news.example/hub/stories/", story.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/quotes", 4)]
    [InlineData("/api/v1/quotes?party=1", 1)]
    [InlineData("/api/v1/sources", 5)]
    [InlineData("/api/v1/parties?type=organisation", 4)]
    [InlineData("/api/v1/gifts", 4)]
    [InlineData("/api/v1/gifts?currency=GBP", 1)]
    public async Task A_list_has_what_readers_see(string path, int least)
    {
        var items = (await JsonAsync(path)).GetProperty("items");
        Assert.InRange(items.GetArrayLength(), 1, least);

        var one = await JsonAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limit=1");
        Assert.Equal(items[0].ToString(), Assert.Single(one.GetProperty("items").EnumerateArray()).ToString());
        Assert.Equal(items.GetArrayLength() > 1, one.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task Every_link_between_answers_leads_to_one()
    {
        var party = await JsonAsync("/api/v1/parties/1");
        Assert.Equal(("Ottilie Vane", "person"), (party.GetProperty("name").GetString(), party.GetProperty("type").GetString()));

        Assert.NotEmpty((await JsonAsync(Within(party.GetProperty("quotes").GetString()!))).GetProperty("items").EnumerateArray());
        var gift = Assert.Single((await JsonAsync(Within(party.GetProperty("gifts").GetString()!))).GetProperty("items").EnumerateArray(), gift => gift.GetProperty("terms").GetProperty("amount").GetDecimal() == 2_500_000);
        var whole = await JsonAsync($"/api/v1/gifts/{gift.GetProperty("id")}");
        Assert.Equal(3, whole.GetProperty("claims").GetArrayLength());
        Assert.Equal(site.Edition.Lanterns.Id, whole.GetProperty("stories")[0].GetProperty("id").GetInt64());
    }

    [Theory]
    [InlineData("/api/v1/stories")]
    [InlineData("/api/v1/stories/1")]
    [InlineData("/api/v1/openapi.json")]
    public async Task What_has_not_changed_is_not_sent_again_and_any_page_may_ask(string path)
    {
        var first = await Host.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal("application/json", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", first.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await Host.Client.SendAsync(again);
        Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (second.StatusCode, second.Headers.ETag));
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative));
        Assert.Equal(first.Headers.ETag, (await Host.Client.SendAsync(head)).Headers.ETag);
        using var asked = new HttpRequestMessage(HttpMethod.Options, new Uri(path, UriKind.Relative));
        Assert.Contains("If-None-Match", (await Host.Client.SendAsync(asked)).Headers.GetValues("Access-Control-Allow-Headers"));
    }

    [Theory]
    [InlineData("/api/v1/stories?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/stories?limit=101", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/stories?limit=many", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/stories?after=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/quotes?after=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/quotes?party=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/quotes?party=1&after=7", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/quotes?party=999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/parties?type=fish", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/gifts?after=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/gifts/999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/stories/999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/parties/999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/weather", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_answered_is_told_as_a_problem(string path, HttpStatusCode status)
    {
        var response = await Host.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task A_merged_story_leads_on_and_one_that_readers_never_saw_is_unknown()
    {
        var merged = await Host.Client.GetAsync(new Uri($"/api/v1/stories/{site.Edition.Merged.Id}", UriKind.Relative));
        Assert.Equal((HttpStatusCode.MovedPermanently, $"https://news.example/hub/api/v1/stories/{site.Edition.Lanterns.Id}"), (merged.StatusCode, merged.Headers.Location?.AbsoluteUri));

        Assert.Equal(HttpStatusCode.NotFound, (await Host.Client.GetAsync(new Uri($"/api/v1/stories/{site.Edition.Hidden.Id}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_story_that_readers_do_not_see_any_more_is_gone()
    {
        await using var host = await SiteHost.StartAsync();
        await using var db = host.Open();
        var edition = await LanternEdition.StoreAsync(db);
        await db.Stories.Where(story => story.Id == edition.Looms.Id).ExecuteUpdateAsync(story => story.SetProperty(row => row.WasShown, true).SetProperty(row => row.IsShown, false));

        Assert.Equal(HttpStatusCode.Gone, (await host.Client.GetAsync(new Uri($"/api/v1/stories/{edition.Looms.Id}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_description_names_every_route_and_no_other_and_refers_to_nothing_that_is_missing()
    {
        var text = await Host.Client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative));
        var document = JsonDocument.Parse(text).RootElement;
        var routes = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(route => route.RoutePattern.RawText!)
            .Where(route => route.StartsWith("/api/v1/", StringComparison.Ordinal) && !route.Contains("**", StringComparison.Ordinal) && !route.EndsWith("openapi.json", StringComparison.Ordinal))
            .Select(route => route["/api/v1".Length..].Replace(":long", "", StringComparison.Ordinal)).Distinct();

        Assert.Equal("3.1.0", document.GetProperty("openapi").GetString());
        Assert.Equal(routes.Order(), document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order());
        var references = Reference().Matches(text);
        Assert.NotEmpty(references);
        Assert.All(references, reference => Resolve(document, reference.Groups["place"].Value));
    }

    [Fact]
    public async Task Every_answer_has_the_properties_that_the_description_names()
    {
        var document = await JsonAsync("/api/v1/openapi.json");
        foreach (var (path, schema) in ((string, string)[])[("stories", "Stories"), ("stories/1", "Story"), ("quotes", "Quotes"), ("parties", "Parties"), ("parties/1", "Party"), ("sources", "Sources"), ("gifts", "Gifts"), ("gifts/1", "Gift")])
            Conforms(await JsonAsync($"/api/v1/{path}?limit=2"), Resolve(document, $"#/components/schemas/{schema}"), document, path);
    }

    [Fact]
    public async Task A_page_for_people_names_every_operation()
    {
        var page = await Host.PageAsync("/api");

        Assert.Equal(8, page.QuerySelectorAll(".operations dt").Length);
    }

    // As much of JSON Schema as the description uses.
    private static void Conforms(JsonElement value, JsonElement schema, JsonElement document, string place)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = Resolve(document, reference.GetString()!);
        if (value.ValueKind is JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in value.EnumerateObject())
            {
                Assert.True(properties.TryGetProperty(property.Name, out var described), $"{place}/{property.Name} is not described");
                Conforms(property.Value, described, document, $"{place}/{property.Name}");
            }
        }
        else if (value.ValueKind is JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
                Conforms(item, items, document, $"{place}[]");
        }
        else
        {
            Assert.True(value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array), $"{place} is described as something simple");
        }
    }

    private static JsonElement Resolve(JsonElement document, string reference)
    {
        Assert.StartsWith("#/components/schemas/", reference, StringComparison.Ordinal);
        foreach (var step in reference[2..].Split('/'))
            Assert.True(document.TryGetProperty(step, out document), $"{reference} leads nowhere at {step}");
        return document;
    }

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await Host.Client.GetStringAsync(new Uri(path, UriKind.Relative))).RootElement;

    private static string Within(string address)
    {
        Assert.StartsWith("https://news.example/hub/", address, StringComparison.Ordinal);
        return address["https://news.example/hub".Length..];
    }

    [GeneratedRegex("\"\\$ref\":\"(?<place>[^\"]*)\"")]
    private static partial Regex Reference();
}
