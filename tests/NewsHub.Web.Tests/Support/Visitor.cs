using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsHub.Web.Tests.Support;

/// <summary>Somebody with a browser that keeps cookies, sends forms with the page's own token, and follows no redirect by itself.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;
    private readonly Dictionary<string, string> cookies = [];

    /// <summary>Comes to a site as a reader.</summary>
    public Visitor(Uri address) =>
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };

    /// <summary>The cookies that the site has set, by name.</summary>
    public IReadOnlyDictionary<string, string> Cookies => cookies;

    /// <summary>Takes a cookie along.</summary>
    public void Carry(string name, string value) => cookies[name] = value;

    /// <summary>Asks for a path.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)));

    /// <summary>A page that is there.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        var response = await GetAsync(path);
        Assert.True(response.StatusCode is HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode} {response.Headers.Location}");
        return await ReadAsync(response);
    }

    /// <summary>Sends a form as the page at <paramref name="path"/> would: with its token, and to the address that its form names.</summary>
    /// <param name="path">The page with the form.</param>
    /// <param name="fields">What is typed.</param>
    /// <param name="form">Which form, if the page has several: a selector.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string path, IEnumerable<(string Name, string Value)> fields, string form = "main form[method=post]")
    {
        var page = await PageAsync(path);
        var found = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{path} has no {form}.");
        var typed = fields.ToList();
        var hidden = found.QuerySelectorAll("input[type=hidden][name]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Where(kept => typed.All(field => field.Name != kept.Item1));
        return await PostAsync(found.GetAttribute("action") is { Length: > 0 } action ? action : path, [.. hidden, .. typed]);
    }

    /// <summary>Posts fields, with no token unless one is among them.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, IEnumerable<(string Name, string Value)> fields) => SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
    });

    /// <summary>Reads an answer as a page.</summary>
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await client.SendAsync(request);
        foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
        {
            var (name, value) = set.Split(';')[0].Split('=', 2) is [var key, var text] ? (key, text) : throw new FormatException(set);
            if (value.Length == 0)
                cookies.Remove(name);
            else
                cookies[name] = value;
        }

        return response;
    }
}
