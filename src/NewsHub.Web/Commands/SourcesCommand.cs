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
        Sample, List(), Add(), Switch("enable", "Follow a source (again)", true), Switch("disable", "Pause a source; what it published stays", false), Import(), Export(),
    };

    private static Command List() => new Command("list", "Every source with its last visit and what its feeds answered").Runs((result, cancellationToken) =>
        WithDatabaseAsync(result, async db =>
        {
            var sources = await db.Sources.AsNoTracking().Include(source => source.Feeds).OrderBy(source => source.Name).ToListAsync(cancellationToken);
            foreach (var source in sources)
            {
                Console.WriteLine($"{source.Id,4}  {(source.Enabled ? "follows" : "paused "),-8} {source.Name}  (last visit {source.LastVisitAt?.ToString("u", CultureInfo.InvariantCulture) ?? "never"})");
                foreach (var feed in source.Feeds)
                    Console.WriteLine($"      {feed.Url}  {feed.LastOutcome}");
            }

            if (sources.Count == 0)
                CommandRunner.Say("No source is followed yet; add one with: ./newshub sources add <feed address>");
        }, cancellationToken));

    private static Command Add()
    {
        var url = new Argument<string>("feed") { Description = "Address of an RSS, Atom or JSON feed, or a news sitemap" };
        var name = new Option<string?>("--name") { Description = "The publication's name; its host when not given" };
        return new Command("add", "Follow a feed") { url, name }.Runs((result, cancellationToken) => WithDatabaseAsync(result, async db =>
        {
            if (!Uri.TryCreate(result.GetValue(url), UriKind.Absolute, out var feed) || feed.Scheme is not ("http" or "https"))
                throw new UsageException($"'{result.GetValue(url)}' is no web address; it starts with https://");
            var added = await SourceList.ImportAsync(db, [new OpmlSource(result.GetValue(name) ?? feed.Host, feed, new Uri(feed, "/"), true)], TimeProvider.System.GetUtcNow(), cancellationToken);
            CommandRunner.Say(added == 1 ? $"Following {feed}." : $"{feed} is followed already.");
        }, cancellationToken));
    }

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

    private static async Task<int> WithDatabaseAsync(ParseResult result, Func<NewsHubDb, Task> work, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(result.GetValue(Sample) ? "newshub_sample" : "newshub", _ => { }, cancellationToken);
        await MigrateCommand.MigrateAsync(database, cancellationToken);
        await using var db = database.Context();
        await work(db);
        return 0;
    }
}
