using NewsHub.Analysis.Donations;

namespace NewsHub.Data.Donations;

/// <summary>Editors' decisions on a donation's claims as numbers in its row: twice the decision, and one more for the second side.</summary>
internal static class StoredTies
{
    /// <summary>As they are stored, in order.</summary>
    public static List<long> Write(IEnumerable<GiftTie> ties) => [.. ties.Select(tie => (tie.Decision * 2) + tie.Side).Distinct().Order()];

    /// <summary>As they were.</summary>
    public static IReadOnlyList<GiftTie> Read(IReadOnlyCollection<long> stored) => [.. stored.Select(number => new GiftTie(number / 2, (int)(number % 2)))];
}
