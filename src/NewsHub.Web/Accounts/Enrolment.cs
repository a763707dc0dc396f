using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Accounts;

/// <summary>Turns a one-time link into an account, or into a new password for one.</summary>
public sealed class Enrolment(NewsHubDb db, UserManager<Editor> users, EditorRegister register, Invitations invitations, TimeProvider clock)
{
    /// <summary>Uses the link up and makes the account, both or neither.</summary>
    /// <param name="invitation">The link's, found by its secret.</param>
    /// <param name="email">The account's address; the invitation's own goes before it.</param>
    /// <param name="name">The name for the desk's log.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<EnrolmentOutcome> AcceptAsync(Invitation invitation, string email, string name, string password, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await invitations.UseAsync(invitation, clock.GetUtcNow(), cancellationToken))
            return EnrolmentOutcome.Gone;
        var outcome = invitation.Kind switch
        {
            InvitationKind.FirstAdmin when await register.HasAdminAsync(cancellationToken) => EnrolmentOutcome.Gone,
            InvitationKind.Renewal => await RenewAsync(invitation, password, cancellationToken),
            _ => await MakeAsync(invitation.Email ?? email, name, password, invitation.Role ?? EditorRole.Editor),
        };
        if (outcome.Editor is not null)
            await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private async Task<EnrolmentOutcome> MakeAsync(string email, string name, string password, EditorRole role)
    {
        var editor = new Editor { Id = Guid.CreateVersion7(), UserName = email.Trim(), Name = name.Trim(), CreatedAt = clock.GetUtcNow() };
        register.Appoint(editor, role);
        var made = await users.CreateAsync(editor, password);
        return made.Succeeded ? new EnrolmentOutcome(editor, []) : new EnrolmentOutcome(null, [.. made.Errors]);
    }

    // Whoever holds the link has lost the account or helps who has: nothing by which it was entered before works any more.
    private async Task<EnrolmentOutcome> RenewAsync(Invitation invitation, string password, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync($"{invitation.EditorId}") is not { DisabledAt: null } editor)
            return EnrolmentOutcome.Gone;
        await db.EditorPasskeys.Where(passkey => passkey.UserId == editor.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == editor.Id).ExecuteDeleteAsync(cancellationToken);
        editor.TwoFactorEnabled = false;
        editor.LastCodeStep = null;
        await users.RemovePasswordAsync(editor);
        var set = await users.AddPasswordAsync(editor, password); // gives a new stamp, which ends all sessions
        if (!set.Succeeded)
            return new EnrolmentOutcome(null, [.. set.Errors]);
        await SignInTries.ClearAsync(db, editor.Email!, cancellationToken);
        return new EnrolmentOutcome(editor, []);
    }
}

/// <summary>How it went.</summary>
/// <param name="Editor">The account; null when nothing was changed.</param>
/// <param name="Errors">What is wrong with what was typed; empty with no account when the link no longer works.</param>
public sealed record EnrolmentOutcome(Editor? Editor, IReadOnlyList<IdentityError> Errors)
{
    /// <summary>The link no longer works.</summary>
    public static EnrolmentOutcome Gone { get; } = new(null, []);
}
