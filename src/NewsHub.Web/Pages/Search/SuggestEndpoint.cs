using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;
using NewsHub.Data.Search;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Search;

/// <summary><c>/search/suggest?q=…</c>: what somebody who is still typing may mean. The search box offers it; everything works without.</summary>
internal static class SuggestEndpoint
{
    private const int MostStories = 4;

    /// <summary>Shorter words stand in too many headlines.</summary>
    private const int ShortestText = 3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void MapSuggestions(this IEndpointRouteBuilder app) =>
        app.MapMethods("/search/suggest", ["GET", "HEAD"], async (string? q, NameSearch names, SearchReader search, SearchHits hits, HttpContext context) =>
        {
            var typed = SearchForm.Text(q);
            var parties = await names.BeginningAsync(typed, context.RequestAborted);
            var stories = await StoriesAsync(typed, search, hits, context.RequestAborted);
            context.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(1) };
            return Results.Json(
                new Suggestions(
                    [.. parties.Where(party => !party.IsOrganization).Select(Of)],
                    [.. parties.Where(party => party.IsOrganization).Select(Of)],
                    [.. stories.Select(story => new Suggestion(story.Headline.Text, StoryPath.Of(story.StoryId, story.Headline.Text), story.Language))]),
                Json);
        }).AllowAnonymous();

    private static async Task<IReadOnlyList<SearchHit>> StoriesAsync(string typed, SearchReader search, SearchHits hits, CancellationToken cancellationToken) =>
        typed.Length >= ShortestText && await search.FindAsync(SearchQuery.None with { Text = typed, IsBeginning = true }, SearchOrder.Newest, null, MostStories, cancellationToken) is SearchOutcome.Found found
            ? await hits.ReadAsync(found.Page.Stories, "", cancellationToken)
            : [];

    private static Suggestion Of(NameMatch party) => new(party.Name, Shelf.Of(party.IsOrganization).PathOf(party.Id, party.Name), null);

    private sealed record Suggestions(IReadOnlyList<Suggestion> People, IReadOnlyList<Suggestion> Organisations, IReadOnlyList<Suggestion> Stories);

    private sealed record Suggestion(string Name, string Path, string? Language);
}
