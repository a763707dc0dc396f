using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsHub.Data;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Tests.Support;

/// <summary>Editors for tests, and their sessions. All of them are invented.</summary>
public static class Editors
{
    /// <summary>A password that the rules admit.</summary>
    public const string Password = "quiet lantern over the weir";

    /// <summary>Makes an account.</summary>
    /// <param name="host">The site.</param>
    /// <param name="role">Its role; null for none.</param>
    /// <param name="name">The name in the log; the address is made of it.</param>
    /// <param name="password">Its password; null for none, which is quicker where nobody types one.</param>
    public static async Task<Editor> AddEditorAsync(this SiteHost host, EditorRole? role = EditorRole.Editor, string name = "Wilma Thorne", string? password = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
        var editor = new Editor { Id = Guid.CreateVersion7(), UserName = AddressOf(name), Name = name, CreatedAt = DateTimeOffset.UtcNow };
        if (role is { } given)
            scope.ServiceProvider.GetRequiredService<EditorRegister>().Appoint(editor, given);
        var made = password is null ? await users.CreateAsync(editor) : await users.CreateAsync(editor, password);
        Assert.True(made.Succeeded, made.ToString());
        return editor;
    }

    /// <summary>The address of an invented editor.</summary>
    public static string AddressOf(string name) => $"{name.ToLowerInvariant().Replace(' ', '.')}@desk.example";

    /// <summary>A reader.</summary>
    public static Visitor Reader(this SiteHost host) => new(host.Address);

    /// <summary>A new editor who is signed in already.</summary>
    public static async Task<Visitor> EditorAsync(this SiteHost host, EditorRole? role = EditorRole.Editor, string name = "Wilma Thorne") =>
        await host.SignedInAsync(await host.AddEditorAsync(role, name));

    /// <summary>An editor who is signed in already.</summary>
    public static async Task<Visitor> SignedInAsync(this SiteHost host, Editor editor)
    {
        var visitor = host.Reader();
        var (name, value) = await host.SessionCookieAsync(editor);
        visitor.Carry(name, value);
        return visitor;
    }

    /// <summary>The cookie of a session of this editor, as the sign-in page would set it.</summary>
    public static async Task<(string Name, string Value)> SessionCookieAsync(this SiteHost host, Editor editor)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var current = await scope.ServiceProvider.GetRequiredService<UserManager<Editor>>().FindByIdAsync(editor.Id.ToString());
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Editor>>().CreateAsync(current!);
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = DateTimeOffset.UtcNow;
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan };
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme)));
    }
}
