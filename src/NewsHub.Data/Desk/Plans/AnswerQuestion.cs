using System.Text.Json.Nodes;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Answers a question of the queue without changing anything else: it is not asked again, or not before a time.</summary>
/// <param name="kind">What kind of question.</param>
/// <param name="subject">What it is about.</param>
/// <param name="title">The same, for people.</param>
/// <param name="until">When to ask again; null for never.</param>
public sealed class AnswerQuestion(QueueKind kind, string subject, string title, DateTimeOffset? until) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => until is null ? DeskActionKind.Settle : DeskActionKind.Postpone;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        await work.SetAsync(DeskCell.Mark(kind, subject), new JsonObject { ["kind"] = kind.ToString(), ["subject"] = subject, ["until"] = until?.ToString("O") }, cancellationToken);
        work.Summary = until is null ? $"Left as it is: {title}" : $"Put off: {title}";
        return null;
    }
}
