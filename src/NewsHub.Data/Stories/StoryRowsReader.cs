using System.Collections.Frozen;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Quotes;
using Npgsql;

namespace NewsHub.Data.Stories;

/// <summary>Reads <see cref="StoryRows"/>. A story's page is what is asked for most: nine queries by a mapper cost more than all they find.</summary>
public static class StoryRowsReader
{
    private static readonly string[] TermColumns = ["donors", "via", "recipient", "amount", "currency", "amount_text", "per", "status", "qualifier", "up_to"];

    // A story beside each of its articles: a statement more costs PostgreSQL as much as reading all these rows twice. Language and outlet are the leading article's.
    private const string Told =
        """
        select story.id, story.guid, story.headline, story.lead, story.lead_article_id, story.last_published_at, story.created_at, story.changed_at, story.origin_count,
               member.article_id, article.source_id, source.name, article.url, article.title, article.authors, article.published_at, member.joined_at,
               article.modified_at, article.language, article.is_preview, article.credits, member.reasons, member.duplicate_of_id,
               case when $2 and not member.is_hidden then article.text else '' end, case when source.shows_images then article.image_url end, article.image_alt, member.is_hidden
        from stories story join story_members member on member.story_id = story.id join articles article on article.id = member.article_id join sources source on source.id = article.source_id
        where story.id = any($1) and story.is_shown
        """;

    // A gift beside each of its claims, a statement beside each of its speakers, as above.
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

    // Sequels and what editors did. offset 0: by the index of stories, not along the log from its end.
    private const string Around =
        """
        select true, found.is_earlier, story.id, story.headline, lead.language, story.first_published_at
        from (select true as is_earlier, earlier_id as id from story_sequels where later_id = any($1) union all select false, later_id from story_sequels where earlier_id = any($1)) found
        join stories story on story.id = found.id join articles lead on lead.id = story.lead_article_id
        where story.is_shown
        union all
        (select false, false, id, summary, why, at from (select id, summary, why, at from desk_actions where stories && $1 offset 0) done order by id desc limit $2)
        """;

    private static readonly Questions OfMany = new(Told, Gifts, Statements, Prints, Around);

    // PostgreSQL takes an array that it does not know yet for one of ten, finds a plan for the one story that is asked for cheaper each time, and so
    // plans each time: 3 ms of its time a page in place of 0.4.
    private static readonly Questions OfOne = new(One(Told), One(Gifts), One(Statements), One(Prints), One(Around));

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
        batch.Add(how.Told, asked, withTexts).Add(how.Gifts, asked).Add(how.Statements, asked).Add(how.Prints, asked);
        if (corrections > 0)
            batch.Add(how.Around, asked, corrections);
        await using var rows = await batch.ReadAsync(cancellationToken);
        var stories = new Dictionary<long, StoryRow>();
        var reports = await rows.ListAsync(row => Report(row, stories), cancellationToken);
        var gifts = await rows.ListAsync(row => (Gift: row.GetInt64(0), Place: row.GetInt32(12), Claim: row.IsDBNull(17) ? null : Claim(row), Read: Gift(row)), cancellationToken);
        var said = await rows.ListAsync(row => (Statement: Statement(row), Speaker: row.IsDBNull(5) ? null : Speaker(row), Place: row.IsDBNull(8) ? 0 : row.GetInt32(8)), cancellationToken);
        var prints = await rows.ListAsync(Print, cancellationToken);
        var around = corrections == 0 ? [] : await rows.ListAsync(Beside, cancellationToken);
        var leads = reports.ToDictionary(report => report.Row.ArticleId, report => report.Row);
        return new StoryRows(
            [.. stories.Values.Select(story => leads.TryGetValue(story.LeadArticleId, out var lead) ? story with { Language = lead.Language, Outlet = lead.Outlet } : story)],
            [.. reports.Where(report => !report.IsHidden).Select(report => report.Row)],
            [.. gifts.DistinctBy(row => row.Gift).OrderBy(row => row.Read.StoryId).ThenBy(row => row.Place).Select(row => row.Read)],
            [.. gifts.Select(row => row.Claim).OfType<ClaimRow>()],
            [.. said.Select(row => row.Statement).DistinctBy(statement => statement.Id)],
            [.. said.OrderBy(row => row.Statement.Id).ThenBy(row => row.Place).Select(row => row.Speaker).OfType<SpeakerRow>()],
            prints,
            [.. around.Select(row => row.Sequel).OfType<SequelRow>().OrderBy(sequel => sequel.FirstPublishedAt).ThenBy(sequel => sequel.Id)],
            [.. around.OrderByDescending(row => row.Id).Select(row => row.Correction).OfType<CorrectionRow>()]);
    }

    private static string One(string sql) => sql.Replace("any($1)", "$1", StringComparison.Ordinal).Replace("&& $1", "@> array[$1]", StringComparison.Ordinal);

    private static StoryRow Story(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetGuid(1), row.GetString(2), row.TextOrNull(3), null, "", row.Time(5), row.Time(6), row.Time(7), row.GetInt32(8), row.GetInt64(4));

    private static (ReportRow Row, bool IsHidden) Report(NpgsqlDataReader row, Dictionary<long, StoryRow> stories)
    {
        var story = row.GetInt64(0);
        if (!stories.ContainsKey(story))
            stories.Add(story, Story(row));
        return (
            new(row.GetInt64(9), story, row.GetInt32(10), row.GetString(11), row.GetString(12), row.GetString(13), row.GetFieldValue<string[]>(14),
                row.Time(15), row.Time(16), row.IsDBNull(17) ? null : row.Time(17), row.TextOrNull(18), row.GetBoolean(19),
                row.GetFieldValue<string[]>(20), row.GetFieldValue<string[]>(21), row.NumberOrNull(22), row.GetString(23), row.TextOrNull(24), row.TextOrNull(25)),
            row.GetBoolean(26));
    }

    private static (long Id, SequelRow? Sequel, CorrectionRow? Correction) Beside(NpgsqlDataReader row)
    {
        var id = row.GetInt64(2);
        return row.GetBoolean(0)
            ? (id, new SequelRow(row.GetBoolean(1), id, row.GetString(3), row.TextOrNull(4), row.Time(5)), null)
            : (id, null, new CorrectionRow(row.Time(5), row.GetString(3), row.TextOrNull(4)));
    }

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

    private sealed record Questions(string Told, string Gifts, string Statements, string Prints, string Around);
}
