using NewsHub.Analysis.Urls;

namespace NewsHub.Analysis.Feeds;

/// <summary>Addresses in feeds, made absolute by <c>xml:base</c> and the document's own address (RFC 3986, section 5.1).</summary>
internal static class FeedAddress
{
    /// <summary>The absolute HTTP address that a reference stands for; null when there is none.</summary>
    /// <param name="reference">As written.</param>
    /// <param name="place">The element that holds it.</param>
    /// <param name="document">Where the document was fetched; null when unknown.</param>
    public static Uri? Resolve(string? reference, FeedElement place, Uri? document)
    {
        reference = reference?.Trim();
        if (string.IsNullOrEmpty(reference))
            return null;
        return IsAbsolute(reference, out var absolute) ? Web(absolute) : Relative(reference, Base(place, document));
    }

    /// <summary>A whole HTTP address; null for a relative one and for anything else.</summary>
    public static Uri? Absolute(string? address) => IsAbsolute(address?.Trim() ?? "", out var absolute) ? Web(absolute) : null;

    /// <summary>An absolute HTTP address; null for anything else.</summary>
    public static Uri? Web(Uri? url) => url is not null && UrlNormalizer.IsWeb(url) ? url : null;

    // A path is an absolute file on some platforms.
    private static bool IsAbsolute(string reference, out Uri? absolute) => Uri.TryCreate(reference, UriKind.Absolute, out absolute) && !reference.StartsWith('/');

    private static Uri? Relative(string reference, Uri? context)
    {
        if (context is not null)
            return Uri.TryCreate(context, reference, out var url) ? Web(url) : null;
        return reference.StartsWith("//", StringComparison.Ordinal) && Uri.TryCreate("https:" + reference, UriKind.Absolute, out var guess) ? Web(guess) : null;
    }

    private static Uri? Base(FeedElement? place, Uri? document)
    {
        var bases = new Stack<string>();
        for (; place is not null; place = place.Parent)
            if (place["xml:base"] is { } declared)
                bases.Push(declared.Trim());
        foreach (var declared in bases)
            document = document is null
                ? Uri.TryCreate(declared, UriKind.Absolute, out var first) ? Web(first) : null
                : Uri.TryCreate(document, declared, out var next) && Web(next) is { } web ? web : document;
        return document;
    }
}
