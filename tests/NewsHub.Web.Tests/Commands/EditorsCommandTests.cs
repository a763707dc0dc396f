using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Tests.Commands;

public sealed class EditorsCommandTests : IAsyncLifetime
{
    private TestDatabase.TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task An_admin_who_is_locked_out_gets_back_in_by_a_link()
    {
        await using var db = database.Open();
        var admin = await AddAsync(db, "ada.merrow@desk.example", DateTimeOffset.UtcNow);

        var (exitCode, output, errors) = await RunAsync("editors", "add", "Ada.Merrow@desk.example", "--admin", "--site", "https://news.example");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("https://news.example/account/join?secret=", output, StringComparison.Ordinal);
        Assert.Contains("new password", errors, StringComparison.Ordinal);
        Assert.Equal(EditorRole.Admin, await new EditorRegister(db).RoleAsync(admin.Id, default));
        var invitation = await db.Invitations.AsNoTracking().SingleAsync();
        Assert.Equal((InvitationKind.Renewal, admin.Id), (invitation.Kind, invitation.EditorId));
    }

    [Fact]
    public async Task Editors_are_listed_and_disabled_but_not_the_last_admin()
    {
        await using var db = database.Open();
        var admin = await AddAsync(db, "ada.merrow@desk.example", null, EditorRole.Admin);
        await AddAsync(db, "odo.pell@desk.example", null, EditorRole.Editor);

        Assert.Equal(0, (await RunAsync("editors", "disable", "odo.pell@desk.example")).ExitCode);
        var (exitCode, _, errors) = await RunAsync("editors", "disable", admin.Email!);

        Assert.Equal(1, exitCode);
        Assert.Contains("the only admin", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        var list = (await RunAsync("editors", "list")).Output;
        Assert.Contains("disabled  odo.pell@desk.example", list, StringComparison.Ordinal);
        Assert.Contains("admin     ada.merrow@desk.example", list, StringComparison.Ordinal);
    }

    private static async Task<Editor> AddAsync(NewsHub.Data.NewsHubDb db, string email, DateTimeOffset? disabledAt, EditorRole? role = null)
    {
        var editor = new Editor
        {
            Id = Guid.CreateVersion7(), UserName = email, NormalizedUserName = email.ToUpperInvariant(), Name = email.Split('@')[0],
            SecurityStamp = "1", CreatedAt = DateTimeOffset.UtcNow, DisabledAt = disabledAt,
        };
        db.Editors.Add(editor);
        if (role is { } given)
            new EditorRegister(db).Appoint(editor, given);
        await db.SaveChangesAsync();
        return editor;
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__NewsHub"] = database.ConnectionString }, arguments);
}
