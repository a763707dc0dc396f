namespace NewsHub.Evaluation.Standing;

/// <summary>A folder for the analysers' answers: a named one that stays, or one that goes when the work is done.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly bool _stays;

    /// <param name="path">The folder to keep; null for a passing one.</param>
    public WorkFolder(string? path)
    {
        _stays = path is not null;
        Path = path ?? Directory.CreateTempSubdirectory("newshub-evaluation-").FullName;
        Directory.CreateDirectory(Path);
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Removes a passing folder.</summary>
    public void Dispose()
    {
        if (!_stays)
            Directory.Delete(Path, recursive: true);
    }
}
