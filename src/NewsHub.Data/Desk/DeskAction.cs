namespace NewsHub.Data.Desk;

/// <summary>One thing that an editor did. Rows are only ever added: undoing adds one, too, and the database refuses to change or delete any.</summary>
public sealed class DeskAction
{
    /// <summary>Primary key; the order of all that was done.</summary>
    public long Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: the account's id, which may outlive the account.</summary>
    public required string ActorId { get; init; }

    /// <summary>Who, by the name at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>What kind of thing.</summary>
    public required DeskActionKind Kind { get; init; }

    /// <summary>What, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Why, in the editor's own words; null where none were given.</summary>
    public string? Why { get; init; }

    /// <summary>The action that this one takes back: of an <see cref="DeskActionKind.Undo"/>, what was done; of a <see cref="DeskActionKind.Redo"/>, the undo.</summary>
    public long? UndoesId { get; init; }

    /// <summary>Each cell (<see cref="DeskCell"/>) that it touched as it was before: a JSON object by the cell's name.</summary>
    public required string Before { get; init; }

    /// <summary>The same cells afterwards.</summary>
    public required string After { get; init; }

    /// <summary>Cells that it changed or built upon; GIN-indexed. What later actions share with it, they may depend on.</summary>
    public required List<string> Cells { get; init; }

    /// <summary>Those of <see cref="Cells"/> that it changed.</summary>
    public required List<string> Changed { get; init; }

    /// <summary>Stories that it touched; GIN-indexed, for the log of a story.</summary>
    public required List<long> Stories { get; init; }

    /// <summary>The last change of any story that it made; 0 when it made none.</summary>
    public required long Version { get; init; }
}
