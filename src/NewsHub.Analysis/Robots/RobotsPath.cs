namespace NewsHub.Analysis.Robots;

/// <summary>The part of an address that rules speak of.</summary>
internal static class RobotsPath
{
    /// <summary>Path and query, percent-encoded, beginning with a slash.</summary>
    public static string Of(Uri url) => url.IsAbsoluteUri && url.PathAndQuery.StartsWith('/') ? url.PathAndQuery : "/";
}
