using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsHub.Web.Commands;

/// <summary>JSON Lines in, JSON Lines out: the form that every <c>analyze</c> command shares. Order is kept; progress goes to standard error.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(1);

    /// <summary>Applies <paramref name="analyze"/> to each line. An item that fails still yields a line, with <c>id</c> and <c>error</c>.</summary>
    /// <param name="input">A file, or <c>-</c> for standard input.</param>
    /// <param name="output">A file, or <c>-</c> for standard output.</param>
    /// <param name="parallel">Over all cores; off where an item depends on the ones before.</param>
    /// <param name="analyze">From an input line to the object to print.</param>
    /// <returns>0 when the whole input was read, 2 when a file cannot be opened.</returns>
    public static int Run<TIn>(string input, string output, bool parallel, Func<TIn, object> analyze)
        where TIn : class
    {
        try
        {
            using var reader = input == "-" ? Console.In : new StreamReader(input);
            using var writer = output == "-" ? new StreamWriter(Console.OpenStandardOutput()) : new StreamWriter(output);
            var lines = Lines(reader);
            var results = parallel
                ? lines.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(line => Answer(line, analyze))
                : lines.Select(line => Answer(line, analyze));
            Write(results, writer);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"newshub: {e.Message}");
            return 2;
        }
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
            if (!string.IsNullOrWhiteSpace(line))
                yield return line;
    }

    private static string Answer<TIn>(string line, Func<TIn, object> analyze)
        where TIn : class
    {
        JsonNode? id = null;
        try
        {
            id = JsonNode.Parse(line)?["id"]?.DeepClone();
            var item = JsonSerializer.Deserialize<TIn>(line, Options) ?? throw new JsonException("the line is null");
            return JsonSerializer.Serialize(analyze(item), Options);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The contract: one line per item, whatever happens to it. The message names the bug.
            return new JsonObject { ["id"] = id, ["error"] = $"{e.GetType().Name}: {e.Message}" }.ToJsonString(Options);
        }
    }

    private static void Write(IEnumerable<string> results, TextWriter writer)
    {
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var reported = started;
        var count = 0;
        foreach (var result in results)
        {
            writer.WriteLine(result);
            count++;
            if (clock.GetElapsedTime(reported) < ProgressInterval)
                continue;
            reported = clock.GetTimestamp();
            Console.Error.WriteLine($"{count} items, {count / clock.GetElapsedTime(started).TotalSeconds:0} a second");
        }

        Console.Error.WriteLine($"{count} items in {clock.GetElapsedTime(started).TotalSeconds:0.0} s");
    }
}
