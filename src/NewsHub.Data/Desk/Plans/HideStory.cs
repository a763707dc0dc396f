using System.Text.Json.Nodes;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Takes a story out of sight, or shows it again.</summary>
/// <param name="story">The story.</param>
/// <param name="hidden">Whether it is hidden.</param>
public sealed class HideStory(long story, bool hidden) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => hidden ? DeskActionKind.Hide : DeskActionKind.Restore;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (await StandingStory.FindAsync(work.Db, story, cancellationToken) is not { } found)
            return "The story does not stand any more.";
        await work.TouchAsync([story], cancellationToken);
        await work.SetAsync(DeskCell.HiddenStory(story), new JsonObject { ["is_hidden"] = hidden }, cancellationToken);
        work.Summary = $"{(hidden ? "Hid" : "Restored")} the story “{found.Headline}”";
        return null;
    }
}
