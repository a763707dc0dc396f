using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using Npgsql;

namespace NewsHub.Data.Donations;

/// <summary>A story's gift, as the ledger compares it, and where it stands.</summary>
/// <param name="Account">What the story tells.</param>
/// <param name="EntryId">The entry that it is in; null for a new gift.</param>
/// <param name="Began">Entries that began with one of its claims, which may be merged now.</param>
/// <param name="IsDecided">Whether the story shows what editors decided.</param>
internal sealed record LedgerAccount(GiftAccount Account, long? EntryId, IReadOnlyList<long> Began, bool IsDecided);

/// <summary>Reads stories' gifts for the ledger.</summary>
internal static class LedgerAccounts
{
    private const string Told =
        """
        cross join lateral (
            select count(distinct claim.article_id)::int as articles, min(article.published_at) as first
            from claims claim join articles article on article.id = claim.article_id where claim.donation_id = donation.id) told
        cross join lateral (select lead.language from stories story join articles lead on lead.id = story.lead_article_id where story.id = donation.story_id offset 0) lead
        where told.articles > 0 order by donation.id
        """;

    private const string Read = $"select {DonationRow.Columns}, told.articles, told.first, lead.language from";

    private const string OfStory = $"{Read} (select * from donations where story_id = $1 offset 0) donation {Told}";

    private const string OfEntries =
        $"""
        {Read} unnest($1) wanted (entry) cross join lateral (
            select * from donations where entry_id = wanted.entry and story_id <> $2
            order by began @> array[wanted.entry] desc, cardinality(ties) = 0, is_background, id limit $3) donation
        {Told}
        """;

    /// <summary>Adds the statement that asks for all gifts of a story.</summary>
    public static void AskOfStory(Batch batch, long story) => batch.Add(OfStory, story);

    /// <summary>Adds the statement that asks for the gifts of other stories in some entries, of each entry the one with which it began and the most telling.</summary>
    public static void AskOfEntries(Batch batch, long[] entries, long exceptStory, int most) => batch.Add(OfEntries, entries, exceptStory, most);

    /// <summary>Reads the answer to either.</summary>
    public static Task<List<LedgerAccount>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken) => reader.ListAsync(
        row => Compared(DonationRow.Read(row), row.GetInt32(DonationRow.Width), row.Time(DonationRow.Width + 1), row.TextOrNull(DonationRow.Width + 2)), cancellationToken);

    // Gifts are compared as outlets tell them; what editors decided comes on top.
    private static LedgerAccount Compared(Donation donation, int articles, DateTimeOffset first, string? language)
    {
        var isDecided = donation.IsRejected || donation.Decided.Count > 0;
        DonationDecision.Lift(donation);
        return new LedgerAccount(ToAccount(donation, articles, first) with { Language = language, Ties = StoredTies.Read(donation.Ties) }, donation.EntryId, donation.Began, isDecided);
    }

    private static GiftAccount ToAccount(Donation donation, int articles, DateTimeOffset first) => new()
    {
        Id = donation.Id,
        StoryId = donation.StoryId,
        Donors = donation.Donors,
        Via = donation.Via,
        Recipient = donation.Recipient,
        Sums = [.. Sums(donation)],
        UpTo = donation.UpTo,
        AmountText = donation.AmountText,
        Qualifier = donation.Qualifier,
        Per = donation.Per,
        Status = donation.Status,
        IsBackground = donation.IsBackground,
        Cause = donation.Cause,
        ReportedOn = DateOnly.FromDateTime(first.UtcDateTime),
        GivenOn = donation is { GivenFrom: { } from, GivenTo: { } to } ? new ToldDate(from, to) : null,
        Articles = articles,
        Disagreements = donation.Disagreements,
    };

    private static IEnumerable<ConvertedAmount> Sums(Donation donation)
    {
        if (donation.Amount is { } amount)
            yield return new ConvertedAmount(amount, donation.Currency);
        if (donation.ConvertedAmount is { } converted)
            yield return new ConvertedAmount(converted, donation.ConvertedCurrency);
    }
}
