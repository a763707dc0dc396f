using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsHub.Data.Accounts;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Pages.Account;

/// <summary>Where an editor adds and removes passkeys.</summary>
public sealed class PasskeysModel(UserManager<Editor> users, EditorSignIn signIn) : PageModel
{
    private const int LongestLabel = 40;

    /// <summary>The editor's, the oldest first.</summary>
    public IReadOnlyList<PasskeyLine> Passkeys { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() => await ShowAsync(await EditorAsync());

    /// <summary>What a new passkey has to sign.</summary>
    public async Task<ContentResult> OnPostChallengeAsync()
    {
        var editor = await EditorAsync();
        var entity = new PasskeyUserEntity { Id = editor.Id.ToString(), Name = editor.Email!, DisplayName = editor.Name };
        return Content(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    /// <summary>Adds one.</summary>
    /// <param name="credential">What the browser's <c>navigator.credentials.create()</c> gave, as JSON.</param>
    /// <param name="label">What the editor calls it.</param>
    public async Task<IActionResult> OnPostAddAsync(string? credential, string? label)
    {
        var editor = await EditorAsync();
        if (await signIn.AttestAsync(credential) is { Succeeded: true, Passkey: { } passkey, UserEntity.Id: var owner } && owner == editor.Id.ToString())
        {
            passkey.Name = label?.Trim() is { Length: > 0 and <= LongestLabel } given ? given : "Passkey";
            if ((await users.AddOrUpdatePasskeyAsync(editor, passkey)).Succeeded)
                return RedirectToPage();
        }

        ModelState.AddModelError("", "The passkey could not be added. Try once more.");
        await ShowAsync(editor);
        return Page();
    }

    /// <summary>Removes one.</summary>
    /// <param name="id">Its credential id in base64url.</param>
    public async Task<IActionResult> OnPostRemoveAsync(string? id)
    {
        if (id is not null && Base64Url.IsValid(id))
            await users.RemovePasskeyAsync(await EditorAsync(), Base64Url.DecodeFromChars(id));
        return RedirectToPage();
    }

    private async Task<Editor> EditorAsync() => await users.GetUserAsync(User) ?? throw new InvalidOperationException("The session's account is gone.");

    private async Task ShowAsync(Editor editor) => Passkeys = [.. (await users.GetPasskeysAsync(editor)).OrderBy(passkey => passkey.CreatedAt)
        .Select(passkey => new PasskeyLine(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "Passkey", passkey.CreatedAt))];
}

/// <summary>One passkey at a glance.</summary>
/// <param name="Id">Its credential id in base64url.</param>
/// <param name="Name">What the editor calls it.</param>
/// <param name="CreatedAt">When it was added.</param>
public sealed record PasskeyLine(string Id, string Name, DateTimeOffset CreatedAt);
