using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsHub.Data.Accounts;
using NewsHub.Web.Accounts;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Browser.Tests;

/// <summary>Each test has a site of its own, reached as localhost, since a passkey belongs to a name and not to a number.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccountTests(BrowserSite browser) : IAsyncLifetime
{
    private SiteHost host = null!;

    private Uri Address => new UriBuilder(host.Address) { Host = "localhost" }.Uri;

    public async Task InitializeAsync() => host = await SiteHost.StartAsync(("Site:Name", "Lamp & Ledger"));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_first_admin_comes_in_by_the_link_without_a_script_and_invites_an_editor()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var secret = await scope.ServiceProvider.GetRequiredService<Invitations>().ForFirstAdminAsync(DateTimeOffset.UtcNow, default);
        var page = await browser.OpenAtAsync(Address, JoinPath.Of(secret!), runsScripts: false);

        await page.GetByLabel("Your name").FillAsync("Ada Merrow");
        await page.GetByLabel("E-mail address").FillAsync("ada.merrow@desk.example");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Editors.Password);
        await page.GetByLabel("The same password again").FillAsync(Editors.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        Assert.Equal("Ada Merrow", await HeadingAsync(page));

        await page.GetByRole(AriaRole.Link, new() { Name = "Invite editors" }).ClickAsync();
        await page.GetByLabel("E-mail address").FillAsync("odo.pell@desk.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var link = await page.Locator(".link-text").InnerTextAsync();
        var guest = await browser.OpenAtAsync(Address, new Uri(link).PathAndQuery, runsScripts: false);
        Assert.Equal("Welcome to the desk", await HeadingAsync(guest));
        Assert.Equal("odo.pell@desk.example", await guest.GetByLabel("E-mail address").InputValueAsync());
    }

    [Fact]
    public async Task Too_many_wrong_passwords_lock_the_address_for_a_while()
    {
        await host.AddEditorAsync(password: Editors.Password);
        var page = await browser.OpenAtAsync(Address, "/account/sign-in", runsScripts: false);
        for (var attempt = 0; attempt < SignInTries.Limit; attempt++)
        {
            await TypePasswordAsync(page, "another lantern");
            Assert.Contains("do not fit together", await page.GetByRole(AriaRole.Alert).First.InnerTextAsync(), StringComparison.Ordinal);
        }

        await TypePasswordAsync(page, Editors.Password);

        Assert.Contains("locked for a quarter of an hour", await page.GetByRole(AriaRole.Alert).First.InnerTextAsync(), StringComparison.Ordinal);
        await using var db = host.Open();
        await db.SignInTries.ExecuteUpdateAsync(set => set.SetProperty(tries => tries.At, tries => tries.At - SignInTries.Lock));
        await TypePasswordAsync(page, Editors.Password);
        Assert.Equal("Wilma Thorne", await HeadingAsync(page));
    }

    [Fact]
    public async Task An_authenticator_app_is_set_up_and_asked_for_without_a_script()
    {
        var editor = await host.AddEditorAsync(password: Editors.Password);
        var page = await browser.OpenAtAsync(Address, "/account/sign-in?returnUrl=/account/authenticator", runsScripts: false);
        await TypePasswordAsync(page, Editors.Password);
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
        var key = (await page.Locator(".key-text").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("The six digits").FillAsync(TimeCode.Of(key, TimeCode.StepAt(DateTimeOffset.UtcNow)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        await Assertions.Expect(page.Locator(".codes li")).ToHaveCountAsync(AuthenticatorSetup.RecoveryCodes);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await page.GotoAsync("/account/sign-in");
        await TypePasswordAsync(page, Editors.Password);
        Assert.Equal("The second step", await HeadingAsync(page));
        await page.GetByLabel("Code").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByText("This code is wrong")).ToBeVisibleAsync();
        await using var db = host.Open();
        var used = (await db.Editors.AsNoTracking().SingleAsync(other => other.Id == editor.Id)).LastCodeStep!.Value;
        await page.GetByLabel("Code").FillAsync(TimeCode.Of(key, used + 1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        Assert.Equal("Wilma Thorne", await HeadingAsync(page));
    }

    [Fact]
    public async Task A_passkey_is_added_and_opens_the_account_without_an_address_or_a_password()
    {
        var page = await browser.OpenAtAsync(Address, "/about");
        await AddAuthenticatorAsync(page);
        await SignInAsync(page, await host.AddEditorAsync());
        await page.GotoAsync("/account/passkeys");
        await page.GetByLabel("A name for the new passkey").FillAsync("The blue laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByText("The blue laptop").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/account");
        Assert.Equal("Wilma Thorne", await HeadingAsync(page));

        await page.GotoAsync("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove The blue laptop" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You have none yet.")).ToBeVisibleAsync();
    }

    [AxeFact]
    public async Task Axe_finds_nothing_in_the_account_in_light_and_dark_and_on_a_phone()
    {
        var admin = await host.AddEditorAsync(EditorRole.Admin, "Ada Merrow");
        await host.AddEditorAsync(name: "Odo Pell");
        await using var scope = host.Services.CreateAsyncScope();
        var invitations = scope.ServiceProvider.GetRequiredService<Invitations>();
        var secret = await invitations.ForNewEditorAsync("una.sedge@desk.example", EditorRole.Editor, admin.Id, DateTimeOffset.UtcNow, default);
        foreach (var path in (string[])["/account/sign-in", JoinPath.Of(secret!), JoinPath.Page, "/account", "/account/password", "/account/authenticator", "/account/passkeys", "/account/editors", "/account/sign-out"])
        {
            var page = await browser.OpenAtAsync(Address, "/about");
            if (path != "/account/sign-in")
                await SignInAsync(page, admin);
            await page.GotoAsync(path);
            if (path == JoinPath.Of(secret!))
            {
                await page.EvaluateAsync("() => document.querySelector('main form').noValidate = true");
                await page.Locator("main form button").ClickAsync();
                await page.Locator(".error").First.WaitForAsync();
            }

            Assert.Equal([], (await page.ViolationsAsync()).Select(violation => $"{path} {violation}"));
            Assert.Equal(320, await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        }
    }

    private static async Task TypePasswordAsync(IPage page, string password)
    {
        await page.GetByLabel("E-mail address").FillAsync("wilma.thorne@desk.example");
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    private static Task<string> HeadingAsync(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();

    private async Task SignInAsync(IPage page, Editor editor)
    {
        var (name, value) = await host.SessionCookieAsync(editor);
        await page.Context.AddCookiesAsync([new Cookie { Name = name, Value = value, Url = Address.AbsoluteUri, HttpOnly = true }]);
    }

    // A security key of the browser's own, which its owner always touches (Chrome DevTools Protocol, WebAuthn domain).
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = JsonSerializer.SerializeToElement(new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true }),
        });
    }
}

/// <summary>As <see cref="AxeTheoryAttribute"/>, for a test without cases.</summary>
public sealed class AxeFactAttribute : FactAttribute
{
    /// <summary>Looks at the variable.</summary>
    public AxeFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(AxeTheoryAttribute.Variable)))
            Skip = $"{AxeTheoryAttribute.Variable} does not name axe.min.js (npm install axe-core); ./newshub test does.";
    }
}
