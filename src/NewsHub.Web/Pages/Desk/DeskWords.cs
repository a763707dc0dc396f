using NewsHub.Analysis.Donations;
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
        DeskActionKind.CorrectGift => "gift corrected",
        DeskActionKind.ChooseClaim => "claim chosen",
        DeskActionKind.RejectGift => "no gift",
        DeskActionKind.RestoreGift => "a gift after all",
        DeskActionKind.MergeGifts => "gifts merged",
        DeskActionKind.SplitGift => "gift split",
        DeskActionKind.SetSource => "source",
        DeskActionKind.AskVisit => "visit",
        DeskActionKind.Undo => "undo",
        DeskActionKind.Redo => "done again",
        _ => kind.ToString(),
    };

    /// <summary>A name of an <see cref="AmountQualifier"/> in words.</summary>
    public static string OfQualifier(string name) => Enum.Parse<AmountQualifier>(name) switch
    {
        AmountQualifier.Exact => "as it stands",
        AmountQualifier.About => "about",
        AmountQualifier.MoreThan => "more than",
        AmountQualifier.LessThan => "nearly",
        AmountQualifier.UpTo => "up to",
        _ => name,
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
