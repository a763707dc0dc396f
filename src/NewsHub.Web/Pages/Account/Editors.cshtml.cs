using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsHub.Data;
using NewsHub.Data.Accounts;
using NewsHub.Web.Accounts;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Account;

/// <summary>Where admins say who works at the desk.</summary>
public sealed class EditorsModel(NewsHubDb db, EditorRegister register, Invitations invitations, SiteAddresses addresses, TimeProvider clock) : PageModel
{
    /// <summary>Everybody, by name.</summary>
    public IReadOnlyList<EditorLine> Editors { get; private set; } = [];

    /// <summary>Links that still work.</summary>
    public IReadOnlyList<Invitation> Pending { get; private set; } = [];

    /// <summary>A link that has just been made; it cannot be shown again.</summary>
    public (string Email, string Address, DateTimeOffset ExpiresAt)? Link { get; private set; }

    /// <summary>What has just been done, or why not.</summary>
    public string? News { get; private set; }

    /// <summary>Whether <see cref="News"/> says why not.</summary>
    public bool IsRefusal { get; private set; }

    /// <summary>Whom to invite.</summary>
    public string? Email { get; private set; }

    /// <summary>How somebody signs in, in words.</summary>
    public static string Ways(EditorLine editor) => string.Join(", ", ((string?[])
    [
        editor.HasAuthenticator ? "password and app" : "password",
        editor.Passkeys > 0 ? PlainWords.Count(editor.Passkeys, "passkey") : null,
    ]).OfType<string>());

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return ShowAsync(cancellationToken);
    }

    /// <summary>Makes a link for somebody new.</summary>
    public async Task<IActionResult> OnPostInviteAsync(string? email, EditorRole role, CancellationToken cancellationToken)
    {
        Email = email?.Trim();
        if (string.IsNullOrEmpty(Email) || Email.Length > 254 || !new EmailAddressAttribute().IsValid(Email))
            ModelState.AddModelError(nameof(Email), "Write an e-mail address, such as name@example.org.");
        else if (await invitations.ForNewEditorAsync(Email, role, SignedInEditor.Of(User).Id, clock.GetUtcNow(), cancellationToken) is not { } secret)
            ModelState.AddModelError(nameof(Email), "This address has an account already; the list shows it.");
        else
            (Link, Email) = (LinkOf(Email, secret), null);
        await ShowAsync(cancellationToken);
        return Page();
    }

    /// <summary>Makes a link that gives somebody a new password.</summary>
    public async Task<IActionResult> OnPostRenewAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Editors.FindAsync([id], cancellationToken) is { DisabledAt: null } editor)
            Link = LinkOf(editor.Email!, await invitations.ForRenewalAsync(editor, SignedInEditor.Of(User).Id, clock.GetUtcNow(), cancellationToken));
        await ShowAsync(cancellationToken);
        return Page();
    }

    /// <summary>Takes a link back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellationToken)
    {
        News = await invitations.WithdrawAsync(id, clock.GetUtcNow(), cancellationToken) ? "The link works no more." : "The link had been used already, or was too old.";
        await ShowAsync(cancellationToken);
        return Page();
    }

    /// <summary>Gives somebody another role, or none.</summary>
    public Task<IActionResult> OnPostRoleAsync(Guid id, EditorRole? role, CancellationToken cancellationToken) =>
        AfterAsync(register.SetRoleAsync(id, role, cancellationToken), cancellationToken);

    /// <summary>Lets nobody in with an account.</summary>
    public Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken cancellationToken) =>
        AfterAsync(register.DisableAsync(id, clock.GetUtcNow(), cancellationToken), cancellationToken);

    /// <summary>Lets somebody in again.</summary>
    public Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken cancellationToken) =>
        AfterAsync(register.EnableAsync(id, cancellationToken), cancellationToken);

    private async Task<IActionResult> AfterAsync(Task<EditorChange> change, CancellationToken cancellationToken)
    {
        (News, IsRefusal) = await change switch
        {
            EditorChange.Done => ("Done. The sessions of that account have ended.", false),
            EditorChange.Unknown => ("There is no such account any more.", true),
            EditorChange.LastAdmin => ("This is the only admin who can sign in. Make somebody else admin first.", true),
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
        await ShowAsync(cancellationToken);
        return Page();
    }

    private (string, string, DateTimeOffset) LinkOf(string email, string secret) =>
        (email, addresses.Of(JoinPath.Of(secret)).AbsoluteUri, clock.GetUtcNow() + Invitations.Lifetime);

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Editors = await register.ListAsync(cancellationToken);
        Pending = await invitations.PendingAsync(clock.GetUtcNow(), cancellationToken);
    }
}
