using System.Collections.Frozen;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Quotes;
using Npgsql;

namespace NewsHub.Data.Stories;

/// <summary>Reads <see cref="StoryRows"/>. A story's page is what is asked for most: nine queries by a mapper cost more than all they find.</summary>
public static class StoryRowsReader
{
    private static readonly string[] TermColumns = ["donors", "via", "recipient", "amount", "currency", "amount_text", "per", "status", "qualifier", "up_to"];

    // Language and outlet of the leading article are read with the others.
    private const string Stories =
        """
        select id, guid, headline, lead, lead_article_id, last_published_at, created_at, changed_at, origin_count from stories where id = any($1) and is_shown
        """;

    private const string Reports =
        """
        select member.article_id, member.story_id, article.source_id, source.name, article.url, article.title, article.authors, article.published_at, member.joined_at,
               article.modified_at, article.language, article.is_preview, article.credits, member.reasons, member.duplicate_of_id,
               case when $2 and not member.is_hidden then article.text else '' end, case when source.shows_images then article.image_url end, article.image_alt, member.is_hidden
        from story_members member join articles article on article.id = member.article_id join sources source on source.id = article.source_id
        where member.story_id = any($1)
        """;

    // A gift beside each of its claims, a statement beside each of its speakers: a statement more costs PostgreSQL as much as reading all these rows twice.
    private static readonly string Gifts =
        $"""
        select gift.id, gift.story_id, {TermsOf("gift")}, gift.ordinal, gift.is_background, gift.disagreements, gift.entry_id, gift.decided,
               claim.article_id, claim.ordinal, {TermsOf("claim")}, claim.evidence_start, claim.evidence_end
        from donations gift left join claims claim on claim.donation_id = gift.id where gift.story_id = any($1) and not gift.is_rejected
        """;

    private const string Statements =
        """
        select said.id, said.story_id, said.ordinal, said.wording, said.repeat_of_id is not null, party.id, party.name, party.is_organization, speaker.ordinal
        from utterances said left join utterance_speakers speaker on speaker.utterance_id = said.id left join parties party on party.id = speaker.party_id
        where said.story_id = any($1)
        """;

    private const string Prints =
        """
        select quote.utterance_id, quote.article_id, quote.start, quote."end", quote.text, quote.variant
        from utterances said join quotes quote on quote.utterance_id = said.id where said.story_id = any($1)
        """;

    private const string Sequels =
        """
        select found.is_earlier, story.id, story.headline, lead.language, story.first_published_at
        from (select true as is_earlier, earlier_id as id from story_sequels where later_id = any($1) union all select false, later_id from story_sequels where earlier_id = any($1)) found
        join stories story on story.id = found.id join articles lead on lead.id = story.lead_article_id
        where story.is_shown order by story.first_published_at, story.id
        """;

    // offset 0: by the index of stories, not along the log from its end.
    private const string Corrections =
        "select at, summary, why from (select id, at, summary, why from desk_actions where stories && $1 offset 0) done order by id desc limit $2";

    private static readonly string[] OfMany = [Stories, Reports, Gifts, Statements, Prints, Sequels, Corrections];

    // PostgreSQL takes an array that it does not know yet for one of ten, finds a plan for the one story that is asked for cheaper each time, and so
    // plans each time: 3 ms of its time a page in place of 0.4.
    private static readonly string[] OfOne = [.. OfMany.Select(sql => sql.Replace("any($1)", "$1", StringComparison.Ordinal).Replace("&& $1", "@> array[$1]", StringComparison.Ordinal))];

    // What stands around a story comes after all that is in it.
    private static readonly int WithoutAround = OfMany.Length - 2;

    private static readonly FrozenDictionary<string, DonationStatus> Statuses = Enum.GetValues<DonationStatus>().ToFrozenDictionary(value => value.ToString());
    private static readonly FrozenDictionary<string, AmountQualifier> Qualifiers = Enum.GetValues<AmountQualifier>().ToFrozenDictionary(value => value.ToString());
    private static readonly FrozenDictionary<string, VariantKind> Variants = Enum.GetValues<VariantKind>().ToFrozenDictionary(value => value.ToString());

    /// <summary>Reads stories; those that are unknown or not shown are left out.</summary>
    /// <param name="db">The store.</param>
    /// <param name="ids">Numbers of stories.</param>
    /// <param name="withTexts">Whether articles carry their texts.</param>
    /// <param name="corrections">How many of what editors did, and then the sequels too; 0 for neither.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<StoryRows> ReadAsync(NewsHubDb db, IReadOnlyList<long> ids, bool withTexts, int corrections, CancellationToken cancellationToken)
    {
        var (asked, how) = ids is [var id] ? ((object)id, OfOne) : (ids.ToArray(), OfMany);
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        foreach (var sql in how.AsSpan(..WithoutAround))
            _ = sql == how[1] ? batch.Add(sql, asked, withTexts) : batch.Add(sql, asked);
        if (corrections > 0)
            batch.Add(how[WithoutAround], asked).Add(how[WithoutAround + 1], asked, corrections);
        await using var rows = await batch.ReadAsync(cancellationToken);
        var stories = await rows.ListAsync(Story, cancellationToken);
        var reports = await rows.ListAsync(Report, cancellationToken);
        var gifts = await rows.ListAsync(row => (Gift: row.GetInt64(0), Place: row.GetInt32(12), Claim: row.IsDBNull(17) ? null : Claim(row), Read: Gift(row)), cancellationToken);
        var said = await rows.ListAsync(row => (Statement: Statement(row), Speaker: row.IsDBNull(5) ? null : Speaker(row), Place: row.IsDBNull(8) ? 0 : row.GetInt32(8)), cancellationToken);
        var leads = reports.ToDictionary(report => report.Row.ArticleId, report => report.Row);
        return new StoryRows(
            [.. stories.Select(story => leads.TryGetValue(story.LeadArticleId, out var lead) ? story with { Language = lead.Language, Outlet = lead.Outlet } : story)],
            [.. reports.Where(report => !report.IsHidden).Select(report => report.Row)],
            [.. gifts.DistinctBy(row => row.Gift).OrderBy(row => row.Read.StoryId).ThenBy(row => row.Place).Select(row => row.Read)],
            [.. gifts.Select(row => row.Claim).OfType<ClaimRow>()],
            [.. said.Select(row => row.Statement).DistinctBy(statement => statement.Id)],
            [.. said.OrderBy(row => row.Statement.Id).ThenBy(row => row.Place).Select(row => row.Speaker).OfType<SpeakerRow>()],
            await rows.ListAsync(Print, cancellationToken),
            corrections == 0 ? [] : await rows.ListAsync(row => new SequelRow(row.GetBoolean(0), row.GetInt64(1), row.GetString(2), row.TextOrNull(3), row.GetFieldValue<DateTimeOffset>(4)), cancellationToken),
            corrections == 0 ? [] : await rows.ListAsync(row => new CorrectionRow(row.GetFieldValue<DateTimeOffset>(0), row.GetString(1), row.TextOrNull(2)), cancellationToken));
    }

    private static StoryRow Story(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetGuid(1), row.GetString(2), row.TextOrNull(3), null, "",
        row.GetFieldValue<DateTimeOffset>(5), row.GetFieldValue<DateTimeOffset>(6), row.GetFieldValue<DateTimeOffset>(7), row.GetInt32(8), row.GetInt64(4));

    private static (ReportRow Row, bool IsHidden) Report(NpgsqlDataReader row) => (
        new(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetFieldValue<string[]>(6),
            row.GetFieldValue<DateTimeOffset>(7), row.GetFieldValue<DateTimeOffset>(8), row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9), row.TextOrNull(10), row.GetBoolean(11),
            row.GetFieldValue<string[]>(12), row.GetFieldValue<string[]>(13), row.NumberOrNull(14), row.GetString(15), row.TextOrNull(16), row.TextOrNull(17)),
        row.GetBoolean(18));

    private static GiftRow Gift(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), TermsFrom(row), row.GetBoolean(13), row.GetFieldValue<string[]>(14), row.NumberOrNull(15), row.GetFieldValue<string[]>(16));

    private static ClaimRow Claim(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetInt64(17), row.GetInt32(18), TermsFrom(row, 19), row.GetInt32(29), row.GetInt32(30));

    private static StatementRow Statement(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetString(3), row.GetBoolean(4));

    private static SpeakerRow Speaker(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetInt64(5), row.GetString(6), row.GetBoolean(7));

    private static PrintRow Print(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4), row.TextOrNull(5) is { } variant ? Variants[variant] : null);

    /// <summary>The facts of a gift or a claim, in the order in which <see cref="TermsFrom"/> reads them.</summary>
    internal static string TermsOf(string table) => string.Join(", ", TermColumns.Select(column => $"{table}.{column}"));

    /// <summary>Reads the columns of <see cref="TermsOf"/>; usually they stand after two numbers.</summary>
    internal static TermsRow TermsFrom(NpgsqlDataReader row, int from = 2) => new(
        row.GetFieldValue<string[]>(from), row.TextOrNull(from + 1), row.TextOrNull(from + 2), row.SumOrNull(from + 3), row.TextOrNull(from + 4), row.TextOrNull(from + 5), row.TextOrNull(from + 6),
        Statuses[row.GetString(from + 7)], Qualifiers[row.GetString(from + 8)], row.SumOrNull(from + 9));
}
