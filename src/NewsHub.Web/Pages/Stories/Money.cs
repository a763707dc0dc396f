using System.Globalization;

namespace NewsHub.Web.Pages.Stories;

/// <summary>Amounts of money as an English newspaper prints them.</summary>
public static class Money
{
    // The signs in use in English-language papers (Unicode CLDR 44, en, "narrow" only where it is not ambiguous); others are named by their code.
    private static readonly Dictionary<string, string> Signs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["USD"] = "$", ["EUR"] = "€", ["GBP"] = "£", ["AUD"] = "A$", ["CAD"] = "CA$", ["NZD"] = "NZ$", ["HKD"] = "HK$", ["MXN"] = "MX$",
        ["BRL"] = "R$", ["JPY"] = "¥", ["CNY"] = "CN¥", ["INR"] = "₹", ["KRW"] = "₩", ["ILS"] = "₪", ["PHP"] = "₱", ["VND"] = "₫",
    };

    private static readonly (decimal Unit, string Name)[] Scales = [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")];

    /// <summary>The exact amount: large round ones in millions ("$1.5 million"), others in digits ("€72,000", "CHF 12.50").</summary>
    /// <param name="amount">Units of <paramref name="currency"/>; never rounded.</param>
    /// <param name="currency">ISO 4217.</param>
    public static string Format(decimal amount, string currency)
    {
        var sign = Signs.TryGetValue(currency, out var known) ? known : currency.ToUpperInvariant() + "\u00A0";
        foreach (var (unit, name) in Scales)
            if (Math.Abs(amount) >= unit && amount / unit is var scaled && decimal.Round(scaled, 3) == scaled)
                return sign + scaled.ToString("0.###", CultureInfo.InvariantCulture) + "\u00A0" + name;
        return sign + amount.ToString(decimal.Truncate(amount) == amount ? "#,0" : "#,0.00##", CultureInfo.InvariantCulture);
    }
}
