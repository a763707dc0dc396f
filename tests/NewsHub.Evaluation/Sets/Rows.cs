using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsHub.Evaluation.Sets;

/// <summary>Reads and writes JSON Lines.</summary>
internal static class Rows
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every line as a record.</summary>
    public static IReadOnlyList<T> Read<T>(string path) => [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonSerializer.Deserialize<T>(line, Options)!)];

    /// <summary>Every line by its id, the last of several that share one.</summary>
    public static Dictionary<string, T> ReadBy<T>(string path, Func<T, string> id)
    {
        var rows = new Dictionary<string, T>();
        foreach (var row in Read<T>(path))
            rows[id(row)] = row;
        return rows;
    }

    /// <summary>Writes one line for each.</summary>
    public static void Write<T>(string path, IEnumerable<T> rows) => File.WriteAllLines(path, rows.Select(row => JsonSerializer.Serialize(row, Options)));
}
