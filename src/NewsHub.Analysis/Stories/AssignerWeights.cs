namespace NewsHub.Analysis.Stories;

/// <summary>How much each kind of evidence counts when an article is compared with a story; the sum is turned into 0 to 1 by the logistic function.</summary>
public sealed record AssignerWeights
{
    /// <summary>One setting for every kind of news.</summary>
    public static AssignerWeights Default { get; } = new();

    /// <summary>Before any evidence: two articles rarely tell one event.</summary>
    public double Bias { get; init; } = -3.4;

    /// <summary>For the whole cosine of rarity-weighted terms.</summary>
    public double Words { get; init; } = 11;

    /// <summary>For a statement that both print.</summary>
    public double Utterance { get; init; } = 2.5;

    /// <summary>For the same amount with the same name.</summary>
    public double Gift { get; init; } = 2.5;

    /// <summary>For a near-duplicate text.</summary>
    public double Duplicate { get; init; } = 6;

    /// <summary>For naming all of the story's people and organisations.</summary>
    public double Parties { get; init; } = 1;

    /// <summary>For each day between the article and the story.</summary>
    public double Day { get; init; } = -0.15;

    /// <summary>An article joins the best story that scores at least this.</summary>
    public double Threshold { get; init; } = 0.5;
}
