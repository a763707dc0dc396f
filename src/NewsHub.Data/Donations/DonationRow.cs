using NewsHub.Analysis.Donations;
using Npgsql;

namespace NewsHub.Data.Donations;

/// <summary>How a donation's row is read where it is not tracked.</summary>
internal static class DonationRow
{
    /// <summary>Its columns, of a table or query named <c>donation</c>.</summary>
    public const string Columns =
        """
        donation.id, donation.story_id, donation.ordinal, donation.donors, donation.via, donation.recipient, donation.amount, donation.currency, donation.amount_text, donation.up_to,
        donation.converted_amount, donation.converted_currency, donation.qualifier, donation.cause, donation.given_from, donation.given_to, donation.per, donation.status, donation.is_background,
        donation.disagreements, donation.entry_id, donation.began, donation.ties, donation.decided, donation.told::text, donation.is_rejected
        """;

    /// <summary>Columns before any others.</summary>
    public const int Width = 26;

    /// <summary>Reads them.</summary>
    public static Donation Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        StoryId = row.GetInt64(1),
        Ordinal = row.GetInt32(2),
        Donors = row.GetFieldValue<List<string>>(3),
        Via = row.TextOrNull(4),
        Recipient = row.TextOrNull(5),
        Amount = row.SumOrNull(6),
        Currency = row.TextOrNull(7),
        AmountText = row.TextOrNull(8),
        UpTo = row.SumOrNull(9),
        ConvertedAmount = row.SumOrNull(10),
        ConvertedCurrency = row.TextOrNull(11),
        Qualifier = Enum.Parse<AmountQualifier>(row.GetString(12)),
        Cause = row.TextOrNull(13),
        GivenFrom = row.DayOrNull(14),
        GivenTo = row.DayOrNull(15),
        Per = row.TextOrNull(16),
        Status = Enum.Parse<DonationStatus>(row.GetString(17)),
        IsBackground = row.GetBoolean(18),
        Disagreements = row.GetFieldValue<List<string>>(19),
        EntryId = row.NumberOrNull(20),
        Began = row.GetFieldValue<List<long>>(21),
        Ties = row.GetFieldValue<List<long>>(22),
        Decided = row.GetFieldValue<List<string>>(23),
        Told = row.TextOrNull(24) is { } told ? StoredDecision.Read(told) : null,
        IsRejected = row.GetBoolean(25),
    };
}
