namespace NewsHub.Analysis.Stories;

/// <summary>A gift with the words by which its names are compared.</summary>
/// <param name="Gift">The gift.</param>
internal sealed record ComparedGift(GiftKey Gift)
{
    private readonly HashSet<string> sums = new(GiftKeys.Sums(Gift), StringComparer.Ordinal);

    /// <summary>Words that tell the givers; empty where they are not told.</summary>
    public IReadOnlySet<string> Donor { get; } = Words(Gift.Donor);

    /// <summary>Words that tell the receiver; empty where none is told.</summary>
    public IReadOnlySet<string> Recipient { get; } = Words(Gift.Recipient);

    /// <summary>Whether both have a sum in common, and a name on either side.</summary>
    public bool Resembles(ComparedGift other) =>
        sums.Overlaps(other.sums)
        && (Donor.Overlaps(other.Donor) || Recipient.Overlaps(other.Recipient) || Donor.Overlaps(other.Recipient) || Recipient.Overlaps(other.Donor));

    /// <summary>Whether its givers are told, and are not those of the other in any word.</summary>
    public bool IsByOthersThan(ComparedGift other) => AreOthers(Donor, other.Donor);

    /// <summary>Whether its receiver is told, and is not that of the other in any word.</summary>
    public bool IsToOthersThan(ComparedGift other) => AreOthers(Recipient, other.Recipient);

    private static bool AreOthers(IReadOnlySet<string> one, IReadOnlySet<string> other) => one.Count > 0 && other.Count > 0 && !one.Overlaps(other);

    private static HashSet<string> Words(string? name) => new(GiftKeys.Names(name), StringComparer.Ordinal);
}
