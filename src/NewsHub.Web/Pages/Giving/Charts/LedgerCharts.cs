using System.Globalization;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Giving.Charts;

/// <summary>The ledger's charts.</summary>
public static class LedgerCharts
{
    /// <summary>Two years of months; more would not be told apart on a phone.</summary>
    private const int MostMonths = 24;

    /// <summary>Giving by month, months without gifts among them; null with fewer than two months.</summary>
    public static BarChart? ByMonth(LedgerFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Currency is not { } currency || figures.Months.Count < 2)
            return null;
        var last = figures.Months[^1].Month;
        var first = figures.Months[0].Month < last.AddMonths(1 - MostMonths) ? last.AddMonths(1 - MostMonths) : figures.Months[0].Month;
        var known = figures.Months.ToDictionary(month => month.Month);
        var bars = new List<Bar>();
        for (var month = first; month <= last; month = month.AddMonths(1))
        {
            var amount = known.TryGetValue(month, out var total) ? total.Given + total.Promised : 0;
            bars.Add(new Bar(month.ToString("MMM yyyy", CultureInfo.InvariantCulture), amount, Money.Format(amount, currency)));
        }

        var most = bars.MaxBy(bar => bar.Value)!;
        return new BarChart("months", $"Giving by month, {currency}", $"Given and promised in {currency} from {bars[0].Label} to {bars[^1].Label}; most in {most.Label}, {most.Figure}.", ["Month", "Given and promised"], bars);
    }

    /// <summary>What is promised beside what is given, by year; null when there is nothing to set side by side.</summary>
    public static BarChart? PromisedAndGiven(LedgerFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Currency is not { } currency || figures.Months.Sum(month => month.Promised) == 0 || figures.Months.Sum(month => month.Given) == 0)
            return null;
        var bars = figures.Months.GroupBy(month => month.Month.Year).OrderBy(year => year.Key).TakeLast(MostMonths).Select(year => (Year: year.Key, Given: year.Sum(month => month.Given), Promised: year.Sum(month => month.Promised)))
            .Select(year => new Bar(year.Year.ToString(CultureInfo.InvariantCulture), year.Given, Money.Format(year.Given, currency), year.Promised, Money.Format(year.Promised, currency))).ToList();
        var (given, promised) = (figures.Months.Sum(month => month.Given), figures.Months.Sum(month => month.Promised));
        return new BarChart("promises", $"Pledged against given, {currency}", $"{Money.Format(given, currency)} given; {Money.Format(promised, currency)} announced or pledged and not told as given since.", ["Year", "Given", "Pledged or announced"], bars);
    }
}
