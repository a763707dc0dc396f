using System.Globalization;
using System.Text;

namespace NewsHub.Web.Pages.Stories;

/// <summary>The addresses of a story: its number finds it, its headline is there for people.</summary>
public static class StoryPath
{
    // Long enough for a headline's telling words, short enough for a line of a letter.
    private const int LongestSlug = 70;

    /// <summary>"/stories/12/a-headline-in-small-letters".</summary>
    public static string Of(long id, string headline) => string.Create(CultureInfo.InvariantCulture, $"/stories/{id}/{Uri.EscapeDataString(Slug(headline, "story"))}");

    /// <summary>"/stories/12/feed.rss".</summary>
    public static string Feed(long id, string extension) => string.Create(CultureInfo.InvariantCulture, $"/stories/{id}/feed.{extension}");

    /// <summary>Letters and digits in lower case without their marks, joined by hyphens and cut at a word.</summary>
    /// <param name="title">Anything.</param>
    /// <param name="fallback">For a title without letters and digits.</param>
    public static string Slug(string title, string fallback)
    {
        // One letter beyond the longest shows that there is more; what follows it cannot be seen.
        Span<char> slug = stackalloc char[LongestSlug + 4];
        var length = 0;
        foreach (var rune in (Ascii.IsValid(title) ? title : WellFormed(title).Normalize(NormalizationForm.FormD)).EnumerateRunes())
        {
            if (length > LongestSlug + 1)
                break;
            if (Rune.IsLetterOrDigit(rune))
                length += Rune.ToLowerInvariant(rune).EncodeToUtf16(slug[length..]);
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark && !IsApostrophe(rune) && length > 0 && slug[length - 1] != '-')
                slug[length++] = '-';
        }

        var whole = slug[..length].Trim('-').ToString();
        if (whole.Length > LongestSlug)
            whole = whole[..(whole.LastIndexOf('-', LongestSlug) is > 0 and var word ? word : SafeCut(whole))];
        return whole.Length > 0 ? whole.Normalize(NormalizationForm.FormC) : fallback;
    }

    // Normalisation throws for halves of surrogate pairs and for U+FFFE, which a headline may hold.
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xFFFE));

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’';

    private static int SafeCut(string text) => char.IsLowSurrogate(text[LongestSlug]) ? LongestSlug - 1 : LongestSlug;
}
