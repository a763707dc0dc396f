using System.Globalization;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Web.Pages.Stories;

/// <summary>What the analysers found, in a reader's words.</summary>
public static class PlainWords
{
    /// <summary>The beginning of a text that is too long for a line, cut between words; whole otherwise.</summary>
    public static string Shorten(string text, int most = 90) => text.Length <= most ? text
        : $"{text[..(text.LastIndexOf(' ', most) is var space and > 0 ? space : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd(',', ';', ':', ' ')} …";

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    /// <summary>"1 outlet", "3 outlets".</summary>
    public static string Count(int number, string noun) => Count(number, noun, $"{noun}s");

    /// <summary>The same where the plural is another word.</summary>
    public static string Count(int number, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : several)}");

    /// <summary>"Thursday, 21 June 2018", in UTC as everywhere on the site.</summary>
    public static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"21 June 2018".</summary>
    public static string Date(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"21 June 2018".</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"14:05 UTC"; null at midnight to the second, which is how publishers write that they give no time.</summary>
    public static string? Time(DateTimeOffset moment) =>
        moment.UtcDateTime.TimeOfDay == TimeSpan.Zero ? null : moment.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>How far a gift has come, as a label.</summary>
    public static string Label(DonationStatus status) => status switch
    {
        DonationStatus.Announced => "announced",
        DonationStatus.Pledged => "pledged",
        DonationStatus.Given => "given",
        DonationStatus.Matched => "matching gift",
        DonationStatus.Raised => "raised from others",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>How far a gift has come, as the verb between giver and amount.</summary>
    public static string Verb(DonationStatus status) => status switch
    {
        DonationStatus.Announced => "will give",
        DonationStatus.Pledged => "pledged",
        DonationStatus.Given => "gave",
        DonationStatus.Matched => "matched",
        DonationStatus.Raised => "raised",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>How a print of a statement differs from the fullest one.</summary>
    public static string Label(Print print) => print.Variant switch
    {
        VariantKind.Same => "same words",
        VariantKind.Punctuation => "same words, other punctuation",
        VariantKind.Spelling => "same words, other spelling",
        VariantKind.Split => print.Pieces.Count switch { <= 2 => "broken in two", 3 => "broken in three", var pieces => $"broken into {pieces} parts" },
        VariantKind.Truncated => "shortened",
        VariantKind.WordingChanged => "reworded",
        _ => throw new ArgumentOutOfRangeException(nameof(print), print.Variant, null),
    };
}
