using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsHub.Analysis.Similarity;
using NewsHub.Analysis.Stories;
using NewsHub.Data;
using NewsHub.Data.Clusters;
using Npgsql;
using NpgsqlTypes;

namespace NewsHub.Benchmarks.Database;

/// <summary>A PostgreSQL of its own, as <c>./newshub run</c> makes it, filled with generated news.</summary>
internal sealed class FilledDatabase : IAsyncDisposable
{
    private const int Sources = 400;

    /// <summary>Rows that are not filled in have ids from here on.</summary>
    private const long FirstOther = 1_000_000_000;

    private readonly PrivateCluster cluster;
    private readonly GeneratedNews news;
    private readonly string folder;
    private readonly ServiceProvider services;
    private readonly bool isKept;

    private FilledDatabase(PrivateCluster cluster, GeneratedNews news, string folder, bool isKept)
    {
        (this.cluster, this.news, this.folder, this.isKept) = (cluster, news, folder, isKept);
        ConnectionString = cluster.ConnectionString("newshub_bench");
        services = new ServiceCollection().AddNewsHubData(ConnectionString).BuildServiceProvider();
    }

    /// <summary>How to connect to it.</summary>
    public string ConnectionString { get; }

    /// <summary>Articles that it holds.</summary>
    public long Articles { get; private set; }

    /// <summary>The first event that no article tells yet.</summary>
    public int NextEvent { get; private set; } = 1;

    /// <summary>Articles that it holds beside those filled in.</summary>
    public long Others { get; private set; }

    /// <summary>Starts PostgreSQL in a folder: makes an empty database there, or goes on with the one that an earlier run has kept.</summary>
    /// <param name="folder">Where it lives.</param>
    /// <param name="news">With what it is filled.</param>
    /// <param name="isKept">Whether it stays at the end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<FilledDatabase> StartAsync(string folder, GeneratedNews news, bool isKept, CancellationToken cancellationToken)
    {
        var binaries = PostgresBinaries.Find() ?? throw new ProvisioningException("PostgreSQL is not installed; ./newshub test installs it.");
        var isThere = Directory.Exists(folder);
        var cluster = new PrivateCluster(binaries, folder);
        await cluster.StartAsync(cancellationToken);
        if (!isThere)
            await using (var server = NpgsqlDataSource.Create(cluster.ConnectionString("postgres")))
                await server.CreateCommand("create database newshub_bench").ExecuteNonQueryAsync(cancellationToken);
        var database = new FilledDatabase(cluster, news, folder, isKept);
        await using (var db = database.Open())
            await Schema.MigrateAsync(db, cancellationToken);
        await (isThere ? database.ReadAsync(cancellationToken) : database.ExecuteAsync(
            $"insert into sources (name, enabled, visit_interval, created_at) select 'Outlet ' || n, true, '15 minutes', now() from generate_series(1, {Sources}) n", cancellationToken));
        return database;
    }

    /// <summary>CPU time that the server has used.</summary>
    public TimeSpan ServerUsed => ServerCpu.Used(Path.Combine(folder, "data"));

    /// <summary>A context on it, as production has them.</summary>
    public NewsHubDb Open() => services.GetRequiredService<IDbContextFactory<NewsHubDb>>().CreateDbContext();

    /// <summary>Adds events until so many articles are there, with the indexes away while rows come in; then brings statistics up to date.</summary>
    /// <param name="articles">How many; where they are there already nothing is done.</param>
    /// <param name="isWhole">Whether the articles come with all that analysis finds in them (<see cref="FilledFindings"/>), or with what places them alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task FillAsync(long articles, bool isWhole, CancellationToken cancellationToken)
    {
        if (Articles >= articles)
            return;
        var (first, firstEvent) = (Articles + 1, NextEvent);
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using (var trusting = new NpgsqlCommand("set session_replication_role = replica", connection))
            await trusting.ExecuteNonQueryAsync(cancellationToken);
        var indexes = await DropIndexesAsync(connection, cancellationToken);
        var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
        await CopyPrintsAsync(connection, articles, frequency, cancellationToken);
        await CopyTermsAsync(connection, frequency, cancellationToken);
        await AddRowsAsync(first, firstEvent, cancellationToken);
        if (isWhole)
            await new FilledFindings(ConnectionString).AddAsync(Enumerable.Range(firstEvent, NextEvent - firstEvent).Select(news.Event), first, cancellationToken);
        foreach (var index in indexes)
            await ExecuteAsync(index, cancellationToken);
        await ExecuteAsync("vacuum analyze", cancellationToken);
    }

    /// <summary>Brings statistics up to date, as autovacuum does in a database that is not minutes old.</summary>
    public Task AnalyzeAsync(CancellationToken cancellationToken) => ExecuteAsync("analyze", cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await cluster.StopAsync(CancellationToken.None);
        if (!isKept)
            Directory.Delete(folder, recursive: true);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        Articles = await ScalarAsync(connection, "select max(article_id) from told", cancellationToken);
        NextEvent = 1 + (int)await ScalarAsync(connection, "select max(event)::bigint from told", cancellationToken);
        Others = await ScalarAsync(connection, $"select count(*) from articles where id >= {FirstOther}", cancellationToken);
    }

    private async Task CopyPrintsAsync(NpgsqlConnection connection, long articles, Dictionary<string, int> frequency, CancellationToken cancellationToken)
    {
        await ExecuteAsync("create table if not exists told (article_id bigint, event int, place int, at timestamptz)", cancellationToken);
        await using var toldConnection = new NpgsqlConnection(ConnectionString);
        await toldConnection.OpenAsync(cancellationToken);
        await using var told = await toldConnection.BeginBinaryImportAsync("copy told from stdin binary", cancellationToken);
        await using var prints = await connection.BeginBinaryImportAsync(
            "copy fingerprints (article_id, published_at, story_id, version, bands, utterance_keys, gift_keys, lookup_terms, gifts, facts) from stdin binary", cancellationToken);
        for (; Articles < articles; NextEvent++)
        {
            var happening = news.Event(NextEvent);
            for (var place = 0; place < happening.Size && Articles < articles; place++)
            {
                var facts = news.Facts(++Articles, happening, place);
                await WriteAsync(prints, facts, NextEvent, cancellationToken);
                await told.WriteRowAsync(cancellationToken, facts.Id, NextEvent, place, facts.PublishedAt);
                foreach (var term in facts.Terms.Keys)
                    frequency[term] = frequency.GetValueOrDefault(term) + 1;
            }
        }

        await told.CompleteAsync(cancellationToken);
        await prints.CompleteAsync(cancellationToken);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter prints, ArticleFacts facts, long story, CancellationToken cancellationToken)
    {
        await prints.StartRowAsync(cancellationToken);
        await prints.WriteAsync(facts.Id, cancellationToken);
        await prints.WriteAsync(facts.PublishedAt, NpgsqlDbType.TimestampTz, cancellationToken);
        await prints.WriteAsync(story, cancellationToken);
        await prints.WriteAsync(0L, cancellationToken);
        await prints.WriteAsync(LshBands.Of(facts.Signature).ToArray(), cancellationToken);
        await prints.WriteAsync(facts.UtteranceKeys.ToArray(), cancellationToken);
        await prints.WriteAsync(facts.Gifts.SelectMany(GiftKeys.Of).Distinct().ToArray(), cancellationToken);
        await prints.WriteAsync(CandidateKeys.IndexedTerms(facts).ToArray(), cancellationToken);
        await prints.WriteAsync(JsonSerializer.Serialize(facts.Gifts, JsonSerializerOptions.Default), NpgsqlDbType.Jsonb, cancellationToken);
        await prints.WriteAsync(FactsFormat.Write(facts), cancellationToken);
    }

    private async Task CopyTermsAsync(NpgsqlConnection connection, Dictionary<string, int> frequency, CancellationToken cancellationToken)
    {
        frequency[""] = (int)(Articles - await ScalarAsync(connection, "select coalesce(max(articles), 0)::bigint from term_frequencies where term = ''", cancellationToken));
        await ExecuteAsync("create table more_terms (term text, articles int)", cancellationToken);
        await using (var terms = await connection.BeginBinaryImportAsync("copy more_terms from stdin binary", cancellationToken))
        {
            foreach (var (term, count) in frequency)
                await terms.WriteRowAsync(cancellationToken, term, count);
            await terms.CompleteAsync(cancellationToken);
        }

        await ExecuteAsync("insert into term_frequencies select term, articles from more_terms on conflict (term) do update set articles = term_frequencies.articles + excluded.articles; drop table more_terms", cancellationToken);
    }

    // The other rows follow from the prints; foreign keys hold by construction and are not checked one by one.
    private Task AddRowsAsync(long first, int firstEvent, CancellationToken cancellationToken) => ExecuteAsync(
        $"""
        set session_replication_role = replica;
        insert into entries (id, source_id, url, url_key, seen_at, state, attempts, article_id) overriding system value
            select article_id, 1 + article_id % {Sources}, 'https://outlet.example/' || article_id, 'outlet.example/' || article_id, at, 'Done', 1, article_id from told where article_id >= {first};
        insert into pages (id, entry_id, final_url, body, body_hash, fetched_at) overriding system value
            select article_id, article_id, 'https://outlet.example/' || article_id, '', '', at from told where article_id >= {first};
        insert into articles (id, source_id, page_id, url, url_key, title, authors, credits, published_at, language, lead, text, is_preview, on_beat, beat_reasons, analyzer_version, analyzed_at) overriding system value
            select article_id, 1 + article_id % {Sources}, article_id, 'https://outlet.example/' || article_id, 'outlet.example/' || article_id, 'A gift told ' || article_id, array[]::text[], array[]::text[], at, 'en', 'A lead.',
                   repeat(md5(article_id::text) || ' ', 20), false, true, array[]::text[], 1, at from told where article_id >= {first};
        insert into stories (id, guid, headline, lead, lead_article_id, first_published_at, last_published_at, created_at, changed_at, article_count, outlet_count, origin_count, is_shown, version) overriding system value
            select event, gen_random_uuid(), 'A gift told ' || min(article_id), 'A lead.', min(article_id), min(at), max(at), max(at), max(at), count(*), count(*), count(*), true, nextval('story_versions') from told where event >= {firstEvent} group by event;
        insert into story_members (article_id, story_id, score, reasons, joined_at)
            select article_id, event, 0.9, array[]::text[], at from told where article_id >= {first};
        select setval(pg_get_serial_sequence(name, 'id'), greatest({FirstOther}, nextval(pg_get_serial_sequence(name, 'id')))) from unnest(array['entries', 'pages', 'articles', 'stories']) name;
        set session_replication_role = default
        """, cancellationToken);

    /// <summary>Takes away every index that no constraint needs.</summary>
    /// <returns>How to make them again.</returns>
    private static async Task<List<string>> DropIndexesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var indexes = new List<(string Name, string Definition)>();
        await using (var query = new NpgsqlCommand(
            """
            select c.relname, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
            where t.relname in ('fingerprints', 'articles', 'entries', 'stories', 'story_members', 'pages', 'parties', 'party_aliases', 'utterances', 'utterance_speakers',
                                'quotes', 'quote_speakers', 'donations', 'claims', 'ledger_entries', 'ledger_parties', 'story_search') and not i.indisprimary
              and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
            """, connection))
        await using (var reader = await query.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
                indexes.Add((reader.GetString(0), reader.GetString(1)));
        foreach (var (name, _) in indexes)
            await using (var drop = new NpgsqlCommand($"drop index {name}", connection))
                await drop.ExecuteNonQueryAsync(cancellationToken);
        return [.. indexes.Select(index => index.Definition)];
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<long> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
