namespace NewsHub.Web.Pages;

/// <summary>Addresses that came from the web and may be linked to.</summary>
public static class WebLink
{
    /// <summary>The address, when it is an absolute http or https one; null for everything else (<c>javascript:</c>, <c>data:</c>, a path).</summary>
    public static Uri? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null;
}
