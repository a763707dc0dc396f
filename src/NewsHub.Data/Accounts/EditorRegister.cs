using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Accounts;

/// <summary>
/// Who may do what: the only writer of roles and of who is disabled. Every change ends the sessions of whom it concerns,
/// and one admin who can sign in always remains.
/// </summary>
public sealed class EditorRegister(NewsHubDb db)
{
    // Changes wait for one another, so that two admins cannot take each other's role away.
    private const long Lock = 0x6E657773_65646974;

    /// <summary>The row of a role; the same in every database.</summary>
    public static Guid RoleId(EditorRole role) => role switch
    {
        EditorRole.Editor => new Guid("0198a000-0000-7000-8000-000000000001"),
        EditorRole.Admin => new Guid("0198a000-0000-7000-8000-000000000002"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>Everybody, by name.</summary>
    public async Task<IReadOnlyList<EditorLine>> ListAsync(CancellationToken cancellationToken)
    {
        var adminId = RoleId(EditorRole.Admin);
        return await db.Editors.AsNoTracking().OrderBy(editor => editor.Name).ThenBy(editor => editor.Id).Select(editor => new EditorLine(
            editor.Id,
            editor.Name,
            editor.UserName!,
            db.EditorRoles.Any(held => held.UserId == editor.Id)
                ? db.EditorRoles.Any(held => held.UserId == editor.Id && held.RoleId == adminId) ? EditorRole.Admin : EditorRole.Editor
                : null,
            editor.DisabledAt,
            editor.LastSignInAt,
            editor.TwoFactorEnabled,
            db.EditorPasskeys.Count(passkey => passkey.UserId == editor.Id))).ToListAsync(cancellationToken);
    }

    /// <summary>Whether an admin can sign in; the sample run's does not count.</summary>
    public Task<bool> HasAdminAsync(CancellationToken cancellationToken) => Admins().AnyAsync(cancellationToken);

    /// <summary>The role of an account that can sign in; null when it has none or is disabled.</summary>
    public async Task<EditorRole?> RoleAsync(Guid editorId, CancellationToken cancellationToken)
    {
        var roles = await db.EditorRoles.Where(held => held.UserId == editorId && db.Editors.Any(editor => editor.Id == editorId && editor.DisabledAt == null))
            .Select(held => held.RoleId).ToListAsync(cancellationToken);
        return roles.Contains(RoleId(EditorRole.Admin)) ? EditorRole.Admin : roles.Count > 0 ? EditorRole.Editor : null;
    }

    /// <summary>Gives a new account its role; it is stored with the account.</summary>
    public void Appoint(Editor editor, EditorRole role) => db.EditorRoles.Add(new IdentityUserRole<Guid> { UserId = editor.Id, RoleId = RoleId(role) });

    /// <summary>Gives an account a role in place of the one it has; null takes it away.</summary>
    public Task<EditorChange> SetRoleAsync(Guid editorId, EditorRole? role, CancellationToken cancellationToken) =>
        ChangeAsync(editorId, role is not EditorRole.Admin, async _ =>
        {
            await db.EditorRoles.Where(held => held.UserId == editorId).ExecuteDeleteAsync(cancellationToken);
            if (role is { } given)
                db.EditorRoles.Add(new IdentityUserRole<Guid> { UserId = editorId, RoleId = RoleId(given) });
        }, cancellationToken);

    /// <summary>Lets nobody sign in with an account any more; what it did stays.</summary>
    public Task<EditorChange> DisableAsync(Guid editorId, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(editorId, true, editor =>
        {
            editor.DisabledAt ??= now;
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Lets one sign in with it again.</summary>
    public Task<EditorChange> EnableAsync(Guid editorId, CancellationToken cancellationToken) =>
        ChangeAsync(editorId, false, editor =>
        {
            editor.DisabledAt = null;
            return Task.CompletedTask;
        }, cancellationToken);

    private async Task<EditorChange> ChangeAsync(Guid editorId, bool takesAdmin, Func<Editor, Task> change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        if ((await db.Editors.FromSql($"select * from editors where id = {editorId} for update").ToListAsync(cancellationToken)) is not [var editor])
            return EditorChange.Unknown;
        if (takesAdmin && await Admins().AnyAsync(admin => admin.Id == editorId, cancellationToken) && await Admins().CountAsync(cancellationToken) == 1)
            return EditorChange.LastAdmin;
        await change(editor);
        editor.SecurityStamp = NewStamp();
        editor.ConcurrencyStamp = NewStamp(); // whoever has read the account before this cannot write it back
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return EditorChange.Done;
    }

    private IQueryable<Editor> Admins()
    {
        var adminId = RoleId(EditorRole.Admin);
        return db.Editors.Where(editor => editor.DisabledAt == null && !editor.IsSample && db.EditorRoles.Any(held => held.UserId == editor.Id && held.RoleId == adminId));
    }

    // Every session carries the stamp under which it began, and ends when the account has another.
    private static string NewStamp() => Guid.NewGuid().ToString("N");
}

/// <summary>One account at a glance.</summary>
/// <param name="Id">Primary key.</param>
/// <param name="Name">The name in the desk's log.</param>
/// <param name="Email">The address to sign in with.</param>
/// <param name="Role">What it may do; null when its role was taken away.</param>
/// <param name="DisabledAt">Since when nobody can sign in with it; null while one can.</param>
/// <param name="LastSignInAt">When it last signed in.</param>
/// <param name="HasAuthenticator">Whether codes of an authenticator app are asked for.</param>
/// <param name="Passkeys">Number of its passkeys.</param>
public sealed record EditorLine(
    Guid Id, string Name, string Email, EditorRole? Role, DateTimeOffset? DisabledAt, DateTimeOffset? LastSignInAt, bool HasAuthenticator, int Passkeys);

/// <summary>How a change of an account went.</summary>
public enum EditorChange
{
    /// <summary>It is done, and the account's sessions have ended.</summary>
    Done,

    /// <summary>There is no such account.</summary>
    Unknown,

    /// <summary>It is the last admin who can sign in: nobody could invite another.</summary>
    LastAdmin,
}
