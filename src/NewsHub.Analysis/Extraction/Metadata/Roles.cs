using System.Collections.Frozen;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Bylines that name no person: roles, desks, agencies.</summary>
internal static class Roles
{
    /// <summary>A piece with one of these words is a role, a desk or an organisation. From the bylines of the annotated pages and common sense.</summary>
    private static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "editor", "editors", "editorial", "reporter", "reporters", "correspondent", "columnist", "staff", "writer", "writers", "contributor", "contributors", "producer", "desk", "team", "admin",
        "administrator", "newsroom", "bureau", "agency", "agencies", "wire", "services", "service", "press", "news", "guest", "critic", "photographer", "senior", "freelance", "journalist", "director", "manager",
        "intern", "board", "author", "authors", "webmaster", "publisher", "analyst", "fellow", "professor", "follow", "share", "subscribe", "updated", "published", "posted", "read", "minutes", "twitter", "facebook", "instagram", "email", "comments", "comment", "university", "institute", "magazine", "newspaper", "times", "inc", "ltd", "llc", "media", "network", "gazette", "tribune", "herald", "chronicle", "report", "reports", "foundation", "college", "school", "association", "courtesy", "reuters", "afp", "bloomberg", "getty",
        "founder", "cofounder", "ceo", "president", "officer", "specialist", "strategist", "consultant", "expert", "coach", "attorney", "reviewer", "researcher", "sponsored", "redazione", "redacción", "redaccion", "redaktion", "rédaction", "redactie", "redação");

    /// <summary>Whether the piece names a role or an organisation and no person.</summary>
    public static bool Is(string piece)
    {
        if (piece.StartsWith("The ", StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var range in piece.AsSpan().SplitAny(' ', '-', '.'))
            if (Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(piece.AsSpan(range)))
                return true;
        return false;
    }
}
