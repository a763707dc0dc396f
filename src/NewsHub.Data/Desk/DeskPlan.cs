namespace NewsHub.Data.Desk;

/// <summary>
/// One kind of thing that an editor can do. A plan changes cells through <see cref="DeskWork"/>, which records them: preview, log, undo and the
/// check that nobody was faster come with that and need nothing more.
/// </summary>
public abstract class DeskPlan
{
    /// <summary>For the log.</summary>
    public abstract DeskActionKind Kind { get; }

    /// <summary>Whether it has to be said why: what readers do not see any more, or see otherwise than outlets print it, is explained.</summary>
    public virtual bool NeedsReason => Kind is DeskActionKind.Hide;

    /// <summary>Makes the change, under the lock of stories and inside the transaction.</summary>
    /// <returns>Why it cannot be made, in a sentence; null when it is made.</returns>
    internal abstract Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken);
}
