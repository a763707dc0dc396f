using System.Text;
using NewsHub.Newsroom;

namespace NewsHub.Evaluation.Hostile;

/// <summary>The sample newsroom's pages, feeds, robots.txt files and texts, as a client gets them.</summary>
internal static class NewsroomSpecimens
{
    /// <summary>Fetches all of them from a newsroom opened for it, in a stable order.</summary>
    public static async Task<IReadOnlyList<Specimen>> CollectAsync(CancellationToken cancellationToken)
    {
        await using var newsroom = await SampleNewsroom.StartAsync(0, cancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{newsroom.Port}") };
        var specimens = new List<Specimen>();
        foreach (var publisher in newsroom.Publishers.OrderBy(publisher => publisher.Key, StringComparer.Ordinal))
        {
            await FetchAsync(SpecimenKind.Page, "/");
            await FetchAsync(SpecimenKind.Robots, "/robots.txt");
            foreach (var feed in publisher.Feeds)
                await FetchAsync(SpecimenKind.Feed, feed.Path);
            foreach (var article in newsroom.ArticlesOf(publisher.Host).OrderBy(article => article.Path, StringComparer.Ordinal))
            {
                await FetchAsync(SpecimenKind.Page, article.Path);
                var text = Encoding.UTF8.GetBytes(article.Body);
                specimens.Add(new Specimen($"newsroom/{publisher.Key}{article.Path}#text", SpecimenKind.Text, () => text));
            }

            async Task FetchAsync(SpecimenKind kind, string path)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = publisher.Host } };
                using var response = await client.SendAsync(request, cancellationToken);
                if (!response.IsSuccessStatusCode)
                    return;
                var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
                // The newsroom's port is another each time; a mutant must be the same each time.
                bytes = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace($":{newsroom.Port}", "", StringComparison.Ordinal));
                specimens.Add(new Specimen($"newsroom/{publisher.Key}{path}", kind, () => bytes));
            }
        }

        return specimens;
    }
}
