namespace NewsHub.Analysis.Stories;

/// <summary>Whether two gifts of two events belong one after the other: the same giver gives again.</summary>
public static class GiftSequence
{
    /// <summary>The same giver, and the same receiver or the same sum: an anniversary, a follow-up, or a gift that is recalled.</summary>
    public static bool IsOne(GiftKey a, GiftKey b) =>
        GiftKeys.Givers(a) is var givers && GiftKeys.Givers(b).Any(giver => givers.Any(giver.Matches))
        && (GiftKeys.Names(a.Recipient).Intersect(GiftKeys.Names(b.Recipient)).Any() || GiftKeys.Sums(a).Intersect(GiftKeys.Sums(b)).Any());

    /// <summary>For a giver and receiver who are both named, the word of each name that stands first: articles that hold both are looked at.</summary>
    public static IEnumerable<(string Donor, string Recipient)> LookUps(IEnumerable<GiftKey> gifts) =>
        from gift in gifts
        let donor = GiftKeys.Names(gift.Donor).LastOrDefault()
        let recipient = GiftKeys.Names(gift.Recipient).FirstOrDefault()
        where donor is not null && recipient is not null
        select (donor, recipient);
}
