using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Quotes;
using NewsHub.Data.Donations;
using NewsHub.Data.Parties;
using NewsHub.Data.Quotes;
using Npgsql;

namespace NewsHub.Data.Stories;

/// <summary>Reads <see cref="StoryContents"/>, all of it in one round trip.</summary>
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

    private const string Gifts = $"select {DonationRow.Columns} from donations donation where donation.story_id = $1 order by donation.id";

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
        Ask(batch, storyId);
        await using var rows = await batch.ReadAsync(cancellationToken);
        return await ReadAsync(db, rows, storyId, cancellationToken);
    }

    /// <summary>Adds the statements that ask for a story.</summary>
    public static void Ask(Batch batch, long storyId)
    {
        foreach (var sql in All)
            batch.Add(sql, storyId);
    }

    /// <summary>Reads the answers.</summary>
    public static async Task<StoryContents> ReadAsync(NewsHubDb db, NpgsqlDataReader rows, long storyId, CancellationToken cancellationToken)
    {
        var (asRead, parties) = (new StoryAsRead(db), new PartyShelf());
        var story = (await rows.ListAsync(Story, cancellationToken)).Single();
        var members = await rows.ListAsync(Member, cancellationToken);
        await parties.ReadAsync(rows, cancellationToken);
        await rows.NextResultAsync(cancellationToken);
        story.Utterances.AddRange(await rows.ListAsync(row => asRead.Keep(Utterance(row, storyId)), cancellationToken));
        var said = story.Utterances.ToDictionary(utterance => utterance.Id);
        await rows.ListAsync(row => Speaker(row, said, parties, asRead), cancellationToken);
        var quotes = await rows.ListAsync(row => asRead.Keep(Quote(row, parties)), cancellationToken);
        story.Donations.AddRange(await rows.ListAsync(row => asRead.Keep(DonationRow.Read(row)), cancellationToken));
        var claims = await rows.ListAsync(row => asRead.Keep(Claim(row)), cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return new StoryContents(story, members, quotes, claims, parties, asRead) { IsRuled = rows.GetBoolean(0) };
    }

    private static Story Story(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Guid = row.GetGuid(1),
        Headline = row.GetString(2),
        Lead = row.TextOrNull(3),
        LeadArticleId = row.GetInt64(4),
        FirstPublishedAt = row.Time(5),
        LastPublishedAt = row.Time(6),
        CreatedAt = row.Time(7),
        ChangedAt = row.Time(8),
        IsShown = row.GetBoolean(9),
        WasShown = row.GetBoolean(10),
        IsHidden = row.GetBoolean(11),
        PinnedHeadline = row.TextOrNull(12),
        PinnedLeadId = row.NumberOrNull(13),
    };

    private static MemberSummary Member(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.GetFieldValue<List<string>>(3), row.GetString(4), row.TextOrNull(5), row.Time(6), row.GetBoolean(7), row.GetBoolean(8), row.NumberOrNull(9), row.GetBoolean(10));

    private static Utterance Utterance(NpgsqlDataReader row, long story) => new()
    {
        Id = row.GetInt64(0),
        StoryId = story,
        Ordinal = row.GetInt32(1),
        Wording = row.GetString(2),
        Keys = row.GetFieldValue<long[]>(3),
        SaidAt = row.Time(4),
        ChangedAt = row.Time(5),
        RepeatOfId = row.NumberOrNull(6),
    };

    private static UtteranceSpeaker Speaker(NpgsqlDataReader row, Dictionary<long, Utterance> said, PartyShelf parties, StoryAsRead asRead)
    {
        var speaker = asRead.Keep(new UtteranceSpeaker
        {
            UtteranceId = row.GetInt64(0), PartyId = row.GetInt64(1), Party = parties[row.GetInt64(1)], Ordinal = row.GetInt32(2), SaidAt = row.Time(3), IsListed = row.GetBoolean(4),
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
        SpeakerText = row.TextOrNull(7),
        CueText = row.TextOrNull(8),
        Confidence = row.GetDouble(9),
        UtteranceId = row.NumberOrNull(10),
        Variant = row.TextOrNull(11) is { } variant ? Enum.Parse<VariantKind>(variant) : null,
        BeganUtteranceId = row.NumberOrNull(12),
        Attributions = [.. row.GetFieldValue<long[]>(13).Select((party, ordinal) => new QuoteSpeaker { QuoteId = row.GetInt64(0), PartyId = party, Party = parties[party], Ordinal = ordinal })],
    };

    private static Claim Claim(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        ArticleId = row.GetInt64(1),
        Ordinal = row.GetInt32(2),
        Donors = row.GetFieldValue<List<string>>(3),
        Via = row.TextOrNull(4),
        Recipient = row.TextOrNull(5),
        Amount = row.SumOrNull(6),
        Currency = row.TextOrNull(7),
        AmountText = row.TextOrNull(8),
        ConvertedAmount = row.SumOrNull(9),
        ConvertedCurrency = row.TextOrNull(10),
        UpTo = row.SumOrNull(11),
        Qualifier = Enum.Parse<AmountQualifier>(row.GetString(12)),
        Cause = row.TextOrNull(13),
        GivenFrom = row.DayOrNull(14),
        GivenTo = row.DayOrNull(15),
        Per = row.TextOrNull(16),
        Status = Enum.Parse<DonationStatus>(row.GetString(17)),
        IsBackground = row.GetBoolean(18),
        EvidenceStart = row.GetInt32(19),
        EvidenceEnd = row.GetInt32(20),
        AmountStart = row.PlaceOrNull(21),
        AmountEnd = row.PlaceOrNull(22),
        Confidence = row.GetDouble(23),
        DonationId = row.NumberOrNull(24),
        Began = row.GetFieldValue<List<long>>(25),
        BeganDonationId = row.NumberOrNull(26),
    };
}
