using System.Text.Json.Nodes;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Gives a story a headline or a lead article that stays, or leaves them to the rules again.</summary>
/// <param name="story">The story.</param>
/// <param name="headline">The headline; null for the lead article's.</param>
/// <param name="leadArticleId">The lead article; null for the one that the rules choose.</param>
public sealed class PinStory(long story, string? headline, long? leadArticleId) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.Pin;

    /// <summary>The cell's value.</summary>
    internal static JsonObject Value(string? headline, long? leadArticleId) =>
        new() { ["pinned_headline"] = string.IsNullOrWhiteSpace(headline) ? null : headline.Trim(), ["pinned_lead_id"] = leadArticleId };

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (await StandingStory.FindAsync(work.Db, story, cancellationToken) is not { } found)
            return "The story does not stand any more.";
        if (leadArticleId is { } lead && !found.Articles.Contains(lead))
            return "The lead has to be an article of the story.";
        await work.TouchAsync([story], cancellationToken);
        await work.SetAsync(DeskCell.Pin(story), Value(headline, leadArticleId), cancellationToken);
        work.Summary = (string.IsNullOrWhiteSpace(headline), leadArticleId) switch
        {
            (false, _) => $"Pinned the headline “{headline!.Trim()}”",
            (true, not null) => $"Pinned the lead article of “{found.Headline}”",
            _ => $"Left headline and lead of “{found.Headline}” to the rules",
        };
        return null;
    }
}
