using System.Text.RegularExpressions;

namespace NewsHub.Analysis.Feeds;

/// <summary>Tells a page that stands in another's place (an error, a challenge to robots, a consent form, a door to subscribers) by its title and first heading. Such pages link to headlines, too.</summary>
internal static partial class StandIn
{
    private const int RegexMilliseconds = 200;

    // Whole titles, or a whole part of one between bars and dashes, lower case, without marks at the end.
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        // Challenges to robots: Cloudflare, Akamai, HUMAN (PerimeterX), Imperva, DataDome, DDoS-Guard, Sucuri
        "just a moment", "attention required", "one more step", "access denied", "access to this page has been denied", "pardon our interruption", "request unsuccessful", "blocked", "you have been blocked",
        "sorry, you have been blocked", "are you a robot", "are you human", "robot check", "robot or human", "human verification", "verify you are human", "verifying you are human", "security check", "security verification",
        "captcha", "recaptcha", "checking your browser", "ddos-guard", "ddos protection", "please wait", "website firewall",
        // Errors: the phrases of RFC 9110 and of the usual content systems
        "not found", "page not found", "file not found", "page can't be found", "page could not be found", "page cannot be found", "page doesn't exist", "page does not exist", "oops! that page can't be found",
        "nothing found", "sorry, page not found", "we can't find that page", "this page isn't available", "error", "server error", "internal server error", "error page", "forbidden", "unauthorized", "bad request", "bad gateway",
        "gateway timeout", "gateway time-out", "service unavailable", "service temporarily unavailable", "temporarily unavailable", "too many requests", "database error", "account suspended",
        "maintenance", "under maintenance", "site maintenance", "scheduled maintenance", "down for maintenance", "maintenance mode", "domain for sale", "coming soon", "default web site page", "welcome to nginx",
        "página no encontrada", "page non trouvée", "page introuvable", "seite nicht gefunden", "pagina non trovata", "página não encontrada",
        // Consent and doors
        "before you continue", "cookie consent", "consent", "we value your privacy", "your privacy choices", "privacy settings", "javascript is disabled", "enable javascript", "please enable cookies",
        "log in", "login", "sign in", "subscribe", "subscribe to continue", "register to continue", "unsupported browser", "age verification",
    };

    /// <summary>The words that betray it; null for a page that may be what was asked for.</summary>
    public static string? Words(string? title, string? heading) => Telling(title) ?? Telling(heading);

    private static string? Telling(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        var isTelling = Status().IsMatch(words) || Separators().Split(words).Any(part => Titles.Contains(Fold(part)));
        return isTelling ? words : null;
    }

    private static string Fold(string part) =>
        Status().Replace(part.Trim().ToLowerInvariant().Replace('’', '\''), "").Trim(' ', '.', '!', '?', '…', ':');

    [GeneratedRegex(@"^\s*(?:error\s+|http\s+)?(?:4[0-5][0-9]|5[0-3][0-9])\b(?=\W*(?:$|error|not|page|forbidden|bad|service|internal|gateway|too|gone|unauthori[sz]ed|\||-|–|:))(?:\s+error)?", RegexOptions.IgnoreCase, RegexMilliseconds)]
    private static partial Regex Status();

    [GeneratedRegex(@"\s+[|–—·•»-]\s+|\s*[|»]\s*|:\s+", RegexOptions.None, RegexMilliseconds)]
    private static partial Regex Separators();
}
