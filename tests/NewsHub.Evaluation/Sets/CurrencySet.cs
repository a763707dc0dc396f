using System.Globalization;
using System.Text.Json;
using NewsHub.Analysis.Donations;
using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Sets;

/// <summary>
/// Microsoft's cases of amounts: the share of annotated amounts that are found with their value and currency. A unit without a number is no amount.
/// An amount found counts for one annotated amount only.
/// </summary>
internal sealed class CurrencySet() : MeasuredSet("donations/currency-cases")
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>ISO codes of the units that the cases give no code for, and how many of the unit make one of the code's.</summary>
    private static readonly Dictionary<string, (string[] Codes, decimal Parts)> Units = new()
    {
        ["Dollar"] = (["USD"], 1), ["Cent"] = (["USD"], 100), ["Pound"] = (["GBP"], 1), ["Pence"] = (["GBP"], 100), ["Penny"] = (["GBP", "USD"], 100), ["Franc"] = (["FRF", "CHF", "BEF"], 1),
        ["Rupee"] = (["INR"], 1), ["Finnish markka"] = (["FIM"], 1), ["Peseta"] = (["ESP"], 1), ["Netherlands guilder"] = (["NLG"], 1), ["Bitcoin"] = (["XBT", "BTC"], 1), ["Satoshi"] = (["XBT", "BTC"], 100_000_000), ["Sen"] = (["MYR", "JPY", "IDR"], 100),
    };

    public override IReadOnlyList<string> Parts => [Name + ".json"];

    public override SetScore Measure(string bench, string work)
    {
        var cases = JsonSerializer.Deserialize<List<Case>>(File.ReadAllText(Path.Combine(bench, Parts[0])), Options)!;
        var results = cases.Select((one, number) => (Number: number, one.Input, Amounts: Check(one))).Where(one => one.Amounts.Count > 0).ToList();
        var amounts = results.SelectMany(one => one.Amounts).ToList();
        return new SetScore(
            Name,
            [
                new Figure("amounts", amounts.Count, null, FigureRole.Count),
                new Figure("amounts with currency", Score.Share(amounts.Select(amount => amount.IsFound))),
            ],
            [.. results.Select(one => new ItemScore(one.Number.ToString(CultureInfo.InvariantCulture), null, Score.Share(one.Amounts.Select(amount => amount.IsFound)), [.. one.Amounts.Where(amount => !amount.IsFound).Select(amount => $"{amount.Text} in: {one.Input}")]))],
            null);
    }

    private static List<(string Text, bool IsFound)> Check(Case one)
    {
        var found = MoneyFinder.Find(one.Input).ToList();
        var checks = new List<(string, bool)>();
        foreach (var result in one.Results.Where(result => result.Resolution.Value is not null))
        {
            var value = decimal.Parse(result.Resolution.Value!, CultureInfo.InvariantCulture);
            var (codes, parts) = result.Resolution.IsoCurrency is { } code ? ([code], 1) : Units.TryGetValue(result.Resolution.Unit, out var unit) ? unit : Unit(result.Resolution.Unit);
            var hit = found.FindIndex(mention => mention.Amount == value / parts && codes.Contains(mention.Currency));
            if (hit >= 0)
                found.RemoveAt(hit);
            checks.Add((result.Text, hit >= 0));
        }

        return checks;
    }

    private static (string[] Codes, decimal Parts) Unit(string unit) => throw new FormatException($"The currency cases have a unit that is not known: {unit}");

    private sealed record Case(string Input, IReadOnlyList<Result> Results);

    private sealed record Result(string Text, Resolution Resolution);

    private sealed record Resolution(string? Value, string Unit, string? IsoCurrency);
}
