using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Shows the lead images of a source's articles, or shows them no longer. To show what belongs to others has to be explained: by what right.</summary>
/// <param name="source">The source.</param>
/// <param name="shows">Whether they are shown.</param>
public sealed class ShowImages(int source, bool shows) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.SetSource;

    /// <inheritdoc/>
    public override bool NeedsReason => shows;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (await work.Db.Sources.AsNoTracking().SingleOrDefaultAsync(known => known.Id == source, cancellationToken) is not { } known)
            return "There is no such source.";
        if (known.ShowsImages == shows)
            return shows ? "Its pictures are shown already." : "Its pictures are not shown.";
        await work.SetAsync(DeskCell.Images(source), new JsonObject { ["shows_images"] = shows }, cancellationToken);
        work.Summary = shows ? $"Shows the pictures of {known.Name}" : $"Shows no pictures of {known.Name} any more";
        return null;
    }
}
