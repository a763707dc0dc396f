using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsHub.Newsroom.Pages;

/// <summary>HTML encoding that leaves every letter as it is, so that pages read as real ones do.</summary>
internal static class Html5
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);
}
