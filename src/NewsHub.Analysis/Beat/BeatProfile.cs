namespace NewsHub.Analysis.Beat;

/// <summary>What a hub's beat is, as data: terms with their weights, and the score from which an article is shown. Readable from JSON, so that another beat needs no code.</summary>
public sealed record BeatProfile
{
    /// <summary>What the beat is called, for reasons and the desk.</summary>
    public required string Name { get; init; }

    /// <summary>An article is on the beat from this score on.</summary>
    public required double Threshold { get; init; }

    /// <summary>Groups of terms; each group counts once in the headline and once in the text, with the weight of the first place.</summary>
    public required IReadOnlyList<BeatTerms> Terms { get; init; }

    /// <summary>Phrases that take their words out of consideration ("donated sperm", "charity shop").</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Weight of a gift with an amount that is the article's own news.</summary>
    public double OwnGift { get; init; }

    /// <summary>Weight of a gift told as background.</summary>
    public double BackgroundGift { get; init; }

    /// <summary>Weight when a named person gives.</summary>
    public double NamedDonor { get; init; }

    /// <summary>The default beat: public figures' giving.</summary>
    public static BeatProfile CelebrityGiving { get; } = CelebrityGivingProfile.Create();
}

/// <summary>Terms that speak for the beat, or against it.</summary>
/// <param name="Name">What they tell, for the reasons ("giving verb").</param>
/// <param name="InTitle">Weight when one stands in the headline; negative speaks against the beat.</param>
/// <param name="InText">Weight when one stands in the text only.</param>
/// <param name="Phrases">Whole words and phrases; capitals do not matter.</param>
public sealed record BeatTerms(string Name, double InTitle, double InText, IReadOnlyList<string> Phrases);
