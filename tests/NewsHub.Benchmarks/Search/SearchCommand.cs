using System.CommandLine;
using NewsHub.Benchmarks.Harness;
using Npgsql;

namespace NewsHub.Benchmarks.Search;

/// <summary><c>search</c>: how long searches and suggestions take over HTTP, with stories of some number in a real PostgreSQL.</summary>
internal static class SearchCommand
{
    // Of 95 in 100 requests.
    private const double MostMilliseconds = 60;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var stories = new Argument<int>("stories") { Description = "Stories to search; four times as many articles", DefaultValueFactory = _ => 100_000 };
        var rounds = new Option<int>("--rounds") { Description = "Requests of each kind", DefaultValueFactory = _ => 100 };
        var only = new Option<string>("--only") { Description = "Kinds of pages whose names hold this", DefaultValueFactory = _ => "" };
        var folder = new Option<string?>("--folder") { Description = "Keep PostgreSQL and what it is filled with in this folder, or take up what is there" };
        var command = new Command("search", "Searches and suggestions over HTTP") { stories, rounds, only, folder };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var database = await OwnDatabase.StartAsync(result.GetValue(folder), empty => FillAsync(empty, result.GetValue(stories), cancellationToken), cancellationToken);
            var pages = Pages(await NamesAsync(database.ConnectionString, cancellationToken)).Where(page => page.Name.Contains(result.GetValue(only)!, StringComparison.Ordinal));
            await using var site = await ServedSite.StartAsync(database.ConnectionString, cancellationToken);
            await site.MeasureAsync(pages, result.GetValue(rounds), cancellationToken, () => database.ServerUsed, MostMilliseconds);
            return 0;
        });
        return command;
    }

    private static async Task FillAsync(OwnDatabase empty, int stories, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync($"Filling in {stories:N0} stories …");
        await SearchDatabase.FillAsync(empty, stories, cancellationToken);
    }

    private static IEnumerable<(string Name, Func<Random, string> Path)> Pages(IReadOnlyList<string> names) =>
    [
        ("a rare word", random => $"/search?q={Word(random, 20_000, 60_000)}"),
        ("a word of one story in a hundred", random => $"/search?q={Word(random, 300, 1_000)}"),
        ("a word of one story in ten", random => $"/search?q={Word(random, 30, 100)}"),
        ("a word of four stories in five", _ => "/search?q=gives"),
        ("two words", random => $"/search?q={Word(random, 100, 1_000)}+{Word(random, 1, 50)}"),
        ("a phrase", random => $"/search?q=%22gives+{random.Next(1, 9)}00%22"),
        ("one word or another, not a third", random => $"/search?q={Word(random, 50, 500)}+or+{Word(random, 50, 500)}+-{Word(random, 1, 20)}"),
        ("only what is not meant", random => $"/search?q=-{Word(random, 1, 20)}"),
        ("a name", random => $"/search?q={Name(random, names)}"),
        ("a name with a letter wrong", random => $"/search?q={Misspelt(random, names)}"),
        ("a common word, an outlet, an amount", random => $"/search?q=gives&source={random.Next(1, 400)}&min=1000000&max=2000000&currency=USD"),
        ("a common word and a rare amount", _ => "/search?q=gives&min=99000000"),
        ("a person and days", random => $"/search?party={1 + random.Next(3000)}&from=2024-01-01&to=2025-01-01"),
        ("a day", random => $"/search?from=2024-0{1 + random.Next(9)}-11&to=2024-0{1 + random.Next(9)}-12"),
        ("newest first, a common word", _ => "/search?q=donates&sort=newest"),
        ("two letters typed", random => $"/search/suggest?q={Name(random, names)[..2]}"),
        ("the beginning of a name typed", random => $"/search/suggest?q={Name(random, names)[..6]}"),
        ("the beginning of a word typed", random => $"/search/suggest?q=gives+{Word(random, 1_000, 60_000)[..3]}"),
    ];

    private static async Task<IReadOnlyList<string>> NamesAsync(string database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var names = source.CreateCommand("select name from parties where id % 30 = 1 order by id");
        await using var reader = await names.ExecuteReaderAsync(cancellationToken);
        var all = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            all.Add(reader.GetString(0));
        return all;
    }

    // By rank, as the words are made: the lower, the more common.
    private static string Word(Random random, int from, int to) => string.Concat($"{random.Next(from, to)}".Select(digit => "baceditoru"[digit - '0']));

    private static string Name(Random random, IReadOnlyList<string> names) => names[random.Next(names.Count)].ToLowerInvariant().Replace(' ', '+');

    private static string Misspelt(Random random, IReadOnlyList<string> names) => Name(random, names) is var name ? name.Remove(name.Length / 2 + 1, 1) : "";
}
