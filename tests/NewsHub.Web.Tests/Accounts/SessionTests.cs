using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Accounts;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Accounts;

public sealed class SessionTests : SiteTest
{
    [Fact]
    public async Task A_session_ends_at_once_when_the_role_is_taken_away()
    {
        var (editor, visitor) = await SignedInAsync();

        await ChangeAsync(register => register.SetRoleAsync(editor.Id, null, default));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account")).StatusCode);
        Assert.DoesNotContain("newshub-session", visitor.Cookies.Keys);
    }

    [Fact]
    public async Task A_session_ends_at_once_when_the_account_is_disabled()
    {
        var (editor, visitor) = await SignedInAsync();

        await ChangeAsync(register => register.DisableAsync(editor.Id, DateTimeOffset.UtcNow, default));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Keys_are_in_the_database_so_that_another_node_reads_the_same_session()
    {
        var (_, visitor) = await SignedInAsync();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account")).StatusCode);

        await using var node = await Host.AnotherNodeAsync();
        using var elsewhere = node.Reader();
        foreach (var (name, value) in visitor.Cookies)
            elsewhere.Carry(name, value);

        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/account")).StatusCode);
        await using var db = Host.Open();
        Assert.Equal(1, await db.DataProtectionKeys.CountAsync());
    }

    private async Task<(Editor Editor, Visitor Visitor)> SignedInAsync()
    {
        var editor = await Host.AddEditorAsync();
        var visitor = await Host.SignedInAsync(editor);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account")).StatusCode);
        return (editor, visitor);
    }

    private async Task ChangeAsync(Func<EditorRegister, Task<EditorChange>> change)
    {
        await using var db = Host.Open();
        Assert.Equal(EditorChange.Done, await change(new EditorRegister(db)));
    }
}
