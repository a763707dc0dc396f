using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using NewsHub.Data;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Commands;

/// <summary>The sample run's ready editor. Its password is made once for each data folder and shown at each start; no other run admits it.</summary>
internal static class SampleEditor
{
    /// <summary>Its address, in a domain that nobody can have (RFC 2606).</summary>
    public const string Email = "editor@sample.example";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes it, or makes it as it was at first.</summary>
    /// <returns>Its password.</returns>
    public static async Task<string> EnsureAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (db, users, register) = (services.GetRequiredService<NewsHubDb>(), services.GetRequiredService<UserManager<Editor>>(), services.GetRequiredService<EditorRegister>());
        var password = await PasswordAsync(DataFolder.In("sample-editor.json"), cancellationToken);
        var editor = await users.FindByNameAsync(Email);
        if (editor is not null && (!editor.IsSample || editor.TwoFactorEnabled || await register.RoleAsync(editor.Id, cancellationToken) is not EditorRole.Admin || !await users.CheckPasswordAsync(editor, password)))
        {
            await users.DeleteAsync(editor);
            editor = null;
        }

        if (editor is null)
        {
            editor = new Editor { Id = Guid.CreateVersion7(), UserName = Email, Name = "Sample editor", CreatedAt = TimeProvider.System.GetUtcNow(), IsSample = true };
            register.Appoint(editor, EditorRole.Admin);
            var made = await users.CreateAsync(editor, password);
            if (!made.Succeeded)
                throw new UsageException($"The sample editor could not be made: {string.Join(" ", made.Errors.Select(error => error.Description))}");
        }

        await SignInTries.ClearAsync(db, Email, cancellationToken);
        return password;
    }

    private static async Task<string> PasswordAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file) && JsonSerializer.Deserialize<Kept>(await File.ReadAllTextAsync(file, cancellationToken)) is { Password.Length: > 0 } kept)
            return kept.Password;
        var password = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(15));
        Directory.CreateDirectory(DataFolder.Path);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        await using var stream = new FileStream(file, options);
        await JsonSerializer.SerializeAsync(stream, new Kept(Email, password), cancellationToken: cancellationToken);
        return password;
    }

    private sealed record Kept(string Email, string Password);
}
