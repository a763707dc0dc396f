using System.CommandLine;
using NewsHub.Data;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub migrate</c>: brings the database's schema up to this program.</summary>
internal static class MigrateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var sample = new Option<bool>("--sample") { Description = "The sample run's database" };
        return new Command("migrate", "Bring the database's schema up to date") { sample }.Runs(async (result, cancellationToken) =>
        {
            await using var database = await Database.OpenAsync(result.GetValue(sample) ? "newshub_sample" : "newshub", CommandRunner.Say, cancellationToken);
            if (await MigrateAsync(database, cancellationToken) == 0)
                CommandRunner.Say("The schema is up to date.");
            return 0;
        });
    }

    /// <summary>Migrates and says so.</summary>
    /// <returns>The number of migrations applied.</returns>
    public static async Task<int> MigrateAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Context();
        var applied = await Schema.MigrateAsync(db, cancellationToken);
        if (applied.Count > 0)
            CommandRunner.Say($"Schema migrated: {string.Join(", ", applied)}.");
        return applied.Count;
    }
}
