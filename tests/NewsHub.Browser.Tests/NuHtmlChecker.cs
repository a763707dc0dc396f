using System.Diagnostics;
using System.Text.Json;

namespace NewsHub.Browser.Tests;

/// <summary>Asks the W3C's checker about pages, all of them at once: a Java program is slow to start.</summary>
internal static class NuHtmlChecker
{
    /// <summary>Errors and warnings.</summary>
    /// <param name="pages">Where each page is, and its HTML.</param>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(IReadOnlyList<(string Path, string Html)> pages)
    {
        var folder = Directory.CreateTempSubdirectory("newshub-html-").FullName;
        try
        {
            foreach (var (number, page) in pages.Index())
                await File.WriteAllTextAsync(Path.Combine(folder, $"{number}.html"), page.Html);
            using var java = Process.Start(new ProcessStartInfo(
                "java", ["-XX:TieredStopAtLevel=1", "-Xss8m", "-Xmx384m", "-jar", NuFactAttribute.Program!, "--format", "json", "--stdout", "--exit-zero-always", "--no-langdetect", folder]) { RedirectStandardOutput = true })!;
            var told = await java.StandardOutput.ReadToEndAsync();
            await java.WaitForExitAsync();
            using var answer = JsonDocument.Parse(told);
            return [.. answer.RootElement.GetProperty("messages").EnumerateArray().Where(IsProblem).Select(message => Describe(message, pages))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What is neither an error nor a warning tells of habits, such as a slash at the end of an element without content, which our views' engine writes.
    private static bool IsProblem(JsonElement message) =>
        message.GetProperty("type").GetString() != "info" || (message.TryGetProperty("subType", out var kind) && kind.GetString() == "warning");

    private static string Describe(JsonElement message, IReadOnlyList<(string Path, string Html)> pages)
    {
        var page = message.TryGetProperty("url", out var url) && int.TryParse(Path.GetFileNameWithoutExtension(url.GetString()), out var number) ? pages[number].Path : "?";
        return $"{page}: {message.GetProperty("message").GetString()} {(message.TryGetProperty("extract", out var extract) ? extract.GetString() : "")}";
    }
}

/// <summary>Runs where <see cref="Variable"/> names the checker, and is skipped where it does not.</summary>
public sealed class NuFactAttribute : FactAttribute
{
    /// <summary>Path of <c>vnu.jar</c>; <c>./newshub test</c> sets it.</summary>
    public const string Variable = "NEWSHUB_VNU";

    /// <summary>Looks at the variable.</summary>
    public NuFactAttribute()
    {
        if (Program is null)
            Skip = $"{Variable} does not name vnu.jar (npm install vnu-jar; needs Java); ./newshub test does.";
    }

    /// <summary>The program's path; null where there is none.</summary>
    public static string? Program => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;
}
