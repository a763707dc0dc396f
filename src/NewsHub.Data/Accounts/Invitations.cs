using System.Buffers.Text;
using System.Linq.Expressions;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Accounts;

/// <summary>Makes one-time links and says which still work. A secret is 256 random bits, told once to whoever asked for the link.</summary>
public sealed class Invitations(NewsHubDb db, EditorRegister register)
{
    private const int SecretBytes = 32;

    private const int SecretLength = 43; // of 32 bytes in base64url

    /// <summary>How long the first admin's link works; every start without an admin makes a new one.</summary>
    public static readonly TimeSpan FirstAdminLifetime = TimeSpan.FromDays(1);

    /// <summary>How long every other link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// <summary>A link for the first admin, in place of every earlier one.</summary>
    /// <returns>Its secret; null when there is an admin.</returns>
    public async Task<string?> ForFirstAdminAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await register.HasAdminAsync(cancellationToken))
            return null;
        await RetireAsync(invitation => invitation.Kind == InvitationKind.FirstAdmin, now, cancellationToken);
        return await AddAsync(secret => new Invitation
        {
            Kind = InvitationKind.FirstAdmin,
            SecretHash = secret,
            Role = EditorRole.Admin,
            CreatedAt = now,
            ExpiresAt = now + FirstAdminLifetime,
        }, cancellationToken);
    }

    /// <summary>A link for somebody new, in place of an earlier one for the same address.</summary>
    /// <param name="email">The address that the account will have.</param>
    /// <param name="role">What it may do.</param>
    /// <param name="invitedById">The admin who invites; null for a command.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its secret; null when the address has an account.</returns>
    public async Task<string?> ForNewEditorAsync(string email, EditorRole role, Guid? invitedById, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await FindEditorAsync(email, cancellationToken) is not null)
            return null;
        await RetireAsync(invitation => invitation.Kind == InvitationKind.NewEditor && invitation.Email == email, now, cancellationToken);
        return await AddAsync(secret => new Invitation
        {
            Kind = InvitationKind.NewEditor,
            SecretHash = secret,
            Role = role,
            Email = email,
            InvitedById = invitedById,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        }, cancellationToken);
    }

    /// <summary>A link that gives an account a new password, in place of an earlier one.</summary>
    /// <param name="editor">The account.</param>
    /// <param name="invitedById">The admin who helps; null for a command.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its secret.</returns>
    public async Task<string> ForRenewalAsync(Editor editor, Guid? invitedById, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await RetireAsync(invitation => invitation.EditorId == editor.Id, now, cancellationToken);
        return await AddAsync(secret => new Invitation
        {
            Kind = InvitationKind.Renewal,
            SecretHash = secret,
            Role = null,
            Email = editor.Email,
            EditorId = editor.Id,
            InvitedById = invitedById,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        }, cancellationToken);
    }

    /// <summary>The invitation of a secret that still works; null for every other secret.</summary>
    public async Task<Invitation?> FindAsync(string? secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (secret is not { Length: SecretLength } || !Base64Url.IsValid(secret))
            return null;
        var hash = SHA256.HashData(Base64Url.DecodeFromChars(secret));
        var found = await db.Invitations.AsNoTracking()
            .SingleOrDefaultAsync(invitation => invitation.SecretHash == hash && invitation.UsedAt == null && invitation.ExpiresAt > now, cancellationToken);
        return found is { Kind: InvitationKind.FirstAdmin } && await register.HasAdminAsync(cancellationToken) ? null : found;
    }

    /// <summary>Uses it up. Of two who use one link at the same moment only one gets in.</summary>
    /// <returns>Whether it still worked.</returns>
    public async Task<bool> UseAsync(Invitation invitation, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Invitations.Where(other => other.Id == invitation.Id && other.UsedAt == null && other.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(other => other.UsedAt, now), cancellationToken) == 1;

    /// <summary>Links for new editors that still work, the newest first.</summary>
    public async Task<IReadOnlyList<Invitation>> PendingAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Invitations.AsNoTracking().Where(invitation => invitation.Kind != InvitationKind.FirstAdmin && invitation.UsedAt == null && invitation.ExpiresAt > now)
            .OrderByDescending(invitation => invitation.CreatedAt).ToListAsync(cancellationToken);

    /// <summary>Takes a link back.</summary>
    /// <returns>Whether it still worked.</returns>
    public async Task<bool> WithdrawAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken) =>
        await RetireAsync(invitation => invitation.Id == id, now, cancellationToken) == 1;

    /// <summary>The account of an address, however it is written.</summary>
    public Task<Editor?> FindEditorAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = email.Trim().ToUpperInvariant();
        return db.Editors.SingleOrDefaultAsync(editor => editor.NormalizedUserName == normalized, cancellationToken);
    }

    private Task<int> RetireAsync(Expression<Func<Invitation, bool>> which, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Invitations.Where(which).Where(invitation => invitation.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(invitation => invitation.UsedAt, now), cancellationToken);

    private async Task<string> AddAsync(Func<byte[], Invitation> make, CancellationToken cancellationToken)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        db.Invitations.Add(make(SHA256.HashData(secret)));
        await db.SaveChangesAsync(cancellationToken);
        return Base64Url.EncodeToString(secret);
    }
}
