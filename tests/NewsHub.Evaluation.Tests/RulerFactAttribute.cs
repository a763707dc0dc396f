using NewsHub.Evaluation.Standing;

namespace NewsHub.Evaluation.Tests;

/// <summary>Runs where the annotated data, its ruler and Python are, and is skipped with the reason elsewhere.</summary>
public sealed class RulerFactAttribute : FactAttribute
{
    /// <summary>Looks for them.</summary>
    public RulerFactAttribute()
    {
        if (BenchFolder.Find() is not { } bench)
            Skip = $"There is no annotated data: neither ../shared/bench beside the project nor a folder named by {BenchFolder.Variable}.";
        else if (Ruler.Find(bench) is null)
            Skip = "There is no ruler (../tools/score.py beside the annotated data), or no python3.";
    }
}
