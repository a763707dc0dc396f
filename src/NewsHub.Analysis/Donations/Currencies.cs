using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>
/// How texts write currencies. Codes and minor units: ISO 4217 (list of 2024-01-01). Signs: Unicode block "Currency Symbols" and
/// each central bank's own practice. A bare word or sign that several countries use means the one most written of in English news
/// (dollar: United States, pound: United Kingdom, rupee: India, peso: Mexico).
/// </summary>
internal static class Currencies
{
    /// <summary>Signs of one character.</summary>
    public static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["$"] = "USD", ["€"] = "EUR", ["£"] = "GBP", ["¥"] = "JPY", ["₹"] = "INR", ["₩"] = "KRW", ["₽"] = "RUB", ["₺"] = "TRY",
        ["₴"] = "UAH", ["₪"] = "ILS", ["₱"] = "PHP", ["฿"] = "THB", ["₫"] = "VND", ["₦"] = "NGN", ["₡"] = "CRC", ["₾"] = "GEL",
        ["₭"] = "LAK", ["₲"] = "PYG", ["₵"] = "GHS", ["₸"] = "KZT", ["₮"] = "MNT", ["៛"] = "KHR", ["₼"] = "AZN", ["֏"] = "AMD",
        ["৳"] = "BDT", ["₨"] = "INR", ["﷼"] = "IRR", ["元"] = "CNY", ["円"] = "JPY", ["원"] = "KRW", ["₿"] = "XBT", ["¢"] = "USD/100",
    }.ToFrozenDictionary();

    /// <summary>Letters before a dollar sign ("A$", "US $"), lower case and without dots.</summary>
    public static readonly FrozenDictionary<string, string> DollarPrefixes = new Dictionary<string, string>
    {
        ["us"] = "USD", ["a"] = "AUD", ["au"] = "AUD", ["c"] = "CAD", ["ca"] = "CAD", ["cdn"] = "CAD", ["can"] = "CAD", ["nz"] = "NZD",
        ["hk"] = "HKD", ["s"] = "SGD", ["sg"] = "SGD", ["nt"] = "TWD", ["r"] = "BRL", ["mex"] = "MXN", ["mx"] = "MXN", ["j"] = "JMD", ["tt"] = "TTD",
        ["z"] = "ZWL", ["n"] = "NAD", ["fj"] = "FJD", ["bds"] = "BBD", ["ec"] = "XCD", ["usd"] = "USD", ["aud"] = "AUD", ["cad"] = "CAD",
        ["nzd"] = "NZD", ["mxn"] = "MXN", ["hkd"] = "HKD", ["sgd"] = "SGD",
    }.ToFrozenDictionary();

    /// <summary>Letters that stand before an amount in place of a sign, as they are written. A single letter counts only where it touches the figure.</summary>
    public static readonly FrozenDictionary<string, string> LetterSigns = new Dictionary<string, string>
    {
        ["Rs"] = "INR", ["RM"] = "MYR", ["Rp"] = "IDR", ["R"] = "ZAR", ["RMB"] = "CNY", ["rmb"] = "CNY", ["kr"] = "SEK", ["Fr"] = "CHF", ["SFr"] = "CHF",
        ["Kč"] = "CZK", ["zł"] = "PLN", ["Ft"] = "HUF", ["KSh"] = "KES", ["Ksh"] = "KES", ["USh"] = "UGX", ["GH₵"] = "GHS", ["Dh"] = "AED", ["Dhs"] = "AED",
        ["dollar"] = "USD", ["sen"] = "MYR/100",
    }.ToFrozenDictionary();

    /// <summary>ISO 4217 codes that a text may write in small letters too. Others of the list are English words or abbreviations and count in capitals only.</summary>
    public static readonly FrozenSet<string> Codes = FrozenSet.ToFrozenSet(
    [
        "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "INR", "AUD", "CAD", "NZD", "CHF", "HKD", "SGD", "SEK", "NOK", "DKK", "ZAR", "KRW", "MXN", "BRL", "RUB", "AED", "SAR", "QAR",
        "ILS", "PLN", "CZK", "HUF", "THB", "IDR", "MYR", "PHP", "VND", "NGN", "KES", "GHS", "UGX", "TZS", "EGP", "PKR", "BDT", "LKR", "NPR", "TWD", "ARS", "CLP", "COP", "PEN",
        "UAH", "RON", "BGN", "ISK", "KWD", "BHD", "OMR", "JOD", "LBP", "BTC", "ETH",
    ]);

    /// <summary>Codes that mean the same as an ISO code.</summary>
    public static readonly FrozenDictionary<string, string> CodeAliases = new Dictionary<string, string> { ["RMB"] = "CNY", ["BTC"] = "XBT" }.ToFrozenDictionary();

    /// <summary>Codes that are ordinary words or names, so that only capitals beside a figure count.</summary>
    public static readonly FrozenSet<string> CapitalCodes = FrozenSet.ToFrozenSet(["TRY", "MAD", "ARS", "PEN", "COP", "ETH", "SAR", "GEL"]);

    /// <summary>Names, singular and plural. "/100" marks the hundredth part, "?" a name that is also a measure of weight.</summary>
    public static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["dollar"] = "USD", ["dollars"] = "USD", ["buck"] = "USD", ["bucks"] = "USD", ["greenbacks"] = "USD", ["cent"] = "USD/100", ["cents"] = "USD/100",
        ["pound"] = "GBP?", ["pounds"] = "GBP?", ["quid"] = "GBP", ["sterling"] = "GBP", ["pence"] = "GBP/100", ["penny"] = "GBP/100", ["pennies"] = "GBP/100",
        ["euro"] = "EUR", ["euros"] = "EUR", ["yen"] = "JPY", ["yuan"] = "CNY", ["renminbi"] = "CNY", ["kuai"] = "CNY", ["rupee"] = "INR", ["rupees"] = "INR",
        ["franc"] = "CHF", ["francs"] = "CHF", ["krona"] = "SEK", ["kronor"] = "SEK", ["krone"] = "NOK", ["kroner"] = "NOK", ["rand"] = "ZAR", ["rands"] = "ZAR",
        ["peso"] = "MXN", ["pesos"] = "MXN", ["reais"] = "BRL", ["won"] = "KRW", ["ruble"] = "RUB", ["rubles"] = "RUB", ["rouble"] = "RUB", ["roubles"] = "RUB",
        ["lira"] = "TRY", ["liras"] = "TRY", ["zloty"] = "PLN", ["zlotys"] = "PLN", ["złoty"] = "PLN", ["baht"] = "THB", ["ringgit"] = "MYR", ["rupiah"] = "IDR", ["dong"] = "VND", ["naira"] = "NGN",
        ["shekel"] = "ILS", ["shekels"] = "ILS", ["dirham"] = "AED", ["dirhams"] = "AED", ["riyal"] = "SAR", ["riyals"] = "SAR", ["dinar"] = "KWD", ["dinars"] = "KWD",
        ["hryvnia"] = "UAH", ["hryvnias"] = "UAH", ["cedi"] = "GHS", ["cedis"] = "GHS", ["shilling"] = "KES", ["shillings"] = "KES", ["forint"] = "HUF", ["forints"] = "HUF",
        ["koruna"] = "CZK", ["korunas"] = "CZK", ["lei"] = "RON", ["leva"] = "BGN", ["taka"] = "BDT", ["colones"] = "CRC", ["guilder"] = "NLG", ["guilders"] = "NLG",
        ["markka"] = "FIM", ["pesetas"] = "ESP", ["peseta"] = "ESP", ["deutschmarks"] = "DEM", ["bitcoin"] = "XBT", ["bitcoins"] = "XBT", ["satoshi"] = "XBT/100000000", ["satoshis"] = "XBT/100000000",
    }.ToFrozenDictionary();

    /// <summary>Places before a name that settle whose currency it is.</summary>
    public static readonly FrozenDictionary<(string Place, string Name), string> Placed = new (string Place, string Names, string Code)[]
    {
        ("us", "dollar dollars", "USD"), ("u.s.", "dollar dollars", "USD"), ("u.s", "dollar dollars", "USD"), ("american", "dollar dollars", "USD"),
        ("australian", "dollar dollars", "AUD"), ("aussie", "dollar dollars", "AUD"), ("canadian", "dollar dollars", "CAD"), ("zealand", "dollar dollars", "NZD"),
        ("kong", "dollar dollars", "HKD"), ("singapore", "dollar dollars", "SGD"), ("taiwan", "dollar dollars", "TWD"), ("jamaican", "dollar dollars", "JMD"), ("fijian", "dollar dollars", "FJD"),
        ("british", "pound pounds", "GBP"), ("sterling", "pound pounds", "GBP"), ("egyptian", "pound pounds", "EGP"), ("lebanese", "pound pounds", "LBP"), ("irish", "pound pounds", "IEP"),
        ("swiss", "franc francs", "CHF"), ("french", "franc francs", "FRF"), ("belgian", "franc francs", "BEF"), ("cfa", "franc francs", "XOF"), ("congolese", "franc francs", "CDF"),
        ("chinese", "yuan", "CNY"), ("japanese", "yen", "JPY"), ("korean", "won", "KRW"), ("indian", "rupee rupees", "INR"), ("pakistani", "rupee rupees", "PKR"), ("nepalese", "rupee rupees", "NPR"),
        ("lankan", "rupee rupees", "LKR"), ("mauritian", "rupee rupees", "MUR"), ("mexican", "peso pesos", "MXN"), ("philippine", "peso pesos", "PHP"), ("argentine", "peso pesos", "ARS"),
        ("chilean", "peso pesos", "CLP"), ("colombian", "peso pesos", "COP"), ("brazilian", "real reais", "BRL"), ("swedish", "krona kronor crown crowns", "SEK"), ("norwegian", "krone kroner crown crowns", "NOK"),
        ("danish", "krone kroner crown crowns", "DKK"), ("icelandic", "krona kronor crown crowns", "ISK"), ("czech", "koruna korunas crown crowns", "CZK"), ("turkish", "lira liras", "TRY"), ("italian", "lira lire", "ITL"),
        ("dutch", "guilder guilders", "NLG"), ("finnish", "markka", "FIM"), ("german", "mark marks", "DEM"), ("kenyan", "shilling shillings", "KES"), ("ugandan", "shilling shillings", "UGX"), ("tanzanian", "shilling shillings", "TZS"),
        ("kuwaiti", "dinar dinars", "KWD"), ("jordanian", "dinar dinars", "JOD"), ("iraqi", "dinar dinars", "IQD"), ("saudi", "riyal riyals", "SAR"), ("qatari", "riyal riyals", "QAR"), ("moroccan", "dirham dirhams", "MAD"),
        ("emirati", "dirham dirhams", "AED"), ("uae", "dirham dirhams", "AED"), ("israeli", "shekel shekels", "ILS"), ("russian", "ruble rubles rouble roubles", "RUB"), ("african", "rand", "ZAR"),
    }.SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create((row.Place, name), row.Code))).ToFrozenDictionary();

    /// <summary>First words of a place that has two ("New Zealand", "Hong Kong", "South African", "Sri Lankan").</summary>
    public static readonly FrozenSet<string> PlaceBegins = FrozenSet.ToFrozenSet(["new", "hong", "south", "sri", "west"]);

    /// <summary>Currencies whose countries write 50.000 for fifty thousand (CLDR: group separator "." of the main locales).</summary>
    public static readonly FrozenSet<string> PointGroups = FrozenSet.ToFrozenSet(["EUR", "BRL", "ARS", "CLP", "COP", "DKK", "NOK", "IDR", "VND", "TRY", "RON", "CRC", "PYG"]);

    /// <summary>Splits "USD/100" into the code and what to divide by; a trailing "?" is dropped.</summary>
    public static (string Code, decimal Divisor) Unit(string entry)
    {
        var slash = entry.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (entry.TrimEnd('?'), 1) : (entry[..slash], decimal.Parse(entry.AsSpan(slash + 1), provider: System.Globalization.CultureInfo.InvariantCulture));
    }
}
