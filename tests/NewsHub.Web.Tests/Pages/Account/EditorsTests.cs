using System.Net;
using NewsHub.Data.Accounts;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages.Account;

public sealed class EditorsTests : SiteTest
{
    [Fact]
    public async Task An_admin_invites_by_a_link_that_is_shown_once()
    {
        using var admin = await Host.EditorAsync(EditorRole.Admin, "Ada Merrow");

        var answer = await Visitor.ReadAsync(await admin.SubmitAsync("/account/editors", [("Email", "odo.pell@desk.example"), ("Role", "Editor")], "form[action*=Invite]"));

        var link = new Uri(Seen(answer.QuerySelector(".link-text")));
        using var guest = Host.Reader();
        Assert.Equal("Welcome to the desk", Seen((await guest.PageAsync(link.PathAndQuery)).QuerySelector("h1")));
        var later = await admin.PageAsync("/account/editors");
        Assert.Null(later.QuerySelector(".link-text"));
        Assert.Contains("odo.pell@desk.example", Seen(later.QuerySelector(".keys")), StringComparison.Ordinal);

        await admin.SubmitAsync("/account/editors", [], "form[action*=Withdraw]");
        Assert.Equal("This link does not work", Seen((await guest.PageAsync(link.PathAndQuery)).QuerySelector("h1")));
    }

    [Theory]
    [InlineData("Disable", "")]
    [InlineData("Role", "")]
    [InlineData("Role", "Editor")]
    public async Task The_last_admin_stays_one(string handler, string role)
    {
        var editor = await Host.AddEditorAsync(EditorRole.Admin, "Ada Merrow");
        using var admin = await Host.SignedInAsync(editor);

        var answer = await Visitor.ReadAsync(await ChangeAsync(admin, handler, editor, ("Role", role)));

        Assert.Contains("the only admin", Seen(answer.QuerySelector("[role=alert]")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/account/editors")).StatusCode);
    }

    [Fact]
    public async Task An_editor_who_is_disabled_is_out_at_once_and_can_be_let_in_again()
    {
        var editor = await Host.AddEditorAsync();
        using var visitor = await Host.SignedInAsync(editor);
        using var admin = await Host.EditorAsync(EditorRole.Admin, "Ada Merrow");

        await ChangeAsync(admin, "Disable", editor);

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account")).StatusCode);
        Assert.Contains("nothing: disabled", Seen((await admin.PageAsync("/account/editors")).QuerySelector("table")), StringComparison.Ordinal);
        await ChangeAsync(admin, "Enable", editor);
        using var again = await Host.SignedInAsync(editor);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_sessions_in_other_browsers()
    {
        var editor = await Host.AddEditorAsync();
        using var here = await Host.SignedInAsync(editor);
        using var elsewhere = await Host.SignedInAsync(editor);

        await here.SubmitAsync("/account", [], "form[action*=SignOutEverywhere]");

        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).StatusCode);
    }

    // A row's form has several buttons, each with an address of its own, so the token is taken and sent there.
    private static async Task<HttpResponseMessage> ChangeAsync(Visitor admin, string handler, Editor editor, params (string, string)[] more)
    {
        var token = (await admin.PageAsync("/account/editors")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await admin.PostAsync($"/account/editors?handler={handler}", [("Id", editor.Id.ToString()), ("__RequestVerificationToken", token), .. more]);
    }
}
