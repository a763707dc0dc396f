using Microsoft.EntityFrameworkCore;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Pages.Giving;

public sealed class LedgerPagingTests : SiteTest
{
    private const int Gifts = 20_000;

    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    [InlineData("largest")]
    public async Task Walking_through_the_pages_meets_every_gift_once(string sort)
    {
        await FillAsync(130);
        var seen = new List<string>();
        for (var path = $"/giving?sort={sort}&currency=USD"; path is not null;)
        {
            var page = await Host.PageAsync(path);
            seen.AddRange(page.QuerySelectorAll(".gift-line a").Select(link => link.GetAttribute("href")!));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        await using var db = Host.Open();
        Assert.Equal(await db.LedgerEntries.CountAsync(entry => entry.Currency == "USD"), seen.Count);
        Assert.Distinct(seen);
    }

    [Fact]
    public async Task Each_list_is_read_from_an_index_in_its_order()
    {
        await FillAsync(Gifts, withSums: false);
        await using var db = Host.Open();
        LedgerFilter[] filters = [LedgerFilter.None, new() { Currency = "GBP" }, new() { Cause = Analysis.Donations.Cause.All[3] }, new() { Status = Analysis.Donations.DonationStatus.Matched }, new() { Year = 2019 }, new() { PartyId = 3 }];

        foreach (var filter in filters)
            foreach (var order in LedgerOrder.All)
            {
                var plan = await PlanAsync(db, order.Apply(filter.Of(db), new LedgerCursor(new DateOnly(2019, 6, 1), 50_000, 77)).Take(41).ToQueryString());

                Assert.DoesNotContain("Seq Scan on ledger_entries", plan, StringComparison.Ordinal);
                Assert.DoesNotContain("Seq Scan on ledger_parties", plan, StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task Kept_sums_tell_what_the_entries_tell()
    {
        await FillAsync(500);
        await using (var db = Host.Open())
        {
            await db.LedgerEntries.Where(entry => entry.Id % 7 == 0).ExecuteDeleteAsync();
            await db.LedgerEntries.Where(entry => entry.Id % 5 == 0).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Amount, entry => entry.Amount * 3).SetProperty(entry => entry.Status, Analysis.Donations.DonationStatus.Pledged));
            await db.LedgerEntries.Where(entry => entry.Id % 11 == 0).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.IsShown, false));
        }

        await using var after = Host.Open();
        foreach (var filter in (LedgerFilter[])[LedgerFilter.None, new() { Year = 2020 }, new() { Status = Analysis.Donations.DonationStatus.Pledged }, new() { Cause = Analysis.Donations.Cause.All[2] }, new() { AtLeast = 10_000 }, new() { Currency = "EUR", Year = 2018 }, new() { PartyId = 3 }, new() { PartyId = 4, Status = Analysis.Donations.DonationStatus.Pledged }])
        {
            var figures = await new FiguresReader(after).ReadAsync(filter, CancellationToken.None);
            var entries = await filter.Of(after).ToListAsync();

            Assert.Equal(entries.Count, figures.Gifts);
            Assert.Equal(
                entries.Where(entry => entry.IsCounted).GroupBy(entry => entry.Currency!).Select(group => (group.Key, group.Count(), group.Sum(entry => entry.Amount!.Value))).OrderBy(total => total.Key),
                figures.Totals.Select(total => (total.Currency, total.Gifts, total.Amount)).OrderBy(total => total.Currency));
            Assert.Equal(
                entries.Where(entry => entry.IsCounted && entry.Currency == figures.Currency).GroupBy(entry => entry.RecipientPartyId).Select(group => group.Sum(entry => entry.Amount!.Value)).OrderDescending().Take(10),
                figures.Recipients.Select(recipient => recipient.Amount));
        }
    }

    /// <summary>Invented gifts of a few hundred parties over twelve years.</summary>
    private async Task FillAsync(int gifts, bool withSums = true)
    {
        await using var db = Host.Open();
        if (!withSums)
            await db.Database.ExecuteSqlAsync($"alter table ledger_entries disable trigger ledger_entries_sums"); // no sum is asked for
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into parties (guid, key, name, sort_key, kind, statement_count)
                select gen_random_uuid(), 'party ' || n, 'Party ' || n, 'party ' || n, 'Organization', 0 from generate_series(1, 300) n;
            insert into ledger_entries (guid, donors, recipient, amount, currency, qualifier, status, cause, given_on, date_kind, is_background, disagreements, standing, recipient_party_id, outlet_count, article_count, is_shown, first_reported_at, changed_at, keys)
                select gen_random_uuid(), array['Giver ' || n % 500], 'Party ' || 1 + n % 300, 1000 * (1 + n * 7919 % 900), (array['USD', 'USD', 'USD', 'GBP', 'EUR'])[1 + n % 5], 'Exact',
                       (array['Given', 'Given', 'Given', 'Pledged', 'Announced', 'Matched'])[1 + n % 6], (array['health', 'children', 'education', 'hunger', null])[1 + n % 5],
                       date '2014-01-01' + n * 104729 % 4380, 'Reported', false, array[]::text[], case when n % 9 = 0 then 'UnitSum' else 'Counted' end, 1 + n % 300, 1, 1, true, now(), now(), array['k' || n]
                from generate_series(1, {gifts}) n;
            insert into ledger_parties (entry_id, party_id, role, ordinal, given_on) select id, recipient_party_id, 'Recipient', 0, given_on from ledger_entries;
            """);
        await db.Database.ExecuteSqlAsync($"analyze");
    }

    private static async Task<string> PlanAsync(NewsHub.Data.NewsHubDb db, string sql)
    {
        // ToQueryString writes parameters as comments; the command is made from the query itself.
        var parameters = sql.Split('\n').Where(line => line.StartsWith("-- @", StringComparison.Ordinal)).ToList();
        var text = string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)));
        foreach (var parameter in parameters)
        {
            var name = parameter[3..parameter.IndexOf('=', StringComparison.Ordinal)];
            var value = parameter[(parameter.IndexOf('\'', StringComparison.Ordinal) + 1)..parameter.IndexOf('\'', parameter.IndexOf('\'', StringComparison.Ordinal) + 1)];
            text = text.Replace(name + ")", $"'{value}')", StringComparison.Ordinal).Replace(name + ",", $"'{value}',", StringComparison.Ordinal).Replace(name + " ", $"'{value}' ", StringComparison.Ordinal).Replace(name + "\n", $"'{value}'\n", StringComparison.Ordinal);
            if (text.EndsWith(name, StringComparison.Ordinal))
                text = text[..^name.Length] + $"'{value}'";
        }

        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the text is the query's own
        command.CommandText = $"explain {text}";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(0));
        return string.Join('\n', plan);
    }
}
