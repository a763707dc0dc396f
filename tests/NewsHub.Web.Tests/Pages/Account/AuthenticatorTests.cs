using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Accounts;
using NewsHub.Web.Accounts;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages.Account;

public sealed class AuthenticatorTests : SiteTest
{
    [Fact]
    public async Task A_code_is_asked_for_after_the_password_and_works_once()
    {
        var (editor, key, _) = await SetUpAsync();
        await using var db = Host.Open();
        var next = await NextCodeAsync(db, editor, key);
        using var visitor = Host.Reader();
        Assert.Equal("/account/code?ReturnUrl=%2Faccount", await PasswordAsync(visitor, editor));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account")).StatusCode);

        Assert.Equal("/account", await CodeAsync(visitor, next));

        using var thief = Host.Reader();
        await PasswordAsync(thief, editor);
        Assert.Null(await CodeAsync(thief, next));
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once_and_only_its_hash_is_kept()
    {
        var (editor, _, codes) = await SetUpAsync();
        await using var db = Host.Open();
        Assert.Equal(AuthenticatorSetup.RecoveryCodes, codes.Count);
        Assert.DoesNotContain(await db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().Select(token => token.Value).ToListAsync(), value => value!.Contains(codes[0], StringComparison.OrdinalIgnoreCase));
        using var visitor = Host.Reader();
        await PasswordAsync(visitor, editor);

        Assert.Equal("/account", await CodeAsync(visitor, codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));

        using var again = Host.Reader();
        await PasswordAsync(again, editor);
        Assert.Null(await CodeAsync(again, codes[0]));
        Assert.Contains("9 recovery codes", Seen((await visitor.PageAsync("/account")).QuerySelector(".ways")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_password_buys_no_endless_guesses_of_codes()
    {
        var (editor, _, _) = await SetUpAsync();
        using var visitor = Host.Reader();
        await PasswordAsync(visitor, editor);
        for (var guess = 1; guess < SignInTries.Limit; guess++)
            Assert.Null(await CodeAsync(visitor, "000000"));

        var answer = await visitor.SubmitAsync("/account/code", [("Code", "000000")]);

        Assert.Contains("locked for a quarter of an hour", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var fresh = Host.Reader();
        Assert.Null(await PasswordAsync(fresh, editor));
    }

    [Fact]
    public async Task Turning_it_off_asks_for_the_password()
    {
        var (editor, _, _) = await SetUpAsync();
        using var visitor = await Host.SignedInAsync(editor);

        var refused = await visitor.SubmitAsync("/account/authenticator?handler=TurnOff", [("Password", "another lantern")]);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);

        var done = await visitor.SubmitAsync("/account/authenticator?handler=TurnOff", [("Password", Editors.Password)]);
        Assert.Equal("/account?done=off", done.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_picture_is_drawn_in_the_page_and_the_key_is_stored_only_after_the_code()
    {
        var editor = await Host.AddEditorAsync(password: Editors.Password);
        using var visitor = await Host.SignedInAsync(editor);

        var page = await visitor.PageAsync("/account/authenticator");

        Assert.NotNull(page.QuerySelector("svg.qr path"));
        Assert.Empty(page.QuerySelectorAll("img, script:not(:empty), script:not([src^='/search.']), [style]"));
        await using var db = Host.Open();
        Assert.False(await db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().AnyAsync());
    }

    private async Task<(Editor Editor, string Key, IReadOnlyList<string> Codes)> SetUpAsync()
    {
        var editor = await Host.AddEditorAsync(password: Editors.Password);
        using var visitor = await Host.SignedInAsync(editor);
        var page = await visitor.PageAsync("/account/authenticator");
        var key = Seen(page.QuerySelector(".key-text")).Replace(" ", "", StringComparison.Ordinal);
        var form = page.QuerySelector("main form")!;
        var answer = await visitor.PostAsync(form.GetAttribute("action")!,
            [.. form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)), ("Code", TimeCode.Of(key, TimeCode.StepAt(DateTimeOffset.UtcNow)))]);
        var codes = (await Visitor.ReadAsync(answer)).QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        Assert.NotEmpty(codes);
        return (editor, key, codes);
    }

    // The code of the set-up is used already; the next step's is within the tolerance.
    private static async Task<string> NextCodeAsync(NewsHub.Data.NewsHubDb db, Editor editor, string key) =>
        TimeCode.Of(key, (await db.Editors.AsNoTracking().SingleAsync(other => other.Id == editor.Id)).LastCodeStep!.Value + 1);

    private static async Task<string?> PasswordAsync(Visitor visitor, Editor editor) =>
        (await visitor.SubmitAsync("/account/sign-in", [("Email", editor.Email!), ("Password", Editors.Password)])).Headers.Location?.OriginalString;

    private static async Task<string?> CodeAsync(Visitor visitor, string code) => (await visitor.SubmitAsync("/account/code", [("Code", code)])).Headers.Location?.OriginalString;
}
