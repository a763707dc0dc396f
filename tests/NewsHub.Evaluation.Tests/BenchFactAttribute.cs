namespace NewsHub.Evaluation.Tests;

/// <summary>Runs where the annotated data is, and is skipped with the reason where it is not: nothing passes unmeasured.</summary>
public sealed class BenchFactAttribute : FactAttribute
{
    /// <summary>Looks for the data.</summary>
    public BenchFactAttribute()
    {
        if (BenchFolder.Find() is null)
            Skip = $"There is no annotated data: neither ../shared/bench beside the project nor a folder named by {BenchFolder.Variable}.";
    }
}
