using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Donations;

namespace NewsHub.Web.Pages.Giving;

/// <summary>The order of a list of gifts, and where a page of it begins.</summary>
/// <param name="Key">In addresses.</param>
/// <param name="Label">For readers.</param>
public sealed record LedgerOrder(string Key, string Label)
{
    /// <summary>The latest day first.</summary>
    public static LedgerOrder Newest { get; } = new("newest", "Newest");

    /// <summary>The earliest day first.</summary>
    public static LedgerOrder Oldest { get; } = new("oldest", "Oldest");

    /// <summary>The largest figure first, in whatever currency; gifts without a figure are left out.</summary>
    public static LedgerOrder Largest { get; } = new("largest", "Largest");

    /// <summary>All orders, the customary one first.</summary>
    public static IReadOnlyList<LedgerOrder> All { get; } = [Newest, Oldest, Largest];

    /// <summary>By its key; the newest first for any other.</summary>
    public static LedgerOrder Of(string? key) => All.FirstOrDefault(order => order.Key == key) ?? Newest;

    /// <summary>Puts gifts in order, after a place in it. Rows are compared as a whole, so that one index range holds the page.</summary>
    public IQueryable<LedgerEntry> Apply(IQueryable<LedgerEntry> entries, LedgerCursor? after)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (this == Largest)
        {
            entries = entries.Where(entry => entry.Amount != null);
            if (after?.Amount is { } amount)
                entries = entries.Where(entry => EF.Functions.LessThan(ValueTuple.Create(entry.Amount!.Value, entry.Id), ValueTuple.Create(amount, after.Id)));
            return entries.OrderByDescending(entry => entry.Amount).ThenByDescending(entry => entry.Id);
        }

        if (this == Oldest)
        {
            if (after?.Day is { } from)
                entries = entries.Where(entry => EF.Functions.GreaterThan(ValueTuple.Create(entry.GivenOn, entry.Id), ValueTuple.Create(from, after.Id)));
            return entries.OrderBy(entry => entry.GivenOn).ThenBy(entry => entry.Id);
        }

        if (after?.Day is { } day)
            entries = entries.Where(entry => EF.Functions.LessThan(ValueTuple.Create(entry.GivenOn, entry.Id), ValueTuple.Create(day, after.Id)));
        return entries.OrderByDescending(entry => entry.GivenOn).ThenByDescending(entry => entry.Id);
    }

    /// <summary>The same for the sides on which one party stands.</summary>
    public IQueryable<LedgerParty> Apply(IQueryable<LedgerParty> sides, LedgerCursor? after)
    {
        ArgumentNullException.ThrowIfNull(sides);
        if (this == Largest)
        {
            sides = sides.Where(side => side.Amount != null);
            if (after?.Amount is { } amount)
                sides = sides.Where(side => EF.Functions.LessThan(ValueTuple.Create(side.Amount!.Value, side.EntryId), ValueTuple.Create(amount, after.Id)));
            return sides.OrderByDescending(side => side.Amount).ThenByDescending(side => side.EntryId);
        }

        if (this == Oldest)
        {
            if (after?.Day is { } from)
                sides = sides.Where(side => EF.Functions.GreaterThan(ValueTuple.Create(side.GivenOn, side.EntryId), ValueTuple.Create(from, after.Id)));
            return sides.OrderBy(side => side.GivenOn).ThenBy(side => side.EntryId);
        }

        if (after?.Day is { } day)
            sides = sides.Where(side => EF.Functions.LessThan(ValueTuple.Create(side.GivenOn, side.EntryId), ValueTuple.Create(day, after.Id)));
        return sides.OrderByDescending(side => side.GivenOn).ThenByDescending(side => side.EntryId);
    }

    /// <summary>The place of a gift in this order.</summary>
    public LedgerCursor At(LedgerLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return this == Largest ? new LedgerCursor(null, line.Amount, line.Id) : new LedgerCursor(line.GivenOn, null, line.Id);
    }
}

/// <summary>A place in a list of gifts: what a page begins after.</summary>
/// <param name="Day">In a list by day.</param>
/// <param name="Amount">In a list by amount.</param>
/// <param name="Id">Settles ties.</param>
public sealed record LedgerCursor(DateOnly? Day, decimal? Amount, long Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static LedgerCursor? TryParse(string? text)
    {
        if (text?.Split('_') is not [var place, var number] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        if (DateOnly.TryParseExact(place, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new(day, null, id);
        return decimal.TryParse(place, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? new(null, amount, id) : null;
    }

    /// <summary>The day or the amount, a line, and the number.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Amount?.ToString(CultureInfo.InvariantCulture))}_{Id}");
}
