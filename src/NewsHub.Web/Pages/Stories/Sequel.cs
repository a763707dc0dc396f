namespace NewsHub.Web.Pages.Stories;

/// <summary>Another story of the same giver.</summary>
/// <param name="IsEarlier">Whether it came before the story at hand.</param>
/// <param name="Id">Its number.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Language">Of the headline (BCP 47), null when not known.</param>
/// <param name="FirstPublishedAt">When it was first told.</param>
public sealed record Sequel(bool IsEarlier, long Id, string Headline, string? Language, DateTimeOffset FirstPublishedAt)
{
    /// <summary>Its address.</summary>
    public string Path => StoryPath.Of(Id, Headline);
}
