using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Clusters;
using Npgsql;

namespace NewsHub.Benchmarks.Web;

/// <summary>A PostgreSQL of its own with a ledger of generated gifts: givers and receivers by Zipf's law, ten years, five currencies.</summary>
internal sealed class LedgerDatabase : IAsyncDisposable
{
    private readonly PrivateCluster cluster;
    private readonly string folder;

    private LedgerDatabase(PrivateCluster cluster, string folder) => (this.cluster, this.folder, ConnectionString) = (cluster, folder, cluster.ConnectionString("newshub_ledger"));

    /// <summary>How to connect to it.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts PostgreSQL in a new folder and fills it.</summary>
    public static async Task<LedgerDatabase> StartAsync(string folder, int gifts, CancellationToken cancellationToken)
    {
        var cluster = new PrivateCluster(PostgresBinaries.Find() ?? throw new ProvisioningException("PostgreSQL is not installed; ./newshub test installs it."), folder);
        await cluster.StartAsync(cancellationToken);
        await using (var server = NpgsqlDataSource.Create(cluster.ConnectionString("postgres")))
            await server.CreateCommand("create database newshub_ledger").ExecuteNonQueryAsync(cancellationToken);
        var database = new LedgerDatabase(cluster, folder);
        await using var db = new NewsHubDb(new DbContextOptionsBuilder<NewsHubDb>().UseNpgsql(database.ConnectionString, npgsql => npgsql.CommandTimeout(600)).Options);
        await Schema.MigrateAsync(db, cancellationToken);
        await FillAsync(db, gifts, cancellationToken);
        return database;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await cluster.StopAsync(CancellationToken.None);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task FillAsync(NewsHubDb db, int gifts, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            select setseed(0.2026);
            alter table ledger_entries disable trigger ledger_entries_sums;
            insert into parties (guid, key, name, sort_key, kind, statement_count)
                select gen_random_uuid(), 'party ' || n, case when n % 3 = 0 then 'Giver Number ' else 'Trust Number ' end || n, 'party ' || n, case when n % 3 = 0 then 'Person' else 'Organization' end, 0 from generate_series(1, 30000) n;
            create temp table told as select n, 1 + 3 * floor(10000 * random() ^ 3)::int - 1 + 2 as donor, 1 + 3 * floor(10000 * random() ^ 3)::int as recipient,
                   round((10 ^ (3 + 5 * random() * random()))::numeric, -2) as amount, random() as a, random() as b, random() as c from generate_series(1, {gifts}) n;
            insert into ledger_entries (guid, donors, recipient, amount, currency, amount_text, qualifier, status, cause, given_on, date_kind, is_background, disagreements, standing, recipient_party_id, outlet_count, article_count, is_shown, first_reported_at, changed_at, keys)
                select gen_random_uuid(), array['Giver Number ' || donor], 'Trust Number ' || recipient, amount, case when a < 0.7 then 'USD' when a < 0.85 then 'GBP' when a < 0.95 then 'EUR' when a < 0.98 then 'INR' else 'AUD' end, '$' || amount, 'Exact',
                       case when b < 0.6 then 'Given' when b < 0.8 then 'Pledged' when b < 0.95 then 'Announced' else 'Matched' end,
                       (array['health', 'education', 'disaster-relief', 'children', 'hunger', 'arts', 'environment', 'rights', null])[1 + floor(9 * c * c)::int],
                       date '2016-01-01' + floor(3800 * random())::int, 'Reported', false, array[]::text[], case when random() < 0.92 then 'Counted' else 'UnitSum' end, recipient, 1 + floor(5 * random() ^ 3)::int, 2, true,
                       now() - random() * interval '3000 days', now() - random() * interval '3000 days', array['USD' || amount || ':giver' || donor, 'giver' || donor || '>trust' || recipient]
                from told;
            insert into ledger_parties (entry_id, party_id, role, ordinal, given_on) select id, recipient_party_id, 'Recipient', 1, given_on from ledger_entries;
            insert into ledger_parties (entry_id, party_id, role, ordinal, given_on) select id, substring(donors[1] from '[0-9]+')::bigint, 'Donor', 0, given_on from ledger_entries;
            alter table ledger_entries enable trigger ledger_entries_sums;
            insert into ledger_sums (month, currency, status, cause, magnitude, gifts, counted, amount)
                select date_trunc('month', given_on)::date, currency, status, coalesce(cause, ''), magnitude, count(*), count(*) filter (where is_counted), coalesce(sum(amount) filter (where is_counted), 0) from ledger_entries group by 1, 2, 3, 4, 5;
            insert into ledger_sums (month, currency, status, cause, magnitude, gifts, counted, amount)
                select month, currency, status, case when grouping(cause) = 1 then '*' else cause end, case when grouping(magnitude) = 1 then -1 else magnitude end, sum(gifts), sum(counted), sum(amount)
                from ledger_sums group by month, currency, status, grouping sets ((cause), (magnitude), ());
            insert into ledger_recipients (year, currency, party_id, counted, amount)
                select year, currency, recipient_party_id, count(*), sum(amount) from ledger_entries cross join lateral (values (0), (extract(year from given_on)::int)) years (year) where is_counted group by 1, 2, 3;
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"vacuum analyze", cancellationToken);
    }
}
