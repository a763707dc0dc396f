using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using NewsHub.Web.Commands.Progress;

namespace NewsHub.Web.Commands;

/// <summary>JSON Lines in, JSON Lines out: the form that every <c>analyze</c> command shares. Order is kept, and only a window of lines is in memory at a time.</summary>
internal static class JsonLines
{
    // Enough that one slow item does not keep the other cores waiting.
    private static readonly int Window = 16 * Environment.ProcessorCount;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Applies <paramref name="analyze"/> to each line. An item that fails still yields a line, with <c>id</c> and <c>error</c>.</summary>
    /// <param name="files">Where from and where to.</param>
    /// <param name="parallel">Over all cores; off where an item depends on the ones before.</param>
    /// <param name="analyze">From an input line to the object to print. A <see cref="FormatException"/> is a line's own fault, and its message a sentence for a person.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UsageException">A file cannot be opened.</exception>
    /// <exception cref="IOException">Reading or writing broke off.</exception>
    public static async Task RunAsync<TIn>(LineFiles files, bool parallel, Func<TIn, object> analyze, CancellationToken cancellationToken)
        where TIn : class
    {
        using var reader = files.OpenInput();
        await using var writer = files.OpenOutput();
        using var progress = files.ShowProgress(reader);
        var answers = Channel.CreateBounded<Task<Answer>>(new BoundedChannelOptions(Window) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync(reader, parallel, (line, number) => AnswerTo(line, number, analyze), answers.Writer, stop.Token);
        try
        {
            await foreach (var pending in answers.Reader.ReadAllAsync(cancellationToken))
            {
                var answer = await pending;
                await writer.WriteLineAsync(answer.Line.AsMemory(), cancellationToken);
                if (answers.Reader.Count == 0)
                    await writer.FlushAsync(cancellationToken);
                progress?.Count(answer.IsFailure);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync(LineReader reader, bool parallel, Func<string, long, Answer> answerTo, ChannelWriter<Task<Answer>> answers, CancellationToken cancellationToken)
    {
        try
        {
            for (var number = 1L; await reader.ReadAsync(cancellationToken) is { } line; number++)
            {
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                var at = number;
                var answer = Task.Run(() => answerTo(line, at), cancellationToken);
                if (!parallel)
                    await answer;
                await answers.WriteAsync(answer, cancellationToken);
            }

            answers.Complete();
        }
        catch (Exception e)
        {
            // Whoever reads the answers gets it after the last of them.
            answers.Complete(e);
        }
    }

    private static Answer AnswerTo<TIn>(string line, long number, Func<TIn, object> analyze)
        where TIn : class
    {
        JsonNode? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new FormatException($"line {number} is JSON, but no object");
            id = document.RootElement.TryGetProperty("id", out var given) ? JsonNode.Parse(given.GetRawText()) : null;
            var item = document.RootElement.Deserialize<TIn>(Options)!;
            return new Answer(JsonSerializer.Serialize(analyze(item), Options), false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The contract: one line per item, whatever happens to it.
            return new Answer(new JsonObject { ["id"] = id, ["error"] = Sentence(e, number) }.ToJsonString(Options), true);
        }
    }

    /// <summary>What is wrong with an item in one sentence; a bug of ours is named by its type.</summary>
    private static string Sentence(Exception e, long number) => e switch
    {
        JsonException { Path: { Length: > 2 } path } => $"line {number}: '{path[2..]}' has a value of another kind than docs/contracts.md says",
        JsonException json => $"line {number} is not JSON (from byte {json.BytePositionInLine + 1})",
        FormatException or IOException or UnauthorizedAccessException => e.Message,
        _ => $"{e.GetType().Name}: {e.Message}",
    };

    private readonly record struct Answer(string Line, bool IsFailure);
}
