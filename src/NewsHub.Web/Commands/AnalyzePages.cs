using System.CommandLine;
using System.Text.Json;
using NewsHub.Analysis.Extraction;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub analyze pages</c>: article extraction over saved pages.</summary>
internal static class AnalyzePages
{
    /// <summary>The subcommand.</summary>
    public static Command Create() => AnalyzeCommand.Analyzer("pages", "Extract the article from each page", (files, cancellationToken) =>
        JsonLines.RunAsync<Input>(files, parallel: true, item => Analyze(item, files.Input), cancellationToken));

    private static object Analyze(Input item, string input)
    {
        var url = Uri.TryCreate(item.Url, UriKind.Absolute, out var parsed) ? parsed : new Uri("http://localhost/");
        var article = ArticleExtractor.Extract(InputFile.Read(input, item.File), item.ContentType, url);
        return new
        {
            item.Id,
            article.Title,
            article.Authors,
            article.Published,
            article.Modified,
            article.CanonicalUrl,
            article.SiteName,
            article.Language,
            article.Image,
            article.Lead,
            article.Text,
        };
    }

    private sealed record Input(JsonElement? Id, string? File, string? Url, string? ContentType);
}
