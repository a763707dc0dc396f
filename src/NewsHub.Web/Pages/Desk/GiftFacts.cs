using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Donations;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Desk;

/// <summary>What readers and subscribers have of a gift of the ledger, for the preview of an action.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Sentence">Who gave what to whom.</param>
/// <param name="MergedIntoId">Where its address leads; null where it stands.</param>
/// <param name="IsShown">Whether readers see it.</param>
/// <param name="IsCounted">Whether it enters totals.</param>
/// <param name="Day">The day under which it is listed.</param>
/// <param name="Cause">What it is for.</param>
public sealed record GiftFacts(long Id, string Sentence, long? MergedIntoId, bool IsShown, bool IsCounted, DateOnly Day, string? Cause)
{
    /// <summary>The gifts that some stories tell, and those that were joined to them; others by number.</summary>
    public static async Task<IReadOnlyList<GiftFacts>> ReadAsync(NewsHubDb db, IReadOnlyCollection<long> stories, IReadOnlyCollection<long> others, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var told = db.Donations.Where(gift => stories.Contains(gift.StoryId) && gift.EntryId != null).Select(gift => gift.EntryId!.Value);
        var entries = await db.LedgerEntries.AsNoTracking().Where(entry => told.Contains(entry.Id) || told.Contains(entry.MergedIntoId!.Value) || others.Contains(entry.Id)).OrderBy(entry => entry.Id).ToListAsync(cancellationToken);
        return entries.ConvertAll(entry => new GiftFacts(entry.Id, TermsOf(entry).Sentence(), entry.MergedIntoId, entry.IsShown, entry.IsShown && entry.IsCounted, entry.GivenOn, entry.Cause));
    }

    /// <summary>A gift in words.</summary>
    public static GiftTerms TermsOf(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(entry.Donors, entry.Via, entry.Recipient, entry.Amount, entry.Currency, entry.AmountText, entry.Per, entry.Status, entry.Qualifier, entry.UpTo);
    }

    /// <summary>What its page answers, in words.</summary>
    public string Page => MergedIntoId is { } into ? $"{GiftPath.Of(Id)} leads to {GiftPath.Of(into)} for ever (301)"
        : IsShown ? $"{GiftPath.Of(Id)} shows “{Sentence}”, {Day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}{(NewsHub.Analysis.Donations.Cause.Find(Cause) is { } cause ? $", {cause.Label}" : "")}"
        : $"{GiftPath.Of(Id)} says that it is not told any more (410)";

    /// <summary>What the ledger, its feeds and files have of it, in words.</summary>
    public string Ledger => IsShown ? IsCounted ? "listed and counted once" : "listed, not in totals" : "nothing";
}

/// <summary>A gift before and after an action.</summary>
/// <param name="Before">Null for one that begins.</param>
/// <param name="After">As it would be.</param>
public sealed record GiftEffect(GiftFacts? Before, GiftFacts After)
{
    /// <summary>Pairs them; what stays the same is left out.</summary>
    public static IReadOnlyList<GiftEffect> Of(IReadOnlyList<GiftFacts> before, IReadOnlyList<GiftFacts> after) =>
        [.. after.Select(gift => new GiftEffect(before.FirstOrDefault(known => known.Id == gift.Id), gift)).Where(effect => effect.Before != effect.After)];
}

/// <summary>What all gifts of a currency come to, before and after an action.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Before">The total.</param>
/// <param name="After">As it would be.</param>
public sealed record TotalEffect(string Currency, decimal Before, decimal After)
{
    /// <summary>The totals of the whole ledger by currency.</summary>
    public static Task<Dictionary<string, decimal>> ReadAsync(NewsHubDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.LedgerSums.Where(sum => sum.Cause == LedgerSum.AnyCause && sum.Magnitude == LedgerSum.AnyMagnitude && sum.Currency != "").GroupBy(sum => sum.Currency)
            .Select(group => new { Currency = group.Key, Amount = group.Sum(sum => sum.Amount) }).ToDictionaryAsync(total => total.Currency, total => total.Amount, cancellationToken);
    }

    /// <summary>Those that change.</summary>
    public static IReadOnlyList<TotalEffect> Of(Dictionary<string, decimal> before, Dictionary<string, decimal> after) =>
        [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(currency => new TotalEffect(currency, before.GetValueOrDefault(currency), after.GetValueOrDefault(currency))).Where(total => total.Before != total.After)];
}
