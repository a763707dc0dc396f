using NewsHub.Data.Desk;

namespace NewsHub.Web.Pages.Desk;

/// <summary>The desk's kinds of things in words.</summary>
public static class DeskWords
{
    /// <summary>A kind of action as a label.</summary>
    public static string Of(DeskActionKind kind) => kind switch
    {
        DeskActionKind.Merge => "merge",
        DeskActionKind.Split => "split",
        DeskActionKind.Move => "move",
        DeskActionKind.MarkCopy => "copy or not",
        DeskActionKind.Hide => "hide",
        DeskActionKind.Restore => "restore",
        DeskActionKind.CorrectSpeaker => "speaker",
        DeskActionKind.RenameParty => "new name",
        DeskActionKind.MergeParties => "same person or organisation",
        DeskActionKind.Pin => "headline and lead",
        DeskActionKind.KeepApart => "kept apart",
        DeskActionKind.Settle => "left as it is",
        DeskActionKind.Postpone => "put off",
        DeskActionKind.DecideItem => "item",
        DeskActionKind.SetSource => "source",
        DeskActionKind.Undo => "undo",
        DeskActionKind.Redo => "done again",
        _ => kind.ToString(),
    };

    /// <summary>A kind of question as a heading.</summary>
    public static string Of(QueueKind kind) => kind switch
    {
        QueueKind.Merge => "Merges",
        QueueKind.Split => "Splits",
        QueueKind.Quote => "Quotations",
        QueueKind.Amount => "Amounts",
        QueueKind.Item => "Quarantine",
        QueueKind.Source => "Sources",
        _ => kind.ToString(),
    };
}
