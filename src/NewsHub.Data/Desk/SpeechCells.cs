using System.Globalization;
using System.Text.Json.Nodes;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Desk;

/// <summary>A story's utterances with the quotes that print them.</summary>
internal sealed class SpeechCells() : GatheredCells(
    "speech", "utterances", "quotes", "utterance_id",
    "'ordinal', gathered.ordinal, 'wording', gathered.wording, 'said_at', gathered.said_at, 'changed_at', gathered.changed_at")
{
    /// <inheritdoc/>
    protected override void Add(NewsHubDb db, long id, long story, JsonNode former) => db.Utterances.Add(new Utterance
    {
        Id = id,
        StoryId = story,
        Ordinal = former["ordinal"]!.GetValue<int>(),
        Wording = former["wording"]!.GetValue<string>(),
        SaidAt = Moment(former["said_at"]!),
        ChangedAt = Moment(former["changed_at"]!),
    });

    private static DateTimeOffset Moment(JsonNode text) => DateTimeOffset.Parse(text.GetValue<string>(), CultureInfo.InvariantCulture).ToUniversalTime();
}
