namespace NewsHub.Scraper.Fetching;

/// <summary>Why a fetch was refused: each is a rule of ours but the last, and none is cured by trying again soon.</summary>
public enum Refusal
{
    /// <summary>The address has another scheme than http and https, names credentials, or a port that is no web server's.</summary>
    Url,

    /// <summary>The host is, or resolves only to, an address that is not on the public internet.</summary>
    Address,

    /// <summary>The body (as decompressed) or the response head passes its limit.</summary>
    TooLarge,

    /// <summary>More redirects than allowed, a redirect back to an address already visited, or one that leads nowhere.</summary>
    Redirects,

    /// <summary>The body is no text: an image, a film, an archive.</summary>
    NotText,

    /// <summary>The publisher refuses: a status of 4xx that is neither 404, 410 nor a request to slow down.</summary>
    ByPublisher,
}
