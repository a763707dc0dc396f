using NewsHub.Data.Accounts;
using NewsHub.Data.Desk.Plans;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Browser.Tests;

/// <summary>Every kind of page as it is sent, by the W3C's own checker.</summary>
[Collection(BrowserTests.Name)]
public sealed class ValidHtmlTests(BrowserSite site)
{
    [NuFact]
    public async Task Every_kind_of_page_is_valid()
    {
        await using var host = await SiteHost.StartAsync();
        var edition = await host.EditionAsync();
        using var reader = new Visitor(site.Host.Address);
        using var late = host.Reader();
        using var editor = await host.EditorAsync(EditorRole.Admin);
        var pages = new List<(string Path, string Html)>();
        foreach (var path in new EveryPage())
            await AddAsync(reader, path);
        foreach (var path in (string[])["/account/sign-in", "/account/join"])
            await AddAsync(reader, path);

        await host.AskAsync(edition.Lanterns.Id, edition.Looms.Id);
        await host.DoAsync(new PinStory(edition.Looms.Id, "Looms", null));
        await host.DoAsync(new HideStory(edition.Faros.Id, true), "The meals were never served");
        foreach (var path in (string[])[.. new EveryDeskPage(), "/account/editors", "/account/password", "/account/passkeys", "/account/authenticator"])
            await AddAsync(editor, path);
        await AddAsync(late, $"/stories/{edition.Faros.Id}");
        var preview = await editor.SubmitAsync($"/desk/stories/{edition.Looms.Id}", [("Form.Do", "pin"), ("Form.Headline", "Looms for everybody")], "form:has(#pin-headline)");
        pages.Add(("preview of an action", await preview.Content.ReadAsStringAsync()));

        var problems = await NuHtmlChecker.ProblemsAsync(pages);
        Assert.True(problems.Count == 0, string.Join("\n", problems));

        async Task AddAsync(Visitor visitor, string path)
        {
            var answer = await visitor.GetAsync(path);
            for (var hops = 0; answer.Headers.Location is { } location && hops < 3; hops++)
                answer = await visitor.GetAsync(location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.StartsWith("<!DOCTYPE html>", html.TrimStart(), StringComparison.Ordinal);
            pages.Add((path, html));
        }
    }
}
