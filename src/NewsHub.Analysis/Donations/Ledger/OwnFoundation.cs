using System.Collections.Frozen;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Donations.Ledger;

/// <summary>Whether an organisation is the giver's own vehicle: money moves into it once and out of it again, and is given once.</summary>
public static class OwnFoundation
{
    private static readonly FrozenSet<string> Vehicles = FrozenSet.ToFrozenSet(["foundation", "fund", "trust", "charity", "charities", "initiative", "endowment", "philanthropies", "fundacion", "stiftung"]);

    /// <summary>"The Oakhurst Foundation", of Mirela Oakhurst.</summary>
    /// <param name="giver">A person.</param>
    /// <param name="organization">An organisation.</param>
    public static bool Is(string giver, string organization)
    {
        var words = PartyName.Normalize(organization).Split(' ');
        var name = PartyName.Normalize(giver).Split(' ');
        if (name.Length < 2 || !words.Any(Vehicles.Contains) || name.Any(Vehicles.Contains))
            return false;
        // The surname, the whole name, or both of a couple's names; a first name alone ("the Grace Fund") may be anybody's.
        return words.Contains(name[^1]);
    }

    /// <summary>Whether the recipient is a vehicle of one of the givers.</summary>
    public static bool Receives(IReadOnlyList<string> givers, string? recipient) => recipient is not null && givers.Any(giver => Is(giver, recipient));
}
