using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Feeds;
using NewsHub.Data;
using NewsHub.Data.Sources;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub sources …</c>: what is followed. A run that is under way picks changes up within a minute.</summary>
internal static class SourcesCommand
{
    private static readonly Option<bool> Sample = new("--sample") { Description = "The sample run's sources", Recursive = true };

    /// <summary>The command with its subcommands.</summary>
    public static Command Create() => new("sources", "List, add, pause, import and export the publishers that are followed")
    {
        Sample, List(), SourcesAdd.Create(Sample, WithDatabaseAsync), Switch("enable", "Follow a source (again)", true), Switch("disable", "Pause a source; what it published stays", false), Import(), Export(),
    };

    private static Command List() => new Command("list", "Every source with its last visit and what its feeds answered").Runs((result, cancellationToken) =>
        WithDatabaseAsync(result, async db =>
        {
            var sources = await db.Sources.AsNoTracking().Include(source => source.Feeds).OrderBy(source => source.Name).ToListAsync(cancellationToken);
            foreach (var source in sources)
            {
                Console.WriteLine($"{source.Id,4}  {(source.Enabled ? "follows" : "paused "),-8} {source.Name}  (last visit {source.LastVisitAt?.ToString("u", CultureInfo.InvariantCulture) ?? "never"})");
                foreach (var feed in source.Feeds.OrderBy(feed => feed.IndexId ?? feed.Id).ThenBy(feed => feed.Id))
                    Console.WriteLine($"      {(feed.IndexId is null ? "" : "  ")}{feed.Url}  {feed.LastOutcome ?? "not polled yet"}");
            }

            if (sources.Count == 0)
                CommandRunner.Say("No source is followed yet; add one with: ./newshub sources add <address of a site or a feed>");
        }, cancellationToken));

    private static Command Switch(string verb, string description, bool enabled)
    {
        var id = new Argument<int>("id") { Description = "The number that 'sources list' shows" };
        return new Command(verb, description) { id }.Runs((result, cancellationToken) => WithDatabaseAsync(result, async db =>
        {
            var number = result.GetValue(id);
            var changed = await db.Sources.Where(source => source.Id == number).ExecuteUpdateAsync(set => set.SetProperty(source => source.Enabled, enabled), cancellationToken);
            CommandRunner.Say(changed == 1 ? $"Source {number} is {(enabled ? "followed" : "paused")}." : throw new UsageException($"There is no source {number}; './newshub sources list' shows them."));
        }, cancellationToken));
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("opml") { Description = "An OPML file" };
        return new Command("import", "Follow every feed of an OPML file") { file }.Runs((result, cancellationToken) => WithDatabaseAsync(result, async db =>
        {
            try
            {
                var sources = Opml.Read(await File.ReadAllTextAsync(result.GetValue(file)!.FullName, cancellationToken));
                CommandRunner.Say($"{await SourceList.ImportAsync(db, sources, TimeProvider.System.GetUtcNow(), cancellationToken)} of {sources.Count} feeds are new and followed now.");
            }
            catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
            {
                throw new UsageException(e.Message);
            }
        }, cancellationToken));
    }

    private static Command Export() => new Command("export", "Print every source as OPML").Runs((result, cancellationToken) =>
        WithDatabaseAsync(result, async db => Console.WriteLine(Opml.Write(await SourceList.ExportAsync(db, cancellationToken))), cancellationToken));

    private static Task<int> WithDatabaseAsync(ParseResult result, Func<NewsHubDb, Task> work, CancellationToken cancellationToken) =>
        WithDatabaseAsync(result, (_, db) => work(db), cancellationToken);

    private static async Task<int> WithDatabaseAsync(ParseResult result, Func<Database, NewsHubDb, Task> work, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(result.GetValue(Sample) ? "newshub_sample" : "newshub", _ => { }, cancellationToken);
        await MigrateCommand.MigrateAsync(database, cancellationToken);
        await using var db = database.Context();
        await work(database, db);
        return 0;
    }
}
