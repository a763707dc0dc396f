using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsHub.Data.Accounts;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Pages.Account;

/// <summary>Where a one-time link leads: a new account, or a new password for an old one. Looking at it does not use it up.</summary>
[EnableRateLimiting(AccountServices.SignInLimit)]
public sealed class JoinModel(Invitations invitations, Enrolment enrolment, EditorSignIn signIn, TimeProvider clock) : PageModel
{
    /// <summary>The link's secret.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Secret { get; set; }

    /// <summary>The name for the desk's log.</summary>
    [BindProperty]
    [StringLength(80, ErrorMessage = "Use at most 80 characters.")]
    public string? Name { get; set; }

    /// <summary>The address to sign in with.</summary>
    [BindProperty]
    [EmailAddress(ErrorMessage = "Write an e-mail address, such as name@example.org."), StringLength(254, ErrorMessage = "No address is that long.")]
    public string? Email { get; set; }

    /// <summary>The password.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Choose a password."), StringLength(256, ErrorMessage = "Use at most 256 characters.")]
    public string Password { get; set; } = "";

    /// <summary>The password again, since it cannot be seen.</summary>
    [BindProperty]
    [Compare(nameof(Password), ErrorMessage = "This is not the same password.")]
    public string? PasswordAgain { get; set; }

    /// <summary>What the link is for; null when it does not work.</summary>
    public Invitation? Invitation { get; private set; }

    /// <summary>Whether the account is there already.</summary>
    public bool IsRenewal => Invitation is { Kind: InvitationKind.Renewal };

    /// <summary>The heading.</summary>
    public string Title => Invitation?.Kind switch
    {
        null => "This link does not work",
        InvitationKind.FirstAdmin => "The first admin",
        InvitationKind.NewEditor => "Welcome to the desk",
        InvitationKind.Renewal => "A new password",
        _ => throw new InvalidOperationException($"Unknown kind {Invitation.Kind}."),
    };

    /// <summary>What a password must be.</summary>
    public string PasswordHint => PasswordRules.Hint;

    /// <summary>Asks.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await FindAsync(cancellationToken);
    }

    /// <summary>Makes the account and begins its first session.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        if (Invitation is null)
            return Page();
        if (!IsRenewal && string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "Write the name that the log shall show.");
        if (Invitation.Email is null && string.IsNullOrWhiteSpace(Email))
            ModelState.AddModelError(nameof(Email), "Write your e-mail address.");
        if (!ModelState.IsValid)
            return Page();

        var (editor, errors) = await enrolment.AcceptAsync(Invitation, Email ?? "", Name ?? "", Password, cancellationToken);
        if (editor is null)
        {
            foreach (var error in errors)
                ModelState.AddModelError(error.Code.StartsWith("Password", StringComparison.Ordinal) ? nameof(Password) : nameof(Email), error.Description);
            if (errors.Count == 0)
                Invitation = null;
            return Page();
        }

        await signIn.BeginAsync(editor, cancellationToken);
        return LocalRedirect("/account?done=joined");
    }

    private async Task FindAsync(CancellationToken cancellationToken) => Invitation = await invitations.FindAsync(Secret, clock.GetUtcNow(), cancellationToken);
}
