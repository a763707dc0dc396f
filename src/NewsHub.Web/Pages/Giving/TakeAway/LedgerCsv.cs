using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsHub.Web.Pages.Giving.TakeAway;

/// <summary>Writes gifts as CSV (RFC 4180): a heading, CRLF after every record, quotation marks where a field needs them.</summary>
public static class LedgerCsv
{
    /// <summary>The columns.</summary>
    public const string Heading =
        "id,address,donors,via,recipient,amount,up_to,currency,amount_words,qualifier,per,status,cause,date,date_is,counted,not_counted_because,paid_from,outlets_disagree_about,outlets,first_reported,changed,corrected_by_editors";

    private static readonly SearchValues<char> NeedQuoting = SearchValues.Create(",\"\r\n");

    /// <summary>Appends one record.</summary>
    /// <param name="record">What is written to.</param>
    /// <param name="row">The gift.</param>
    /// <param name="address">Its page, absolute.</param>
    public static void Append(StringBuilder record, LedgerRow row, Uri address)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(address);
        record.Append(CultureInfo.InvariantCulture, $"{row.Id},").Append(address.AbsoluteUri);
        Words(record, string.Join("; ", row.Donors));
        Words(record, row.Via);
        Words(record, row.Recipient);
        Number(record, row.Amount);
        Number(record, row.UpTo);
        Words(record, row.Currency);
        Words(record, row.AmountText);
        Words(record, row.Qualifier.ToString().ToLowerInvariant());
        Words(record, row.Per);
        Words(record, row.Status.ToString().ToLowerInvariant());
        Words(record, row.Cause);
        record.Append(CultureInfo.InvariantCulture, $",{row.GivenOn:yyyy-MM-dd},{row.DateKind.ToString().ToLowerInvariant()},{(row.IsCounted ? "yes" : "no")}");
        Words(record, row.IsCounted ? null : row.PaidFromId is not null ? "paidfrom" : row.Standing.ToString().ToLowerInvariant());
        record.Append(CultureInfo.InvariantCulture, $",{row.PaidFromId}");
        Words(record, string.Join("; ", row.Disagreements));
        record.Append(CultureInfo.InvariantCulture, $",{row.Outlets},{row.FirstReportedAt:yyyy-MM-ddTHH:mm:ssZ},{row.ChangedAt:yyyy-MM-ddTHH:mm:ssZ}");
        Words(record, string.Join("; ", row.Decided));
        record.Append("\r\n");
    }

    private static void Number(StringBuilder record, decimal? number)
    {
        record.Append(',');
        if (number is { } value)
            record.Append(CultureInfo.InvariantCulture, $"{value / 1.0000000000000000000000000000m}");
    }

    /// <summary>
    /// Words from the web in a spreadsheet: what begins as a formula would (=, +, -, @, tab, return; also in full width) is kept from running by an apostrophe
    /// (OWASP, "CSV Injection").
    /// </summary>
    private static void Words(StringBuilder record, string? words)
    {
        record.Append(',');
        if (string.IsNullOrEmpty(words))
            return;
        var begins = words.AsSpan().TrimStart();
        var runs = words[0] is '\t' or '\r' or '\n' || (begins.Length > 0 && begins[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠');
        if (!runs && !words.AsSpan().ContainsAny(NeedQuoting))
        {
            record.Append(words);
            return;
        }

        record.Append('"').Append(runs ? "'" : "").Append(words.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
