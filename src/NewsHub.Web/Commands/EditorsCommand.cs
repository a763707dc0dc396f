using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NewsHub.Data;
using NewsHub.Data.Accounts;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub editors …</c>: who works at the desk, for whoever runs the program; also the way back in when nobody can.</summary>
internal static class EditorsCommand
{
    private static readonly Option<bool> Sample = new("--sample") { Description = "The sample run's editors", Recursive = true };

    /// <summary>The command with its subcommands.</summary>
    public static Command Create() => new("editors", "List, invite and disable the people who work at the desk") { Sample, List(), Add(), Disable() };

    private static Command List() => new Command("list", "Every editor with role and last sign-in").Runs((result, cancellationToken) => WithDatabaseAsync(result, async db =>
    {
        var editors = await new EditorRegister(db).ListAsync(cancellationToken);
        foreach (var editor in editors)
        {
            var may = editor.DisabledAt is not null ? "disabled" : editor.Role?.ToString().ToLowerInvariant() ?? "no role";
            Console.WriteLine($"{may,-8}  {editor.Email}  {editor.Name}  (last sign-in {editor.LastSignInAt?.ToString("u", CultureInfo.InvariantCulture) ?? "never"})");
        }

        if (editors.Count == 0)
            CommandRunner.Say("Nobody works at the desk yet; invite somebody with: ./newshub editors add <e-mail address> --admin");
    }, cancellationToken));

    private static Command Add()
    {
        var email = EmailArgument();
        var admin = new Option<bool>("--admin") { Description = "May also say who else works at the desk" };
        var site = new Option<string>("--site") { Description = "Address of the site, for the link; Site__PublicUrl when not given", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("Site__PublicUrl") is { Length: > 0 } url ? url : "http://localhost:5080" };
        return new Command("add", "Print a one-time link by which somebody makes an account, or gets back into one") { email, admin, site }.Runs((result, cancellationToken) =>
        {
            var (address, home) = (Checked(result.GetValue(email)!), SiteOf(result.GetValue(site)!));
            return WithDatabaseAsync(result, async db =>
            {
                var secret = await SecretAsync(db, address, result.GetValue(admin), cancellationToken);
                CommandRunner.Say($"This link works once, until {TimeProvider.System.GetUtcNow() + Invitations.Lifetime:u}:");
                Console.WriteLine(new Uri(home, JoinPath.Of(secret).TrimStart('/')));
            }, cancellationToken);
        });
    }

    private static Command Disable()
    {
        var email = EmailArgument();
        return new Command("disable", "Let nobody sign in with an account any more; its sessions end at once") { email }.Runs((result, cancellationToken) => WithDatabaseAsync(result, async db =>
        {
            var (address, register) = (Checked(result.GetValue(email)!), new EditorRegister(db));
            var editor = await new Invitations(db, register).FindEditorAsync(address, cancellationToken) ?? throw new UsageException($"Nobody has the address {address}; './newshub editors list' shows them.");
            CommandRunner.Say(await register.DisableAsync(editor.Id, TimeProvider.System.GetUtcNow(), cancellationToken) is EditorChange.Done
                ? $"{editor.Name} is disabled; './newshub editors add {address}' lets them in again."
                : throw new UsageException($"{editor.Name} is the only admin who can sign in; make somebody else admin first: ./newshub editors add <e-mail address> --admin"));
        }, cancellationToken));
    }

    private static async Task<string> SecretAsync(NewsHubDb db, string email, bool asAdmin, CancellationToken cancellationToken)
    {
        var register = new EditorRegister(db);
        var (invitations, now) = (new Invitations(db, register), TimeProvider.System.GetUtcNow());
        if (await invitations.FindEditorAsync(email, cancellationToken) is not { } editor)
        {
            CommandRunner.Say($"{email} is invited as {(asAdmin ? "an admin" : "an editor")}.");
            return (await invitations.ForNewEditorAsync(email, asAdmin ? EditorRole.Admin : EditorRole.Editor, null, now, cancellationToken))!;
        }

        // Whoever may run this owns the database: it also gives back what was taken away.
        await register.EnableAsync(editor.Id, cancellationToken);
        if (asAdmin)
            await register.SetRoleAsync(editor.Id, EditorRole.Admin, cancellationToken);
        else if (await register.RoleAsync(editor.Id, cancellationToken) is null)
            await register.SetRoleAsync(editor.Id, EditorRole.Editor, cancellationToken);
        CommandRunner.Say($"{editor.Name} has an account already; the link gives it a new password and takes its passkeys and its authenticator app off.");
        return await invitations.ForRenewalAsync(editor, null, now, cancellationToken);
    }

    private static Argument<string> EmailArgument() => new("e-mail") { Description = "The address to sign in with" };

    private static string Checked(string email) => email.Trim() is { Length: <= 254 } address && new EmailAddressAttribute().IsValid(address) ? address : throw new UsageException($"'{email}' is no e-mail address.");

    private static Uri SiteOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is "http" or "https"
        ? site.AbsoluteUri.EndsWith('/') ? site : new Uri(site.AbsoluteUri + "/")
        : throw new UsageException($"'{text}' is no web address; it starts with https://");

    private static async Task<int> WithDatabaseAsync(ParseResult result, Func<NewsHubDb, Task> work, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(result.GetValue(Sample) ? "newshub_sample" : "newshub", _ => { }, cancellationToken);
        await MigrateCommand.MigrateAsync(database, cancellationToken);
        await using var db = database.Context();
        await work(db);
        return 0;
    }
}
