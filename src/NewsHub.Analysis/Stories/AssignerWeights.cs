namespace NewsHub.Analysis.Stories;

/// <summary>How much each kind of evidence counts when an article is compared with a story.</summary>
/// <remarks>
/// Bias, words, names, headline, length, size, utterances and days are learnt from general news by <c>NewsHub.Evaluation train-stories</c> (docs/quality.md);
/// the weights of gifts, round-ups and copies, of which general news has too few, were set by hand on the cases in the tests.
/// </remarks>
public sealed record AssignerWeights
{
    /// <summary>One setting for every kind of news.</summary>
    public static AssignerWeights Default { get; } = new();

    /// <summary>Before any evidence.</summary>
    public double Bias { get; init; } = -4.796;

    /// <summary>For the whole cosine of rarity-weighted terms.</summary>
    public double Words { get; init; } = 8.167;

    /// <summary>For each unit of the story's hallmark terms.</summary>
    public double Hallmark { get; init; } = 0.185;

    /// <summary>For a headline wholly made of the story's words.</summary>
    public double Headline { get; init; } = 2.425;

    /// <summary>For the whole cosine of names.</summary>
    public double Parties { get; init; } = 1.169;

    /// <summary>For each unit of the article's log length: long texts share words by chance.</summary>
    public double Length { get; init; } = 0.294;

    /// <summary>For each unit of the story's log size.</summary>
    public double Size { get; init; } = 0.369;

    /// <summary>For a sentence that both print as quoted.</summary>
    public double Utterance { get; init; } = 1.685;

    /// <summary>For the same amount with the same name.</summary>
    public double Gift { get; init; } = 2.5;

    /// <summary>For another gift.</summary>
    public double AnotherGift { get; init; } = -3.5;

    /// <summary>Between a round-up and a story of one event, which share words, names and a gift.</summary>
    public double RoundUp { get; init; } = -9;

    /// <summary>For a near-duplicate text.</summary>
    public double Duplicate { get; init; } = 8;

    /// <summary>For each unit of the log days between the article and the story.</summary>
    public double Day { get; init; } = -1.96;

    /// <summary>An article joins the best story that scores at least this.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>Two stories that one article fits are joined when they are compared as surely as this.</summary>
    public double JoinThreshold { get; init; } = 0.8;
}
