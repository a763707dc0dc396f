using System.Collections.Frozen;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Quotes;
using Npgsql;

namespace NewsHub.Data.Stories;

/// <summary>Reads <see cref="StoryRows"/>. A story's page is what is asked for most: nine queries by a mapper cost more than all they find.</summary>
public static class StoryRowsReader
{
    private const string Stories =
        """
        select story.id, story.guid, story.headline, story.lead, lead.language, source.name, story.last_published_at, story.created_at, story.changed_at, story.origin_count, story.lead_article_id
        from stories story join articles lead on lead.id = story.lead_article_id join sources source on source.id = lead.source_id
        where story.id = any($1) and story.is_shown
        """;

    private const string Reports =
        """
        select member.article_id, member.story_id, article.source_id, source.name, article.url, article.title, article.authors, article.published_at, member.joined_at,
               article.modified_at, article.language, article.is_preview, article.credits, member.reasons, member.duplicate_of_id, case when $2 then article.text else '' end,
               case when source.shows_images then article.image_url end, article.image_alt
        from story_members member join articles article on article.id = member.article_id join sources source on source.id = article.source_id
        where member.story_id = any($1) and not member.is_hidden
        """;

    /// <summary>The facts of a gift or a claim, in the order in which <see cref="TermsFrom"/> reads them.</summary>
    internal const string Terms = "donors, via, recipient, amount, currency, amount_text, per, status, qualifier, up_to";

    private const string Gifts = $"select id, story_id, {Terms}, is_background, disagreements, entry_id, decided from donations where story_id = any($1) and not is_rejected order by story_id, ordinal";

    private const string Claims =
        """
        select claim.donation_id, claim.article_id, claim.donors, claim.via, claim.recipient, claim.amount, claim.currency, claim.amount_text, claim.per, claim.status, claim.qualifier, claim.up_to,
               claim.ordinal, claim.evidence_start, claim.evidence_end
        from donations gift join claims claim on claim.donation_id = gift.id where gift.story_id = any($1)
        """;

    private const string Statements = "select id, story_id, ordinal, wording, repeat_of_id is not null from utterances where story_id = any($1)";

    private const string Speakers =
        """
        select speaker.utterance_id, party.id, party.name, party.is_organization
        from utterances said join utterance_speakers speaker on speaker.utterance_id = said.id join parties party on party.id = speaker.party_id
        where said.story_id = any($1) order by speaker.utterance_id, speaker.ordinal
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

    private static readonly string[] OfMany = [Stories, Reports, Gifts, Claims, Statements, Speakers, Prints, Sequels, Corrections];

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
        return new StoryRows(
            await ListAsync(rows, Story, cancellationToken),
            await ListAsync(rows, Report, cancellationToken),
            await ListAsync(rows, Gift, cancellationToken),
            await ListAsync(rows, Claim, cancellationToken),
            await ListAsync(rows, row => new StatementRow(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetString(3), row.GetBoolean(4)), cancellationToken),
            await ListAsync(rows, row => new SpeakerRow(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetBoolean(3)), cancellationToken),
            await ListAsync(rows, row => new PrintRow(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4), Text(row, 5) is { } variant ? Variants[variant] : null), cancellationToken),
            corrections == 0 ? [] : await ListAsync(rows, row => new SequelRow(row.GetBoolean(0), row.GetInt64(1), row.GetString(2), Text(row, 3), row.GetFieldValue<DateTimeOffset>(4)), cancellationToken),
            corrections == 0 ? [] : await ListAsync(rows, row => new CorrectionRow(row.GetFieldValue<DateTimeOffset>(0), row.GetString(1), Text(row, 2)), cancellationToken));
    }

    // One answer after the other, in the order in which they were asked for.
    private static async Task<IReadOnlyList<T>> ListAsync<T>(NpgsqlDataReader rows, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
            list.Add(read(rows));
        await rows.NextResultAsync(cancellationToken);
        return list;
    }

    private static StoryRow Story(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetGuid(1), row.GetString(2), Text(row, 3), Text(row, 4), row.GetString(5),
        row.GetFieldValue<DateTimeOffset>(6), row.GetFieldValue<DateTimeOffset>(7), row.GetFieldValue<DateTimeOffset>(8), row.GetInt32(9), row.GetInt64(10));

    private static ReportRow Report(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetFieldValue<string[]>(6),
        row.GetFieldValue<DateTimeOffset>(7), row.GetFieldValue<DateTimeOffset>(8), row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9), Text(row, 10), row.GetBoolean(11),
        row.GetFieldValue<string[]>(12), row.GetFieldValue<string[]>(13), row.IsDBNull(14) ? null : row.GetInt64(14), row.GetString(15), Text(row, 16), Text(row, 17));

    private static GiftRow Gift(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), TermsFrom(row), row.GetBoolean(12), row.GetFieldValue<string[]>(13), row.IsDBNull(14) ? null : row.GetInt64(14), row.GetFieldValue<string[]>(15));

    private static ClaimRow Claim(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt32(12), TermsFrom(row), row.GetInt32(13), row.GetInt32(14));

    /// <summary>Reads the columns of <see cref="Terms"/>, after two numbers.</summary>
    internal static TermsRow TermsFrom(NpgsqlDataReader row) => new(
        row.GetFieldValue<string[]>(2), Text(row, 3), Text(row, 4), row.IsDBNull(5) ? null : row.GetDecimal(5), Text(row, 6), Text(row, 7), Text(row, 8),
        Statuses[row.GetString(9)], Qualifiers[row.GetString(10)], row.IsDBNull(11) ? null : row.GetDecimal(11));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
