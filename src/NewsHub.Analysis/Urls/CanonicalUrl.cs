using System.Buffers;
using System.Net;

namespace NewsHub.Analysis.Urls;

/// <summary>
/// Which declared <c>rel=canonical</c> addresses are believed. A wrong one would make different articles one, so what is refused costs a missed
/// duplicate, what is wrongly believed costs an article.
/// </summary>
public static class CanonicalUrl
{
    private const int MaxLength = 2048;

    // Syndicated copies keep the original's slug. Half of its words, and three at least, must be shared before a page may name another site as its origin.
    private const double SharedSlug = 0.5;
    private const int MinSlugWords = 3;

    // Braces and angle brackets are templates that were never filled.
    private static readonly SearchValues<char> NeverInAddresses = SearchValues.Create("{}<>\"\\ \r\n\t");

    // Where a site sends readers before it lets them in; a page declares them when it was made for somebody who is outside.
    private static readonly HashSet<string> Doors =
    [
        "login", "log-in", "signin", "sign-in", "signup", "sign-up", "register", "registration", "account", "auth", "authenticate", "sso", "subscribe", "subscription", "subscriptions", "paywall",
        "consent", "cookie-consent", "privacy-consent", "captcha", "challenge", "error", "404", "403", "not-found", "notfound", "wp-login.php", "login.php", "login.html", "login.aspx",
    ];

    private static readonly HashSet<string> Homes = ["index.html", "index.htm", "index.php", "index.aspx", "default.aspx", "home", "home.html"];

    private static readonly char[] SlugSeparators = ['-', '_', '.', '+'];

    /// <summary>
    /// The declared address, absolute and without fragment, when it can be this page's; otherwise null. By HTTPS where this page came so and the host is the same.
    /// Refused: what is not HTTP; a site's root or a section for an article's page; a login or error page; a host that no reader can reach; unfilled templates; and another site, unless the last part of its path shares
    /// at least half of its words (three or more) with this page's, as syndicated copies do.
    /// </summary>
    /// <param name="declared">As written in the page; null when there is none.</param>
    /// <param name="finalUrl">Where the page was fetched, after redirects; absolute.</param>
    public static Uri? Accept(string? declared, Uri finalUrl)
    {
        declared = declared?.Trim();
        if (string.IsNullOrEmpty(declared) || declared.Length > MaxLength || declared.AsSpan().ContainsAny(NeverInAddresses))
            return null;
        if (!Uri.TryCreate(finalUrl, declared, out var canonical) || !UrlNormalizer.IsWeb(canonical))
            return null;
        canonical = Bare(canonical, finalUrl);
        if (UrlNormalizer.Key(canonical) == UrlNormalizer.Key(finalUrl))
            return canonical;
        if (IsUnreachable(canonical, finalUrl) || IsSection(canonical, finalUrl) || IsPlaceholder(canonical) || IsDoor(canonical, finalUrl))
            return null;
        return IsSameSite(canonical, finalUrl) || SharesSlug(canonical, finalUrl) ? canonical : null;
    }

    /// <summary>Templates keep <c>http:</c> long after a site has left it.</summary>
    private static Uri Bare(Uri canonical, Uri finalUrl)
    {
        var upgrades = canonical.Scheme == "http" && canonical.IsDefaultPort && finalUrl.Scheme == "https" && UrlNormalizer.SiteHost(canonical) == UrlNormalizer.SiteHost(finalUrl);
        var bare = new UriBuilder(canonical) { Fragment = "", UserName = "", Password = "" };
        if (upgrades)
            (bare.Scheme, bare.Port) = ("https", -1);
        return bare.Uri;
    }

    private static bool IsUnreachable(Uri canonical, Uri finalUrl) =>
        canonical.Host != finalUrl.Host && (canonical.IsLoopback || !canonical.Host.Contains('.', StringComparison.Ordinal) || IPAddress.TryParse(canonical.Host, out _));

    /// <summary>The root, or a folder above the page whose own name is no headline (three words or a number say that it is an article with further pages).</summary>
    private static bool IsSection(Uri canonical, Uri finalUrl)
    {
        var (section, page) = (Segments(canonical), Segments(finalUrl));
        if (section.Length == 0 || section is [var home] && Homes.Contains(home) && !page.SequenceEqual(section))
            return canonical.Query.Length == 0 && (page.Length > 0 || finalUrl.Query.Length > 0);
        return section.Length < page.Length && page.AsSpan(0, section.Length).SequenceEqual(section) && canonical.Query.Length == 0
            && !LooksLikeArticle(section[^1]);
    }

    private static bool LooksLikeArticle(string segment) =>
        SlugWords(segment).Count >= MinSlugWords || segment.Count(char.IsAsciiDigit) > 4;

    private static bool IsPlaceholder(Uri canonical) =>
        Segments(canonical) is [.., "undefined" or "null" or "false" or "none" or "404" or "error"];

    /// <summary>A door at either end of the path, unless this page itself lies behind a folder of that name.</summary>
    private static bool IsDoor(Uri canonical, Uri finalUrl)
    {
        var (there, here) = (Segments(canonical), Segments(finalUrl));
        return (string[])[.. there.Take(1), .. there.TakeLast(1)] is var ends && ends.Any(end => Doors.Contains(end) && !here.Contains(end));
    }

    /// <summary>Hosts of one site differ in labels before a shared ending. Two shared labels decide, three where the second is short (<c>co.uk</c>, <c>com.au</c>).</summary>
    private static bool IsSameSite(Uri a, Uri b)
    {
        var (x, y) = (UrlNormalizer.SiteHost(a), UrlNormalizer.SiteHost(b));
        return x == y || (Site(x) == Site(y) && Site(x).Contains('.', StringComparison.Ordinal));
    }

    private static string Site(string host)
    {
        var labels = host.Split('.');
        var shared = labels is [.., { Length: <= 3 }, { Length: 2 }] ? 3 : 2;
        return string.Join('.', labels.TakeLast(shared));
    }

    private static bool SharesSlug(Uri canonical, Uri finalUrl)
    {
        var (there, here) = (Slug(canonical), Slug(finalUrl));
        var shared = there.Intersect(here).Count();
        return shared >= MinSlugWords && shared >= SharedSlug * there.Count;
    }

    /// <summary>The words of the segment that has most of them: identifiers and <c>amp</c> may follow it.</summary>
    private static HashSet<string> Slug(Uri url) =>
        Segments(url).TakeLast(2).Select(SlugWords).MaxBy(words => words.Count) ?? [];

    private static HashSet<string> SlugWords(string segment) =>
        segment.Split(SlugSeparators, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetter) && word is not ("html" or "htm" or "php" or "amp")).ToHashSet();

    private static string[] Segments(Uri url) => url.AbsolutePath.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
}
