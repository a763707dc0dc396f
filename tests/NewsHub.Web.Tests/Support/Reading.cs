using AngleSharp.Dom;

namespace NewsHub.Web.Tests.Support;

/// <summary>Pages as a reader sees them.</summary>
public static class Reading
{
    /// <summary>Text with runs of white space folded.</summary>
    public static string Seen(INode? node) => string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
