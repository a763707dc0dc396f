using System.Globalization;

namespace NewsHub.Benchmarks.Web;

/// <summary>One kind of load on a site.</summary>
/// <param name="Name">What is asked for.</param>
/// <param name="Script">A request, as <c>wrk</c> makes it, in Lua.</param>
internal sealed record WebLoad(string Name, string Script)
{
    /// <summary>Answers a second that are demanded; null for no demand.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Milliseconds that 99 of 100 answers may take at most; null for no demand.</summary>
    public double? P99 { get; init; }

    /// <summary>The same path again and again.</summary>
    /// <param name="name">What is asked for.</param>
    /// <param name="path">Path and query.</param>
    /// <param name="header">A header's name and value, as they are sent.</param>
    public static WebLoad Of(string name, string path, string? header = null)
    {
        var set = header?.Split(": ", 2) is [var key, var value] ? $"wrk.headers['{key}'] = '{value}'\n" : "";
        return new WebLoad(name, $"{set}wrk.path = '{path}'"); // made once: a function would be called for each request, on the cores that the site needs
    }

    /// <summary>The pages of all stories, at random.</summary>
    public static WebLoad AnyStory(string name, int stories) => new(name,
        $"""
        math.randomseed(2026)
        request = function() local n = math.random(1, {stories}); local first = {StoriesDatabase.ArticlesOfStory} * (n - 1) + 1
          return wrk.format('GET', '/stories/' .. n .. '/speaker-number-' .. (1 + n % {StoriesDatabase.Parties}) .. '-gives-for-the-house-by-the-bay-told-' .. first) end
        """);

    /// <summary>What is demanded, in words; empty where nothing is.</summary>
    public string Bar => (AtLeast, P99) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"≥ {least:N0}/s, p99 < {most:0} ms"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"≥ {least:N0}/s"),
        _ => "",
    };

    /// <summary>Whether it is met; null where nothing is demanded.</summary>
    public bool? IsMetBy(Wrk.Result run) => AtLeast is not { } least ? null : run.RequestsPerSecond >= least && (P99 is not { } most || run.P99 < most);
}
