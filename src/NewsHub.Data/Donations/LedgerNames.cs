using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Analysis.Parties;

namespace NewsHub.Data.Donations;

/// <summary>The names on entries, as parties that the register can look up or enter.</summary>
internal static class LedgerNames
{
    /// <summary>Every name that is one, once, with the other forms in which outlets print it.</summary>
    public static List<ArticleParty> Of(List<(GatheredGift Gift, IReadOnlyList<LedgerAccount> Accounts)> gifts)
    {
        var named = new Dictionary<string, ArticleParty>(StringComparer.Ordinal);
        foreach (var (gift, accounts) in gifts)
        {
            foreach (var donor in gift.Donors)
                Add(donor, NameGuess.Of(donor), []);
            if (gift.Via is { } via)
                Add(via, PartyKind.Organization, []);
            // A recipient that is described ("the theatre's crew") has no page.
            if (gift.Recipient is { } recipient && NameGuess.IsName(recipient))
                Add(recipient, NameGuess.Of(recipient) is PartyKind.Person ? PartyKind.Person : PartyKind.Organization,
                    [.. accounts.Select(row => row.Account.Recipient).OfType<string>().Where(form => form != recipient && NameGuess.IsShortOf(form, recipient)).Distinct()]);
        }

        return [.. named.Values];

        void Add(string name, PartyKind kind, IReadOnlyList<string> forms)
        {
            if (PartyName.Normalize(name).Length > 0)
                named.TryAdd(name, new ArticleParty(name, kind, forms));
        }
    }
}
