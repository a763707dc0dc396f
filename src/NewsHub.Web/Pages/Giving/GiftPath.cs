using System.Globalization;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Giving;

/// <summary>The addresses of the ledger.</summary>
public static class GiftPath
{
    /// <summary>The ledger.</summary>
    public const string Ledger = "/giving";

    /// <summary>"/giving/12/a-and-b-gave-5-000-to-c": the number finds the gift, the words are there for people.</summary>
    public static string Of(long id, GiftTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return string.Create(CultureInfo.InvariantCulture, $"{Ledger}/{id}/{Uri.EscapeDataString(Slug(terms))}");
    }

    /// <summary>The same by the number alone; the page leads to the whole.</summary>
    public static string Of(long id) => string.Create(CultureInfo.InvariantCulture, $"{Ledger}/{id}");

    /// <summary>The gift in words as they stand in its address.</summary>
    public static string Slug(GiftTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return StoryPath.Slug(terms.Sentence(), "gift");
    }
}
