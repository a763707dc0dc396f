using NewsHub.Data.Stories;

namespace NewsHub.Data.Quotes;

/// <summary>What was said once, gathered from the quotes of a story's articles that print it.</summary>
public sealed class Utterance
{
    /// <summary>Primary key; kept as long as any print of it remains.</summary>
    public long Id { get; internal set; }

    /// <summary>The story in which it was said.</summary>
    public required long StoryId { get; set; }

    /// <summary>The story in which it was said.</summary>
    public Story? Story { get; init; }

    /// <summary>Place among the story's utterances: the one printed by most outlets first.</summary>
    public required int Ordinal { get; set; }

    /// <summary>The fullest wording that an outlet printed; pieces broken by an attribution are joined by a space.</summary>
    public required string Wording { get; set; }

    /// <summary>Word runs of <see cref="Wording"/> (<see cref="Analysis.Quotes.UtteranceKeys"/>), by which the same words are found in other stories; GIN-indexed.</summary>
    public long[] Keys { get; set; } = [];

    /// <summary>When it was first printed.</summary>
    public DateTimeOffset SaidAt { get; set; }

    /// <summary>When its wording, speakers or prints last changed here.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The utterance of another story of which this is an echo: the same speaker's same words, printed there first. Itself an echo of nothing.</summary>
    public long? RepeatOfId { get; set; }

    /// <summary>Who said it.</summary>
    public List<UtteranceSpeaker> Speakers { get; init; } = [];

    /// <summary>Its prints.</summary>
    public List<Quote> Quotes { get; init; } = [];
}
