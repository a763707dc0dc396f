namespace NewsHub.Analysis.Donations;

/// <summary>What makes an amount a gift.</summary>
/// <param name="Form">How the sentence is built.</param>
/// <param name="Word">Index of the verb or noun that tells of giving; for a fragment, of the amount's first token.</param>
/// <param name="Meaning">What the word tells.</param>
/// <param name="End">Index after the amount and the noun that belongs to it: what follows tells the recipient.</param>
internal sealed record GiftCue(GiftForm Form, int Word, MoneyVerb Meaning, int End)
{
    /// <summary>Index of the verb over a noun ("made a donation", "received a gift"); -1 where there is none.</summary>
    public int LightVerb { get; init; } = -1;
}

/// <summary>How a sentence tells of a gift.</summary>
internal enum GiftForm
{
    /// <summary>"X donated $5".</summary>
    Active,
    /// <summary>"$5 was donated by X".</summary>
    Passive,
    /// <summary>"a $5 donation from X", "a gift of $5".</summary>
    Nominal,
    /// <summary>"Y received $5 from X".</summary>
    Received,
    /// <summary>"$5 to Y": an item of a list, without a verb.</summary>
    Fragment,
}
