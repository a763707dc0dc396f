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
        if (await users.FindByNameAsync(Email) is { } editor)
        {
            if (!editor.IsSample)
                throw new UsageException($"The address {Email} belongs to a real account in this database; a sample run needs a database of its own.");
            await RestoreAsync(editor, password, users, register, cancellationToken);
        }
        else
        {
            editor = new Editor { Id = Guid.CreateVersion7(), UserName = Email, Name = "Sample editor", CreatedAt = TimeProvider.System.GetUtcNow(), IsSample = true };
            register.Appoint(editor, EditorRole.Admin);
            Require(await users.CreateAsync(editor, password));
        }

        await SignInTries.ClearAsync(db, Email, cancellationToken);
        return password;
    }

    // Its id stays, since the desk's record names it.
    private static async Task RestoreAsync(Editor editor, string password, UserManager<Editor> users, EditorRegister register, CancellationToken cancellationToken)
    {
        if (await register.RoleAsync(editor.Id, cancellationToken) is not EditorRole.Admin)
        {
            await register.EnableAsync(editor.Id, cancellationToken);
            await register.SetRoleAsync(editor.Id, EditorRole.Admin, cancellationToken);
        }

        if (editor.TwoFactorEnabled)
            Require(await users.SetTwoFactorEnabledAsync(editor, false));
        if (await users.CheckPasswordAsync(editor, password))
            return;
        Require(await users.RemovePasswordAsync(editor));
        Require(await users.AddPasswordAsync(editor, password));
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new UsageException($"The sample editor could not be made: {string.Join(" ", result.Errors.Select(error => error.Description))}");
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
