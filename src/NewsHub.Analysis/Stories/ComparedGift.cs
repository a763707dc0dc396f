using NewsHub.Analysis.Donations;

namespace NewsHub.Analysis.Stories;

/// <summary>A gift with the words by which its names are compared.</summary>
/// <param name="gift">The gift.</param>
internal sealed class ComparedGift(GiftKey gift)
{
    private readonly HashSet<string> sums = new(GiftKeys.Sums(gift), StringComparer.Ordinal);
    private readonly GiverName[] givers = GiftKeys.Givers(gift);

    /// <summary>The gift.</summary>
    public GiftKey Gift => gift;

    /// <summary>Words that tell the givers; empty where they are not told.</summary>
    public IReadOnlySet<string> Donor { get; } = Words(gift.Donor);

    /// <summary>Words that tell the receiver; empty where none is told.</summary>
    public IReadOnlySet<string> Recipient { get; } = Words(gift.Recipient);

    /// <summary>Whether both have a sum in common, and a word of a name on either side.</summary>
    public bool Resembles(ComparedGift other) =>
        sums.Overlaps(other.sums)
        && (Donor.Overlaps(other.Donor) || Recipient.Overlaps(other.Recipient) || Donor.Overlaps(other.Recipient) || Recipient.Overlaps(other.Donor));

    /// <summary>Whether both tell their givers, and name none alike: a word in common makes nobody the same.</summary>
    public bool IsByOthersThan(ComparedGift other) => Donor.Count > 0 && other.Donor.Count > 0 && !givers.Any(one => other.givers.Any(one.Matches));

    /// <summary>Whether both tell their receivers, by names without a common word.</summary>
    public bool IsToOthersThan(ComparedGift other) => Recipient.Count > 0 && other.Recipient.Count > 0 && !Recipient.Overlaps(other.Recipient);

    /// <summary>Whether names hold a word that tells its givers from those of another gift.</summary>
    public bool IsNamedAmong(IReadOnlySet<string> names, ComparedGift other) => Donor.Any(word => !other.Donor.Contains(word) && names.Contains(word));

    private static HashSet<string> Words(string? name) => new(GiftKeys.Names(name), StringComparer.Ordinal);
}
