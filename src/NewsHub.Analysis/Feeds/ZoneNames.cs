namespace NewsHub.Analysis.Feeds;

/// <summary>Time zones by abbreviation.</summary>
internal static class ZoneNames
{
    // RFC 822's own, then those that feeds use beside them (the tz database's abbreviations; where one means several zones, the one of English-language publishers).
    private static readonly Dictionary<string, double> Hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["z"] = 0, ["ut"] = 0, ["utc"] = 0, ["gmt"] = 0, ["wet"] = 0,
        ["est"] = -5, ["edt"] = -4, ["cst"] = -6, ["cdt"] = -5, ["mst"] = -7, ["mdt"] = -6, ["pst"] = -8, ["pdt"] = -7,
        ["et"] = -5, ["ct"] = -6, ["mt"] = -7, ["pt"] = -8, ["ast"] = -4, ["adt"] = -3, ["nst"] = -3.5, ["ndt"] = -2.5, ["akst"] = -9, ["akdt"] = -8, ["hst"] = -10,
        ["bst"] = 1, ["ist"] = 5.5, ["west"] = 1, ["cet"] = 1, ["mez"] = 1, ["met"] = 1, ["cest"] = 2, ["mesz"] = 2, ["mest"] = 2, ["eet"] = 2, ["eest"] = 3, ["sast"] = 2, ["msk"] = 3, ["eat"] = 3,
        ["pkt"] = 5, ["hkt"] = 8, ["sgt"] = 8, ["awst"] = 8, ["jst"] = 9, ["kst"] = 9, ["acst"] = 9.5, ["aest"] = 10, ["aedt"] = 11, ["nzst"] = 12, ["nzdt"] = 13, ["brt"] = -3, ["art"] = -3, ["clt"] = -4,
    };

    /// <summary>The offset from UTC; null when the word is no zone. Single letters are not read: RFC 822 gave them the wrong sign (RFC 2822, section 4.3).</summary>
    public static TimeSpan? Find(string word) => Hours.TryGetValue(word, out var hours) ? TimeSpan.FromHours(hours) : null;
}
