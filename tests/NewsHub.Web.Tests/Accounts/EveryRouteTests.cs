using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsHub.Data.Accounts;
using NewsHub.Web.Accounts;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Accounts;

/// <summary>Every route of the site, as it stands: a new one is tested without being named here.</summary>
public sealed partial class EveryRouteTests(EditionSite site) : IClassFixture<EditionSite>
{
    private IEnumerable<RouteEndpoint> Routes => site.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Every_route_names_who_may_use_it()
    {
        var undecided = Routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null
            && !route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(decision => decision.Policy is Policies.Editor or Policies.Admin));

        Assert.Equal([], undecided.Select(route => route.DisplayName));
    }

    [Fact]
    public void Nothing_of_the_account_or_the_desk_is_open_but_the_ways_in()
    {
        var open = Routes.Where(route => (PathOf(route) + "/") is var path && (path.StartsWith("/account/", StringComparison.Ordinal) || path.StartsWith("/desk/", StringComparison.Ordinal)))
            .Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null);

        Assert.Equal(["/account/code", "/account/join", "/account/sign-in"], open.Select(PathOf).Distinct().Order());
    }

    [Fact]
    public async Task A_reader_who_asks_for_an_editors_route_is_sent_to_the_sign_in_and_nowhere_else()
    {
        var closed = Closed(_ => true);
        Assert.NotEmpty(closed);
        using var reader = site.Host.Reader();
        foreach (var path in closed)
        {
            var response = await reader.GetAsync(path);

            // A script that asks for figures has no use for a sign-in page.
            Assert.True(response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.MethodNotAllowed || (response.StatusCode == HttpStatusCode.Unauthorized && path.EndsWith(".json", StringComparison.Ordinal)), $"{path} answered {(int)response.StatusCode}");
            if (response.Headers.Location is { } location)
                Assert.StartsWith("/account/sign-in?returnUrl=", location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_editor_who_is_no_admin_stays_out_of_the_admins_routes()
    {
        using var editor = await site.Host.EditorAsync(EditorRole.Editor, "Ned Farrow");
        foreach (var path in Closed(policy => policy is Policies.Admin))
            Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task What_editors_see_is_stored_nowhere()
    {
        using var admin = await site.Host.EditorAsync(EditorRole.Admin, "Ada Merrow");
        foreach (var path in (string[])[.. Closed(_ => true), "/account/sign-in", "/account/join", "/", "/about"])
        {
            var response = await admin.GetAsync(path);

            Assert.True(response.Headers.CacheControl?.NoStore, $"{path} may be stored");
        }
    }

    [Fact]
    public async Task Every_post_without_the_forms_token_is_refused()
    {
        using var admin = await site.Host.EditorAsync(EditorRole.Admin, "Una Sedge");
        var posts = Routes.Where(TakesPosts).Where(route => route.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath != "/Error").Select(PathOf).Distinct().ToList();
        Assert.Contains("/account/sign-out", posts);
        foreach (var path in posts)
            Assert.True((await admin.PostAsync(path, [])).StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests, path);
    }

    private List<string> Closed(Func<string?, bool> which) =>
        [.. Routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null && route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(decision => which(decision.Policy)))
            .Select(PathOf).Distinct()];

    // A page that only shows answers a post as it answers a visit: it has no handler that could do anything.
    private static bool TakesPosts(RouteEndpoint route) =>
        route.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page
            ? page.HandlerMethods.Any(handler => handler.HttpMethod == "Post")
            : route.Metadata.GetMetadata<PageActionDescriptor>() is not null
                || route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") is true;

    // A route's path with an example in each of its places.
    private static string PathOf(RouteEndpoint route) => "/" + Place().Replace(route.RoutePattern.RawText!.TrimStart('/'), place => place.Value.Contains("guid", StringComparison.Ordinal) ? $"{Guid.Empty}" : "1");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Place();
}
