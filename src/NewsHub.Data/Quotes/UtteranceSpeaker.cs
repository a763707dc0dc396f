using NewsHub.Data.Parties;

namespace NewsHub.Data.Quotes;

/// <summary>One of those who said an utterance, by most of its prints; the row of it on that party's page. <see cref="SpeechRecord"/> keeps date and listing.</summary>
public sealed class UtteranceSpeaker
{
    /// <summary>What was said.</summary>
    public long UtteranceId { get; internal set; }

    /// <summary>What was said.</summary>
    public Utterance? Utterance { get; init; }

    /// <summary>Who said it.</summary>
    public long PartyId { get; internal set; }

    /// <summary>Who said it.</summary>
    public Party? Party { get; init; }

    /// <summary>Place among those who said it.</summary>
    public required int Ordinal { get; set; }

    /// <summary>When it was first printed (<see cref="Utterance.SaidAt"/>), here for the index that the page is read by.</summary>
    public DateTimeOffset SaidAt { get; set; }

    /// <summary>On the party's page: its story is shown, and it repeats nothing that stands there already.</summary>
    public bool IsListed { get; set; }
}
