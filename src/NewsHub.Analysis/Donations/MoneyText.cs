using System.Collections.Frozen;
using System.Globalization;

namespace NewsHub.Analysis.Donations;

/// <summary>Writes amounts for readers, the same in every place and language of the server.</summary>
public static class MoneyText
{
    /// <summary>Round amounts from here on are written in words ("$2 million").</summary>
    private const decimal Million = 1_000_000m;

    private const decimal Billion = 1_000_000_000m;

    /// <summary>A figure in millions keeps at most this many decimals; others are written out.</summary>
    private const int MostDecimals = 2;

    /// <summary>Signs that English-language papers print; other currencies are written with their code.</summary>
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["USD"] = "$", ["EUR"] = "€", ["GBP"] = "£", ["JPY"] = "¥", ["INR"] = "₹", ["AUD"] = "A$", ["CAD"] = "C$", ["NZD"] = "NZ$", ["HKD"] = "HK$", ["SGD"] = "S$",
        ["KRW"] = "₩", ["ILS"] = "₪", ["PHP"] = "₱", ["NGN"] = "₦", ["BRL"] = "R$", ["UAH"] = "₴", ["TRY"] = "₺",
    }.ToFrozenDictionary();

    /// <summary>"$100,000", "€50,000", "£2 million", "CHF 10,000", "$12.50".</summary>
    /// <param name="amount">Units of the currency.</param>
    /// <param name="currency">ISO 4217 code.</param>
    public static string Format(decimal amount, string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        var figure = Figure(Math.Abs(amount));
        var minus = amount < 0 ? "−" : "";
        return Signs.TryGetValue(currency, out var sign) ? minus + sign + figure : $"{minus}{currency} {figure}";
    }

    private static string Figure(decimal amount)
    {
        var (unit, name) = amount >= Billion ? (Billion, " billion") : (Million, " million");
        var inUnits = amount / unit;
        if (amount >= Million && inUnits == decimal.Round(inUnits, MostDecimals))
            return inUnits.ToString("#,0.##", CultureInfo.InvariantCulture) + name;
        return amount.ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
    }
}
