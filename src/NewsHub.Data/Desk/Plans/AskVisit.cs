using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Asks for a visit of a source out of its turn: a scraper comes within a minute.</summary>
/// <param name="source">The source.</param>
public sealed class AskVisit(int source) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.AskVisit;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (await work.Db.Sources.Where(known => known.Id == source).Select(known => new { known.Name, known.Enabled }).SingleOrDefaultAsync(cancellationToken) is not { } known)
            return "There is no such source.";
        if (!known.Enabled)
            return "The source is paused: follow it again first.";
        await work.SetAsync(DeskCell.Visit(source), new JsonObject { ["visit_asked_at"] = work.Now.ToString("O") }, cancellationToken);
        work.Summary = $"Asked for a visit of {known.Name}";
        return null;
    }
}
