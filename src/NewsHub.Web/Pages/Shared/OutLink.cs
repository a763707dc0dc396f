namespace NewsHub.Web.Pages.Shared;

/// <summary>A link that leaves the site without telling where it was followed.</summary>
/// <param name="Words">What is to be read.</param>
/// <param name="To">Null shows the words alone.</param>
/// <param name="Class">For the stylesheet.</param>
/// <param name="Language">Of the words, null when not known.</param>
public sealed record OutLink(string Words, Uri? To, string? Class = null, string? Language = null);
