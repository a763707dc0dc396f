namespace NewsHub.Web.Pages.Stories;

/// <summary>An article's lead image, which readers' browsers fetch from whoever serves it.</summary>
/// <param name="Address">By https, so that nobody on the way sees what is read.</param>
/// <param name="Words">What is to be seen, in the publisher's words; empty when it does not tell.</param>
public sealed record Picture(Uri Address, string Words)
{
    // As much as publishers' own programs take.
    private const int LongestWords = 420;

    /// <summary>The picture; null when there is none, and for an address that is not of https.</summary>
    /// <param name="address">As the page declares it.</param>
    /// <param name="words">As the page declares them.</param>
    public static Picture? Of(string? address, string? words) =>
        WebLink.Of(address) is { Scheme: "https" } link ? new Picture(link, PlainWords.Shorten(words ?? "", LongestWords)) : null;
}
