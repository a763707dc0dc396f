using System.Net;
using NewsHub.Data.Accounts;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Pages.Desk;

public sealed class DeskRoutesTests : SiteTest
{
    public static TheoryData<string> Pages => ["/desk", "/desk?kind=Amount", "/desk/stories", "/desk/stories/1", "/desk/parties/1", "/desk/gifts/1", "/desk/log", "/desk/log/feed.atom", "/desk/sources", "/desk/sources/1", "/desk/sources.opml", "/desk/counts.json"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Editors_come_in_readers_are_asked_to_sign_in_and_nobody_keeps_a_copy(string path)
    {
        await Host.EditionAsync();
        using var reader = Host.Reader();
        using var editor = await Host.EditorAsync();

        var refused = await reader.GetAsync(path);
        var shown = await editor.GetAsync(path);

        if (path.EndsWith(".json", StringComparison.Ordinal)) // asked for by a script, which could not sign in
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        else
            Assert.StartsWith("/account/sign-in", refused.Headers.Location!.IsAbsoluteUri ? refused.Headers.Location.AbsolutePath : refused.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.True(shown.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("/desk/act?handler=do")]
    [InlineData("/desk/act?handler=preview")]
    [InlineData("/desk/undo")]
    [InlineData("/desk/sources?handler=look")]
    [InlineData("/desk/sources?handler=follow")]
    [InlineData("/desk/sources?handler=import")]
    [InlineData("/desk/sources/1?handler=set")]
    [InlineData("/desk/sources/1?handler=visit")]
    [InlineData("/desk/sources/1?handler=images")]
    public async Task What_comes_from_another_sites_form_is_refused(string path)
    {
        await Host.EditionAsync();
        using var editor = await Host.EditorAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync(path, [("Form.Do", "hide-story"), ("Form.Story", "1"), ("Form.Why", "spite"), ("Id", "1")])).StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("~/../elsewhere")]
    public async Task No_form_leads_to_another_site(string back)
    {
        var edition = await Host.EditionAsync();
        using var editor = await Host.EditorAsync(EditorRole.Editor);

        var done = await editor.SubmitAsync($"/desk/stories/{edition.Looms.Id}", [("Form.Do", "pin"), ("Form.Headline", "Looms for everybody"), ("Form.Back", back)], "form:has(#pin-headline)");
        var preview = await Visitor.ReadAsync(done);
        var token = preview.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await editor.PostAsync("/desk/act?handler=do", [("__RequestVerificationToken", token), ("Form.Do", "pin"), ("Form.Story", $"{edition.Looms.Id}"), ("Form.Headline", "Looms for everybody"), ("Form.Back", back)]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/desk?done=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
