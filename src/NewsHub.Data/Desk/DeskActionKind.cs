namespace NewsHub.Data.Desk;

/// <summary>What editors do. The names are stored.</summary>
public enum DeskActionKind
{
    /// <summary>Two stories became one.</summary>
    Merge,
    /// <summary>Some articles of a story became a story of their own.</summary>
    Split,
    /// <summary>An article went from one story to another.</summary>
    Move,
    /// <summary>An article was marked as the same text as another, or as a text of its own.</summary>
    MarkCopy,
    /// <summary>An article, a quotation or a story was taken out of sight.</summary>
    Hide,
    /// <summary>It was shown again.</summary>
    Restore,
    /// <summary>A quotation was given to others than the analyser gave it to.</summary>
    CorrectSpeaker,
    /// <summary>A person or organisation was given another name.</summary>
    RenameParty,
    /// <summary>Two people or organisations turned out to be one.</summary>
    MergeParties,
    /// <summary>A story was given a headline or a lead article that stays.</summary>
    Pin,
    /// <summary>Two stories were kept apart for good.</summary>
    KeepApart,
    /// <summary>A question of the queue was answered without changing anything else.</summary>
    Settle,
    /// <summary>A question of the queue was put off.</summary>
    Postpone,
    /// <summary>A quarantined item was tried again or given up.</summary>
    DecideItem,
    /// <summary>What is told of a gift was corrected.</summary>
    CorrectGift,
    /// <summary>Of claims that cannot all hold, one was chosen.</summary>
    ChooseClaim,
    /// <summary>What was read as a gift was found to be none.</summary>
    RejectGift,
    /// <summary>It was found to be one after all.</summary>
    RestoreGift,
    /// <summary>Two gifts of the ledger turned out to be one.</summary>
    MergeGifts,
    /// <summary>One gift of the ledger turned out to be two.</summary>
    SplitGift,
    /// <summary>A source was added, paused or set.</summary>
    SetSource,
    /// <summary>A source was visited out of its turn.</summary>
    AskVisit,
    /// <summary>An action was taken back.</summary>
    Undo,
    /// <summary>An undone action was done again.</summary>
    Redo,
}
