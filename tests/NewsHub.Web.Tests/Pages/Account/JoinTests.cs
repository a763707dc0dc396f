using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsHub.Data.Accounts;
using NewsHub.Web.Accounts;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages.Account;

public sealed class JoinTests : SiteTest
{
    private static readonly (string, string)[] Typed =
        [("Name", "Wilma Thorne"), ("Email", "wilma.thorne@desk.example"), ("Password", Editors.Password), ("PasswordAgain", Editors.Password)];

    [Fact]
    public async Task The_first_admin_comes_in_by_a_link_that_works_once_and_only_while_there_is_none()
    {
        var earlier = await LinkAsync(invitations => invitations.ForFirstAdminAsync(DateTimeOffset.UtcNow, default));
        var link = await LinkAsync(invitations => invitations.ForFirstAdminAsync(DateTimeOffset.UtcNow, default));
        using var visitor = Host.Reader();
        Assert.Equal("This link does not work", Heading(await visitor.PageAsync(earlier)));
        Assert.Equal("The first admin", Heading(await visitor.PageAsync(link)));

        var answer = await visitor.SubmitAsync(link, Typed);

        Assert.Equal("/account?done=joined", answer.Headers.Location?.OriginalString);
        Assert.Contains("admin", Seen((await visitor.PageAsync("/account")).QuerySelector(".lead")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/editors")).StatusCode);
        using var second = Host.Reader();
        Assert.Equal("This link does not work", Heading(await second.PageAsync(link)));
        await using var scope = Host.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<Invitations>().ForFirstAdminAsync(DateTimeOffset.UtcNow, default));
    }

    [Fact]
    public async Task A_link_that_is_too_old_or_not_ours_does_not_work()
    {
        var old = await LinkAsync(invitations => invitations.ForFirstAdminAsync(DateTimeOffset.UtcNow - Invitations.FirstAdminLifetime, default));
        using var visitor = Host.Reader();

        foreach (var path in (string[])[old, JoinPath.Page, JoinPath.Of("nonsense"), JoinPath.Of(new string('A', 43))])
            Assert.Equal("This link does not work", Heading(await visitor.PageAsync(path)));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_the_link_stays_good()
    {
        var link = await LinkAsync(invitations => invitations.ForNewEditorAsync("wilma.thorne@desk.example", EditorRole.Editor, null, DateTimeOffset.UtcNow, default));
        using var visitor = Host.Reader();

        var page = await Visitor.ReadAsync(await visitor.SubmitAsync(link, [("Name", ""), ("Password", "password1234"), ("PasswordAgain", "password1234")]));
        Assert.Equal("true", page.QuerySelector("#name")!.GetAttribute("aria-invalid"));
        page = await Visitor.ReadAsync(await visitor.SubmitAsync(link, [("Name", "Wilma Thorne"), ("Password", "password1234"), ("PasswordAgain", "password1234")]));

        var field = page.QuerySelector("#password")!;
        Assert.Equal("password-hint password-error", field.GetAttribute("aria-describedby"));
        Assert.Contains("tried first", Seen(page.QuerySelector("#password-error")), StringComparison.Ordinal);
        Assert.Null(field.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(link, Typed)).StatusCode);
    }

    [Fact]
    public async Task An_invited_editor_gets_the_address_and_the_role_of_the_invitation_whatever_the_form_says()
    {
        var link = await LinkAsync(invitations => invitations.ForNewEditorAsync("odo.pell@desk.example", EditorRole.Editor, null, DateTimeOffset.UtcNow, default));
        using var visitor = Host.Reader();

        await visitor.SubmitAsync(link, [.. Typed, ("Role", "Admin")]);

        await using var db = Host.Open();
        var line = Assert.Single(await new EditorRegister(db).ListAsync(default));
        Assert.Equal(("odo.pell@desk.example", EditorRole.Editor), (line.Email, line.Role));
    }

    [Fact]
    public async Task A_link_to_get_back_in_sets_a_new_password_and_ends_every_session()
    {
        var editor = await Host.AddEditorAsync(password: Editors.Password);
        using var elsewhere = await Host.SignedInAsync(editor);
        var link = await LinkAsync(async invitations => await invitations.ForRenewalAsync(editor, null, DateTimeOffset.UtcNow, default));
        using var visitor = Host.Reader();

        await visitor.SubmitAsync(link, [("Password", "eleven teal umbrellas"), ("PasswordAgain", "eleven teal umbrellas")]);

        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).StatusCode);
        using var again = Host.Reader();
        var answer = await again.SubmitAsync("/account/sign-in", [("Email", editor.Email!), ("Password", "eleven teal umbrellas")]);
        Assert.Equal("/account", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Nothing_that_opens_a_door_is_stored_in_clear()
    {
        var link = await LinkAsync(invitations => invitations.ForFirstAdminAsync(DateTimeOffset.UtcNow, default));
        await using var db = Host.Open();

        var stored = await db.Invitations.AsNoTracking().SingleAsync();

        Assert.DoesNotContain(System.Buffers.Text.Base64Url.EncodeToString(stored.SecretHash), link, StringComparison.Ordinal);
    }

    private async Task<string> LinkAsync(Func<Invitations, Task<string?>> make)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return JoinPath.Of((await make(scope.ServiceProvider.GetRequiredService<Invitations>()))!);
    }

    private static string Heading(AngleSharp.Html.Dom.IHtmlDocument page) => Seen(page.QuerySelector("h1"));
}
