using NewsHub.Analysis;
using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Analysis.Extraction;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;
using NewsHub.Data.Parties;
using Npgsql;
using NpgsqlTypes;

namespace NewsHub.Benchmarks.Database;

/// <summary>
/// What analysis finds in generated articles, as the archive holds it once the ledger and search have followed: quotations, utterances, people, gifts and
/// their entries. Each event is analysed once; all of its articles print it alike.
/// </summary>
internal sealed class FilledFindings(string connectionString)
{
    private readonly Dictionary<(string Key, PartyKind Kind), long> parties = [];

    /// <summary>Adds what the articles of events say.</summary>
    /// <param name="events">Filled in already.</param>
    /// <param name="first">Their first article.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task AddAsync(IEnumerable<GeneratedEvent> events, long first, CancellationToken cancellationToken)
    {
        await ExecuteAsync(
            """
            create table if not exists party_found (id bigint, key text, name text, kind text, surname text);
            create table if not exists said_found (event bigint, place int, wording text, keys bigint[], start int, "end" int, speaker text, cue text, party bigint);
            create table if not exists given_found (event bigint, title text, donor text, donor_id bigint, recipient text, recipient_id bigint, amount numeric, amount_text text, status text, cause text, given_from date, given_to date, evidence int, keys text[]);
            truncate said_found, given_found
            """, cancellationToken);
        await ReadPartiesAsync(cancellationToken);
        await using (var names = await CopyAsync("party_found (id, key, name, kind, surname)", cancellationToken))
        await using (var said = await CopyAsync("said_found (event, place, wording, keys, start, \"end\", speaker, cue, party)", cancellationToken))
        await using (var given = await CopyAsync("given_found (event, title, donor, donor_id, recipient, recipient_id, amount, amount_text, status, cause, given_from, given_to, evidence, keys)", cancellationToken))
        {
            foreach (var told in events)
                await WriteAsync(told, names, said, given, cancellationToken);
            foreach (var table in (Copy[])[names, said, given])
                await table.Rows.CompleteAsync(cancellationToken);
        }

        await ExecuteAsync(Rows(first), cancellationToken);
    }

    private static async Task WriteAsync(Copy table, CancellationToken cancellationToken, params object?[] row)
    {
        await table.Rows.StartRowAsync(cancellationToken);
        foreach (var value in row)
            if (value is null)
                await table.Rows.WriteNullAsync(cancellationToken);
            else
                await table.Rows.WriteAsync(value, cancellationToken);
    }

    private async Task WriteAsync(GeneratedEvent told, Copy names, Copy said, Copy given, CancellationToken cancellationToken)
    {
        var (title, text) = GeneratedNews.News(told);
        var found = ArticleAnalyzer.Analyze(new ExtractedArticle { Title = title, Text = text, Published = told.At, Language = "en" }, BeatProfile.CelebrityGiving);
        foreach (var (place, quote) in found.Quotes.Index())
            await WriteAsync(said, cancellationToken, (long)told.Number, place, quote.Text, UtteranceKeys.Of(quote.Text).ToArray(), quote.Span.Start, quote.Span.End, quote.Speaker?.Text, quote.Cue?.Text,
                quote.Speaker is { Parties: [var speaker, ..] } ? await PartyAsync(names, speaker.Name, speaker.Kind, cancellationToken) : null);
        if (found.Claims is not [{ Donors: [var donor, ..], Recipient: { } recipient } claim, ..])
            return;
        var account = new GiftAccount
        {
            Id = told.Number, StoryId = told.Number, Donors = claim.Donors, Recipient = recipient, Status = claim.Status, ReportedOn = DateOnly.FromDateTime(told.At.UtcDateTime),
            Sums = claim.Amount is { } amount ? [new ConvertedAmount(amount, claim.Currency)] : [],
        };
        await WriteAsync(given, cancellationToken, (long)told.Number, title, donor, await PartyAsync(names, donor, PartyKind.Person, cancellationToken), recipient, await PartyAsync(names, recipient, PartyKind.Organization, cancellationToken),
            claim.Amount, claim.AmountText, claim.Status.ToString(), claim.Cause, claim.GivenOn?.From, claim.GivenOn?.To, claim.Evidence.End, LedgerKeys.Of(account).ToArray());
    }

    private async Task<long> PartyAsync(Copy names, string name, PartyKind kind, CancellationToken cancellationToken)
    {
        var key = PartyName.Normalize(name);
        if (parties.TryGetValue((key, kind), out var id))
            return id;
        parties.Add((key, kind), id = parties.Count + 1);
        await WriteAsync(names, cancellationToken, id, key, name, kind.ToString(), kind == PartyKind.Organization ? null : PartyForms.Surname(name));
        return id;
    }

    private async Task ReadPartiesAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var query = new NpgsqlCommand("select key, kind, id from party_found", connection);
        await using var reader = await query.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            parties.Add((reader.GetString(0), Enum.Parse<PartyKind>(reader.GetString(1))), reader.GetInt64(2));
    }

    // Foreign keys hold by construction and are not checked one by one; sums are kept by triggers, which sleep meanwhile, and are made at the end.
    private static string Rows(long first) =>
        $$"""
        set session_replication_role = replica;
        insert into parties (id, guid, key, name, sort_key, kind, statement_count, last_said_at) overriding system value
            select id, gen_random_uuid(), key, name, coalesce(surname || ' ', '') || key, kind, 2, timestamptz '2026-06-15' from party_found found where not exists (select from parties where parties.id = found.id);
        insert into party_aliases (party_id, key, form, kind)
            select id, key, name, 'Name' from party_found found where not exists (select from party_aliases where party_id = found.id)
            union all select id, surname, initcap(surname), 'Surname' from party_found found where surname is not null and surname <> key and not exists (select from party_aliases where party_id = found.id);
        insert into utterances (id, story_id, ordinal, wording, keys, said_at, changed_at) overriding system value
            select event * 8 + place, event, place, wording, keys, first_published_at, last_published_at from said_found join stories on stories.id = event;
        insert into utterance_speakers (utterance_id, party_id, ordinal, said_at, is_listed)
            select event * 8 + place, party, 0, first_published_at, true from said_found join stories on stories.id = event where party is not null;
        insert into quotes (id, article_id, start, "end", text, kind, statement, speaker_text, cue_text, confidence, utterance_id, variant, began_utterance_id) overriding system value
            select article_id * 8 + said.place, article_id, start, "end", wording, 'Direct', said.place, speaker, cue, 0.9, said.event * 8 + said.place, 'Same', case when told.place = 0 then said.event * 8 + said.place end from told join said_found said using (event) where article_id >= {{first}};
        insert into quote_speakers (quote_id, party_id, ordinal) select article_id * 8 + said.place, party, 0 from told join said_found said using (event) where article_id >= {{first}} and party is not null;
        insert into donations (id, story_id, ordinal, donors, recipient, amount, currency, amount_text, status, cause, given_from, given_to, is_background, disagreements, entry_id, began) overriding system value
            select event, event, 0, array[donor], recipient, amount, 'USD', amount_text, status, cause, given_from, given_to, false, array[]::text[], event, array[event::bigint] from given_found;
        insert into claims (id, article_id, ordinal, donors, recipient, amount, currency, amount_text, status, cause, given_from, given_to, is_background, evidence_start, evidence_end, confidence, donation_id, began, began_donation_id) overriding system value
            select article_id, article_id, 0, array[donor], recipient, amount, 'USD', amount_text, status, cause, given_from, given_to, false, 0, evidence, 0.9, event, case when place = 0 then array[event::bigint] else '{}'::bigint[] end, case when place = 0 then event end from told join given_found using (event) where article_id >= {{first}};
        insert into ledger_entries (id, guid, donors, recipient, amount, currency, amount_text, qualifier, status, cause, given_on, date_kind, is_background, disagreements, standing, recipient_party_id, outlet_count, article_count, is_shown, first_reported_at, changed_at, keys) overriding system value
            select event, gen_random_uuid(), array[donor], recipient, amount, 'USD', amount_text, 'Exact', status, cause, coalesce(given_from, first_published_at::date), case when given_from is null then 'Reported' else 'Day' end, false, array[]::text[], 'Counted', recipient_id, outlet_count, article_count, true, first_published_at, changed_at, keys
            from given_found join stories on stories.id = event;
        insert into ledger_parties (entry_id, party_id, role, ordinal, given_on, is_shown, is_counted, amount, currency, status, cause, recipient_party_id, changed_at)
            select event, party, role, place, given_on, entry.is_shown, entry.is_counted, entry.amount, entry.currency, entry.status, entry.cause, recipient_party_id, changed_at
            from given_found join ledger_entries entry on entry.id = event cross join lateral (values (donor_id, 'Donor', 0), (recipient_id, 'Recipient', 1)) side (party, role, place);
        truncate ledger_sums, ledger_recipients;
        insert into ledger_sums (month, currency, status, cause, magnitude, gifts, counted, amount)
            select date_trunc('month', given_on)::date, currency, status, coalesce(cause, ''), magnitude, count(*), count(*), sum(amount) from ledger_entries where is_shown group by 1, 2, 3, 4, 5;
        insert into ledger_sums (month, currency, status, cause, magnitude, gifts, counted, amount)
            select month, currency, status, case when grouping(cause) = 1 then '*' else cause end, case when grouping(magnitude) = 1 then -1 else magnitude end, sum(gifts), sum(counted), sum(amount)
            from ledger_sums group by month, currency, status, grouping sets ((cause), (magnitude), ());
        insert into ledger_recipients (year, currency, party_id, counted, amount)
            select year, currency, recipient_party_id, count(*), sum(amount) from ledger_entries cross join lateral (values (0), (extract(year from given_on)::int)) years (year) where is_counted and is_shown group by 1, 2, 3;
        update articles set title = given.title, lead = given.title || '.' from told join given_found given using (event) where articles.id = told.article_id and articles.id >= {{first}};
        update stories set headline = given.title, lead = given.title || '.' from given_found given where stories.id = given.event;
        insert into story_search (story_id, last_published_at, words, marks, content_hash)
            select story.id, story.last_published_at, setweight(to_tsvector('newshub', story.headline), 'A') || setweight(to_tsvector('newshub', story.headline || ' . ' || given.donor || ' ' || given.recipient), 'B')
                       || setweight(to_tsvector('newshub', story.lead || story.lead), 'C') || setweight(to_tsvector('newshub', coalesce(said.words, '')), 'D'),
                   array(select 's' || 1 + article_id % 400 from story_members where story_id = story.id union select 'p' || donor_id union select 'p' || recipient_id union select 'USD' || length(given.amount::text) union select '*' || length(given.amount::text)), 0
            from given_found given join stories story on story.id = given.event left join lateral (select string_agg(wording, ' . ') as words from said_found where said_found.event = given.event) said on true;
        select setval(pg_get_serial_sequence(name, 'id'), greatest(10000000000, nextval(pg_get_serial_sequence(name, 'id')))) from unnest(array['parties', 'utterances', 'quotes', 'donations', 'claims', 'ledger_entries']) name;
        set session_replication_role = default
        """;

    private async Task<Copy> CopyAsync(string table, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return new Copy(connection, await connection.BeginBinaryImportAsync($"copy {table} from stdin binary", cancellationToken));
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record Copy(NpgsqlConnection Connection, NpgsqlBinaryImporter Rows) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Rows.DisposeAsync();
            await Connection.DisposeAsync();
        }
    }
}
