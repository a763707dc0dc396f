namespace NewsHub.Data.Desk;

/// <summary>
/// One kind of thing that an editor can do. A plan changes cells through <see cref="DeskWork"/>, which records them: preview, log, undo and the
/// check that nobody was faster come with that and need nothing more.
/// </summary>
public abstract class DeskPlan
{
    /// <summary>For the log.</summary>
    public abstract DeskActionKind Kind { get; }

    /// <summary>Makes the change, under the lock of stories and inside the transaction.</summary>
    /// <returns>Why it cannot be made, in a sentence; null when it is made.</returns>
    internal abstract Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken);
}
