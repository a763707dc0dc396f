namespace NewsHub.Data.Search;

/// <summary>What is looked for: words, and what the stories must have besides.</summary>
public sealed record SearchQuery
{
    /// <summary>Longer texts are cut: nobody types more, and each word costs the database a look-up.</summary>
    public const int LongestText = 200;

    /// <summary>Everything: no search at all.</summary>
    public static SearchQuery None { get; } = new();

    /// <summary>Words as people type them in search boxes: "an exact phrase", one or another, -without. Empty for none.</summary>
    public string Text { get; init; } = "";

    /// <summary>The text is still being typed: its last word may be the beginning of one, in a headline.</summary>
    public bool IsBeginning { get; init; }

    /// <summary>Who speaks, gives, passes on or receives.</summary>
    public long? PartyId { get; init; }

    /// <summary>Which outlet reports it.</summary>
    public int? SourceId { get; init; }

    /// <summary>The first day (UTC) of the newest report.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day (UTC) of the newest report.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The least sum of one of its gifts; units of <see cref="Currency"/>, or of whatever currency where none is named.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The greatest sum of one of its gifts.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>ISO 4217, in capitals.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => this == None;

    /// <summary>Whether a gift is asked for by its sum.</summary>
    public bool HasSum => AtLeast is not null || AtMost is not null || Currency is not null;
}
