using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Accounts;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages.Account;

public sealed class SignInTests : SiteTest
{
    [Fact]
    public async Task An_editor_signs_in_is_named_on_every_page_and_signs_out()
    {
        await Host.AddEditorAsync(password: Editors.Password);
        using var visitor = Host.Reader();

        var answer = await SignInAsync(visitor, "Wilma.Thorne@desk.example ", Editors.Password);

        Assert.Equal("/account", answer.Headers.Location?.OriginalString);
        var front = await visitor.PageAsync("/");
        Assert.Equal("Desk Wilma Thorne Sign out", Seen(front.QuerySelector(".editor-bar")));

        var farewell = await visitor.SubmitAsync("/", [], ".editor-bar form");
        Assert.Equal("/", farewell.Headers.Location?.OriginalString);
        Assert.Null((await visitor.PageAsync("/")).QuerySelector(".editor-bar"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Readers_get_no_cookie_and_pages_that_caches_may_keep()
    {
        using var reader = Host.Reader();

        foreach (var path in (string[])["/", "/about", "/sources", "/feed.rss", "/nowhere"])
        {
            var response = await reader.GetAsync(path);

            Assert.False(response.Headers.Contains("Set-Cookie"), path);
            if (path != "/nowhere")
                Assert.NotEqual(true, response.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        await Host.AddEditorAsync(password: Editors.Password);
        using var visitor = Host.Reader();

        var wrong = await Visitor.ReadAsync(await SignInAsync(visitor, "wilma.thorne@desk.example", "another lantern"));
        var unknown = await Visitor.ReadAsync(await SignInAsync(visitor, "nobody@desk.example", "another lantern"));

        Assert.Contains("do not fit together", Seen(wrong.QuerySelector("[role=alert]")), StringComparison.Ordinal);
        Assert.Equal(Seen(wrong.QuerySelector("main")), Seen(unknown.QuerySelector("main")));
    }

    [Theory]
    [InlineData("wilma.thorne@desk.example")]
    [InlineData("nobody@desk.example")]
    public async Task Five_wrong_passwords_lock_an_address_whether_or_not_it_has_an_account(string address)
    {
        await Host.AddEditorAsync(password: Editors.Password);
        using var visitor = Host.Reader();
        for (var attempt = 0; attempt < SignInTries.Limit; attempt++)
            Assert.Contains("do not fit", await (await SignInAsync(visitor, address, "another lantern")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var locked = await SignInAsync(visitor, address, Editors.Password);

        Assert.Contains("locked for a quarter of an hour", await locked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sources", "/sources")]
    [InlineData("https://elsewhere.example/", "/account")]
    [InlineData("//elsewhere.example/", "/account")]
    [InlineData("/\\elsewhere.example/", "/account")]
    [InlineData("~//elsewhere.example/", "/account")]
    [InlineData("", "/account")]
    public async Task After_signing_in_one_goes_on_within_the_site_and_nowhere_else(string wanted, string expected)
    {
        await Host.AddEditorAsync(password: Editors.Password);
        using var visitor = Host.Reader();

        var answer = await visitor.SubmitAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(wanted)}", Typed("wilma.thorne@desk.example", Editors.Password));

        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Nobody_without_a_role_and_nobody_disabled_gets_in()
    {
        await Host.AddEditorAsync(role: null, password: Editors.Password);
        var disabled = await Host.AddEditorAsync(name: "Odo Pell", password: Editors.Password);
        await using var db = Host.Open();
        Assert.Equal(EditorChange.Done, await new EditorRegister(db).DisableAsync(disabled.Id, DateTimeOffset.UtcNow, default));
        using var visitor = Host.Reader();

        foreach (var address in (string[])["wilma.thorne@desk.example", "odo.pell@desk.example"])
            Assert.Contains("do not fit together", await (await SignInAsync(visitor, address, Editors.Password)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_runs_editor_is_not_admitted_anywhere_else()
    {
        var editor = await Host.AddEditorAsync(password: Editors.Password);
        using var visitor = await Host.SignedInAsync(editor);
        await using var db = Host.Open();
        await db.Editors.ExecuteUpdateAsync(set => set.SetProperty(other => other.IsSample, true));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account")).StatusCode);
        Assert.Contains("do not fit together", await (await SignInAsync(visitor, "wilma.thorne@desk.example", Editors.Password)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_readers_come_by_https_cookies_are_bound_to_this_very_host()
    {
        await using var secure = await SiteHost.StartAsync(("Site:PublicUrl", "https://news.example/"));
        await secure.AddEditorAsync(password: Editors.Password);
        using var visitor = secure.Reader();

        var answer = await SignInAsync(visitor, "wilma.thorne@desk.example", Editors.Password);

        var session = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("session", StringComparison.Ordinal));
        Assert.StartsWith("__Host-newshub-session=", session, StringComparison.Ordinal);
        Assert.All((string[])["; path=/", "; secure", "; samesite=lax", "; httponly"], part => Assert.Contains(part, session, StringComparison.Ordinal));
        Assert.All(visitor.Cookies.Keys, name => Assert.StartsWith("__Host-", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twenty_tries_a_minute_are_enough_for_one_network()
    {
        using var visitor = Host.Reader();
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 21; attempt++)
            statuses.Add((await visitor.PostAsync("/account/sign-in", [])).StatusCode);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests), (statuses[^2], statuses[^1]));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/sign-in")).StatusCode);
    }

    private static Task<HttpResponseMessage> SignInAsync(Visitor visitor, string email, string password) => visitor.SubmitAsync("/account/sign-in", Typed(email, password));

    private static (string, string)[] Typed(string email, string password) => [("Email", email), ("Password", password)];
}
