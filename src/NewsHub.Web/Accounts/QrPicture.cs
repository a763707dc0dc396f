using System.Globalization;
using System.Text;
using QRCoder;

namespace NewsHub.Web.Accounts;

/// <summary>Draws a QR code as an SVG that the page carries itself: no script, no style, no picture from elsewhere.</summary>
public static class QrPicture
{
    /// <summary>The drawing, black on white whatever the colours of the page, since cameras need that.</summary>
    /// <param name="content">What the code says.</param>
    /// <param name="title">What it is, for those who do not see it.</param>
    public static string Draw(string content, string title)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M); // with its quiet zone of four modules
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
                if (rows[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return $"""<svg class="qr" role="img" aria-label="{title}" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path fill="#000" d="{path}"/></svg>""";
    }
}
