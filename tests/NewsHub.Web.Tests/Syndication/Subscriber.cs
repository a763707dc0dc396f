using System.Net;
using System.Xml.Linq;
using NewsHub.Data.Search;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Syndication;

/// <summary>A feed reader that remembers every id, and shows what it has not seen.</summary>
internal sealed class Subscriber(SiteHost host, string path)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly Dictionary<string, (string Title, string Link)> seen = [];
    private readonly HashSet<(string Title, string Content)> shown = [];

    /// <summary>Items of the last poll.</summary>
    public IReadOnlyList<string> Current { get; private set; } = [];

    /// <summary>Asks for the feed once; fails if an item is in it twice, comes back under another id, or leads nowhere.</summary>
    /// <returns>Titles of the items that were not seen before.</returns>
    public async Task<IReadOnlyList<string>> PollAsync()
    {
        await using (var db = host.Open())
            await SearchFollower.FollowAsync(db, CancellationToken.None); // as a web node does each second
        var answer = await GetAsync(new Uri(host.Address, path));
        var entries = XDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Root!.Elements(Atom + "entry").ToList();
        Current = [.. entries.Select(entry => entry.Element(Atom + "id")!.Value)];
        Assert.Equal(Current.Distinct(), Current);
        var fresh = new List<string>();
        foreach (var entry in entries)
        {
            var (id, title) = (entry.Element(Atom + "id")!.Value, entry.Element(Atom + "title")!.Value);
            if (!seen.ContainsKey(id))
            {
                Assert.True(shown.Add((title, entry.Element(Atom + "content")!.Value)), $"'{title}' comes again as {id}");
                fresh.Add(title);
            }

            seen[id] = (title, entry.Elements(Atom + "link").Single().Attribute("href")!.Value);
        }

        await FollowAsync();
        return fresh;
    }

    // Every link that was ever shown, to our own pages: outlets are not ours. What is not told any more has a page that says so, and answers 410.
    private async Task FollowAsync()
    {
        foreach (var (title, link) in seen.Values.Where(item => item.Link.StartsWith(host.Address.AbsoluteUri, StringComparison.Ordinal)))
        {
            var answer = await GetAsync(new Uri(link));
            Assert.True(answer.IsSuccessStatusCode || answer.StatusCode is HttpStatusCode.Gone, $"'{title}' leads to {link}, which answers {(int)answer.StatusCode}");
            Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private async Task<HttpResponseMessage> GetAsync(Uri address)
    {
        var answer = await host.Client.GetAsync(address);
        for (var hops = 0; answer.Headers.Location is { } location; hops++)
        {
            Assert.True(hops < 2, $"{address} leads on and on");
            answer = await host.Client.GetAsync(new Uri(address, location));
        }

        return answer;
    }
}
