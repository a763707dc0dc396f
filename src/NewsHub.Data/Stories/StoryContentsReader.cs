using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Quotes;
using NewsHub.Data.Donations;
using NewsHub.Data.Parties;
using NewsHub.Data.Quotes;
using Npgsql;

namespace NewsHub.Data.Stories;

/// <summary>Reads <see cref="StoryContents"/> in one round trip.</summary>
internal static class StoryContentsReader
{
    private const string StoryRow =
        """
        select id, guid, headline, lead, lead_article_id, first_published_at, last_published_at, created_at, changed_at, is_shown, was_shown, is_hidden, pinned_headline, pinned_lead_id
        from stories where id = $1
        """;

    private const string Members =
        """
        select member.article_id, article.source_id, source.name, article.credits, article.title, article.lead, article.published_at, article.on_beat, article.is_preview, member.duplicate_of_id, member.is_hidden
        from story_members member join articles article on article.id = member.article_id join sources source on source.id = article.source_id where member.story_id = $1
        """;

    private const string Quoted =
        $"""
        with meant as (
            select speaker.party_id from utterances said join utterance_speakers speaker on speaker.utterance_id = said.id where said.story_id = $1
            union
            select speaker.party_id from story_members member join quotes quote on quote.article_id = member.article_id join quote_speakers speaker on speaker.quote_id = quote.id where member.story_id = $1)
        {PartyShelf.OfMeant}
        """;

    private const string Utterances = "select id, ordinal, wording, keys, said_at, changed_at, repeat_of_id from utterances where story_id = $1 order by id";

    private const string Speakers =
        """
        select speaker.utterance_id, speaker.party_id, speaker.ordinal, speaker.said_at, speaker.is_listed
        from utterances said join utterance_speakers speaker on speaker.utterance_id = said.id where said.story_id = $1 order by speaker.utterance_id, speaker.ordinal
        """;

    private const string Quotes =
        """
        select quote.id, quote.article_id, quote.start, quote."end", quote.text, quote.kind, quote.statement, quote.speaker_text, quote.cue_text, quote.confidence, quote.utterance_id, quote.variant, quote.began_utterance_id,
               array(select party_id from quote_speakers where quote_id = quote.id order by ordinal)
        from story_members member join quotes quote on quote.article_id = member.article_id where member.story_id = $1
        """;

    private const string Gifts =
        """
        select id, ordinal, donors, via, recipient, amount, currency, amount_text, up_to, converted_amount, converted_currency, qualifier, cause, given_from, given_to, per, status, is_background,
               disagreements, entry_id, began, ties, decided, told::text, is_rejected
        from donations where story_id = $1 order by id
        """;

    private const string Claims =
        """
        select claim.id, claim.article_id, claim.ordinal, claim.donors, claim.via, claim.recipient, claim.amount, claim.currency, claim.amount_text, claim.converted_amount, claim.converted_currency,
               claim.up_to, claim.qualifier, claim.cause, claim.given_from, claim.given_to, claim.per, claim.status, claim.is_background, claim.evidence_start, claim.evidence_end, claim.amount_start,
               claim.amount_end, claim.confidence, claim.donation_id, claim.began, claim.began_donation_id
        from story_members member join claims claim on claim.article_id = member.article_id where member.story_id = $1
        """;

    private const string Ruled =
        """
        select exists (select from story_members member join quote_rulings ruling on ruling.article_id = member.article_id where member.story_id = $1)
            or exists (select from story_members member join gift_rulings ruling on ruling.articles @> array[member.article_id] where member.story_id = $1)
        """;

    private static readonly string[] All = [StoryRow, Members, Quoted, Utterances, Speakers, Quotes, Gifts, Claims, Ruled];

    /// <summary>Reads a story that exists.</summary>
    public static async Task<StoryContents> ReadAsync(NewsHubDb db, long storyId, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        foreach (var sql in All)
            batch.Add(sql, storyId);
        await using var rows = await batch.ReadAsync(cancellationToken);
        var (asRead, parties) = (new StoryAsRead(db), new PartyShelf());
        var story = (await ListAsync(rows, row => Story(row), cancellationToken)).Single();
        var members = await ListAsync(rows, Member, cancellationToken);
        await parties.ReadAsync(rows, cancellationToken);
        await rows.NextResultAsync(cancellationToken);
        story.Utterances.AddRange(await ListAsync(rows, row => asRead.Keep(Utterance(row, storyId)), cancellationToken));
        var said = story.Utterances.ToDictionary(utterance => utterance.Id);
        await ListAsync(rows, row => Speaker(row, said, parties, asRead), cancellationToken);
        var quotes = await ListAsync(rows, row => asRead.Keep(Quote(row, parties)), cancellationToken);
        story.Donations.AddRange(await ListAsync(rows, row => asRead.Keep(Donation(row, storyId)), cancellationToken));
        var claims = await ListAsync(rows, row => asRead.Keep(Claim(row)), cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return new StoryContents(story, members, quotes, claims, parties, asRead) { IsRuled = rows.GetBoolean(0) };
    }

    // One answer after the other, in the order in which they were asked for.
    private static async Task<List<T>> ListAsync<T>(NpgsqlDataReader rows, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
            list.Add(read(rows));
        await rows.NextResultAsync(cancellationToken);
        return list;
    }

    private static Story Story(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Guid = row.GetGuid(1),
        Headline = row.GetString(2),
        Lead = Text(row, 3),
        LeadArticleId = row.GetInt64(4),
        FirstPublishedAt = Time(row, 5),
        LastPublishedAt = Time(row, 6),
        CreatedAt = Time(row, 7),
        ChangedAt = Time(row, 8),
        IsShown = row.GetBoolean(9),
        WasShown = row.GetBoolean(10),
        IsHidden = row.GetBoolean(11),
        PinnedHeadline = Text(row, 12),
        PinnedLeadId = Number(row, 13),
    };

    private static MemberSummary Member(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.GetFieldValue<List<string>>(3), row.GetString(4), Text(row, 5), Time(row, 6), row.GetBoolean(7), row.GetBoolean(8), Number(row, 9), row.GetBoolean(10));

    private static Utterance Utterance(NpgsqlDataReader row, long story) => new()
    {
        Id = row.GetInt64(0),
        StoryId = story,
        Ordinal = row.GetInt32(1),
        Wording = row.GetString(2),
        Keys = row.GetFieldValue<long[]>(3),
        SaidAt = Time(row, 4),
        ChangedAt = Time(row, 5),
        RepeatOfId = Number(row, 6),
    };

    private static UtteranceSpeaker Speaker(NpgsqlDataReader row, Dictionary<long, Utterance> said, PartyShelf parties, StoryAsRead asRead)
    {
        var speaker = asRead.Keep(new UtteranceSpeaker
        {
            UtteranceId = row.GetInt64(0), PartyId = row.GetInt64(1), Party = parties[row.GetInt64(1)], Ordinal = row.GetInt32(2), SaidAt = Time(row, 3), IsListed = row.GetBoolean(4),
        });
        said[speaker.UtteranceId].Speakers.Add(speaker);
        return speaker;
    }

    private static Quote Quote(NpgsqlDataReader row, PartyShelf parties) => new()
    {
        Id = row.GetInt64(0),
        ArticleId = row.GetInt64(1),
        Start = row.GetInt32(2),
        End = row.GetInt32(3),
        Text = row.GetString(4),
        Kind = Enum.Parse<QuoteKind>(row.GetString(5)),
        Statement = row.GetInt32(6),
        SpeakerText = Text(row, 7),
        CueText = Text(row, 8),
        Confidence = row.GetDouble(9),
        UtteranceId = Number(row, 10),
        Variant = Text(row, 11) is { } variant ? Enum.Parse<VariantKind>(variant) : null,
        BeganUtteranceId = Number(row, 12),
        Attributions = [.. row.GetFieldValue<long[]>(13).Select((party, ordinal) => new QuoteSpeaker { QuoteId = row.GetInt64(0), PartyId = party, Party = parties[party], Ordinal = ordinal })],
    };

    private static Donation Donation(NpgsqlDataReader row, long story) => new()
    {
        Id = row.GetInt64(0),
        StoryId = story,
        Ordinal = row.GetInt32(1),
        Donors = row.GetFieldValue<List<string>>(2),
        Via = Text(row, 3),
        Recipient = Text(row, 4),
        Amount = Sum(row, 5),
        Currency = Text(row, 6),
        AmountText = Text(row, 7),
        UpTo = Sum(row, 8),
        ConvertedAmount = Sum(row, 9),
        ConvertedCurrency = Text(row, 10),
        Qualifier = Enum.Parse<AmountQualifier>(row.GetString(11)),
        Cause = Text(row, 12),
        GivenFrom = Day(row, 13),
        GivenTo = Day(row, 14),
        Per = Text(row, 15),
        Status = Enum.Parse<DonationStatus>(row.GetString(16)),
        IsBackground = row.GetBoolean(17),
        Disagreements = row.GetFieldValue<List<string>>(18),
        EntryId = Number(row, 19),
        Began = row.GetFieldValue<List<long>>(20),
        Ties = row.GetFieldValue<List<long>>(21),
        Decided = row.GetFieldValue<List<string>>(22),
        Told = Text(row, 23) is { } told ? StoredDecision.Read(told) : null,
        IsRejected = row.GetBoolean(24),
    };

    private static Claim Claim(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        ArticleId = row.GetInt64(1),
        Ordinal = row.GetInt32(2),
        Donors = row.GetFieldValue<List<string>>(3),
        Via = Text(row, 4),
        Recipient = Text(row, 5),
        Amount = Sum(row, 6),
        Currency = Text(row, 7),
        AmountText = Text(row, 8),
        ConvertedAmount = Sum(row, 9),
        ConvertedCurrency = Text(row, 10),
        UpTo = Sum(row, 11),
        Qualifier = Enum.Parse<AmountQualifier>(row.GetString(12)),
        Cause = Text(row, 13),
        GivenFrom = Day(row, 14),
        GivenTo = Day(row, 15),
        Per = Text(row, 16),
        Status = Enum.Parse<DonationStatus>(row.GetString(17)),
        IsBackground = row.GetBoolean(18),
        EvidenceStart = row.GetInt32(19),
        EvidenceEnd = row.GetInt32(20),
        AmountStart = Place(row, 21),
        AmountEnd = Place(row, 22),
        Confidence = row.GetDouble(23),
        DonationId = Number(row, 24),
        Began = row.GetFieldValue<List<long>>(25),
        BeganDonationId = Number(row, 26),
    };

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Number(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static int? Place(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static decimal? Sum(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    private static DateOnly? Day(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private static DateTimeOffset Time(NpgsqlDataReader row, int column) => row.GetFieldValue<DateTimeOffset>(column);
}
