using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Time zones as bylines name them. Where a name means several zones it is that of English-language publishers.</summary>
internal static partial class ZoneText
{
    /// <summary>Minutes from UTC (RFC 5322 section 4.3, and the tz database's abbreviations).</summary>
    private static readonly FrozenDictionary<string, int> Fixed = new Dictionary<string, int>
    {
        ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["BST"] = 60, ["WEST"] = 60, ["CET"] = 60, ["CEST"] = 120, ["EET"] = 120, ["EEST"] = 180, ["SAST"] = 120, ["EAT"] = 180, ["MSK"] = 180,
        ["PKT"] = 300, ["IST"] = 330, ["SGT"] = 480, ["HKT"] = 480, ["PHT"] = 480, ["AWST"] = 480, ["JST"] = 540, ["KST"] = 540, ["ACST"] = 570, ["AEST"] = 600, ["AEDT"] = 660, ["NZST"] = 720, ["NZDT"] = 780,
        ["EST"] = -300, ["EDT"] = -240, ["CST"] = -360, ["CDT"] = -300, ["MST"] = -420, ["MDT"] = -360, ["PST"] = -480, ["PDT"] = -420, ["AKST"] = -540, ["AKDT"] = -480, ["HST"] = -600, ["AST"] = -240,
    }.ToFrozenDictionary();

    /// <summary>North American zones that name no season: minutes from UTC in winter.</summary>
    private static readonly FrozenDictionary<string, int> Seasonal = new Dictionary<string, int> { ["ET"] = -300, ["CT"] = -360, ["MT"] = -420, ["PT"] = -480 }.ToFrozenDictionary();

    /// <summary>Minutes from UTC of the zone that follows a clock time; null when none is named.</summary>
    /// <param name="text">What follows the time.</param>
    /// <param name="day">The day, which tells the season.</param>
    public static int? Find(string text, DateTime day)
    {
        var match = Zone().Match(text);
        if (!match.Success)
            return null;
        var minutes = Seasonal.TryGetValue(match.Groups["name"].Value, out var winter) ? winter + (IsSummer(day) ? 60 : 0) : Fixed[match.Groups["name"].Value];
        if (!match.Groups["sign"].Success || minutes != 0)
            return minutes;
        minutes = (int.Parse(match.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture) * 60) + (match.Groups["minutes"].Success ? int.Parse(match.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture) : 0);
        return match.Groups["sign"].ValueSpan is "+" ? minutes : -minutes;
    }

    /// <summary>Second Sunday of March to first Sunday of November (Energy Policy Act of 2005, section 110).</summary>
    private static bool IsSummer(DateTime day)
    {
        var march = new DateTime(day.Year, 3, 8);
        var november = new DateTime(day.Year, 11, 1);
        return day >= march.AddDays((7 - (int)march.DayOfWeek) % 7) && day < november.AddDays((7 - (int)november.DayOfWeek) % 7);
    }

    [GeneratedRegex(@"^[\s(.,]*(?<name>UTC|GMT|WES?T|BST|CES?T|EES?T|SAST|EAT|MSK|PKT|IST|SGT|HKT|PHT|AWST|JST|KST|ACST|AE[SD]T|NZ[SD]T|[ECMP][SD]?T|AK[SD]T|HST|AST)\b(?:\s?(?<sign>[+\u2212-])(?<hours>\d{1,2})(?::?(?<minutes>\d\d))?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
