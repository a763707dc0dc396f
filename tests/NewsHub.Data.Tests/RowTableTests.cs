using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Analysis.Stories;
using NewsHub.Data.Articles;
using NewsHub.Data.Donations;
using NewsHub.Data.Parties;
using NewsHub.Data.Quotes;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Tests;

/// <summary>What is written past EF Core is what EF Core reads: whatever column a migration adds, it is either written or the test fails.</summary>
public sealed class RowTableTests : IAsyncLifetime
{
    private TestDatabase.TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public Task A_page_is_read_as_it_was_written() => RoundTripAsync<Page>();

    [Fact]
    public Task An_article_is_read_as_it_was_written() => RoundTripAsync<Article>();

    [Fact]
    public Task An_entry_is_read_as_it_was_written() => RoundTripAsync<Entry>();

    [Fact]
    public Task A_fingerprint_is_read_as_it_was_written() => RoundTripAsync<Fingerprint>();

    [Fact]
    public Task A_story_is_read_as_it_was_written() => RoundTripAsync<Story>();

    [Fact]
    public Task A_member_is_read_as_it_was_written() => RoundTripAsync<StoryMember>();

    [Fact]
    public Task An_utterance_is_read_as_it_was_written() => RoundTripAsync<Utterance>();

    [Fact]
    public Task A_speaker_is_read_as_it_was_written() => RoundTripAsync<UtteranceSpeaker>();

    [Fact]
    public Task A_quote_is_read_as_it_was_written() => RoundTripAsync<Quote>();

    [Fact]
    public Task An_attribution_is_read_as_it_was_written() => RoundTripAsync<QuoteSpeaker>();

    [Fact]
    public Task A_claim_is_read_as_it_was_written() => RoundTripAsync<Claim>();

    [Fact]
    public Task A_donation_is_read_as_it_was_written() => RoundTripAsync<Donation>();

    [Fact]
    public Task A_party_is_read_as_it_was_written() => RoundTripAsync<Party>();

    [Fact]
    public Task A_form_of_a_name_is_read_as_it_was_written() => RoundTripAsync<PartyAlias>();

    [Fact]
    public Task An_entry_of_the_ledger_is_read_as_it_was_written() => RoundTripAsync<LedgerEntry>();

    [Fact]
    public Task A_side_of_a_gift_is_read_as_it_was_written() => RoundTripAsync<LedgerParty>();

    [Fact]
    public async Task An_update_writes_the_columns_that_it_names_and_no_others()
    {
        await using var db = _database.Open();
        var (first, second) = (Row<Donation>(db, 1), Row<Donation>(db, 2));
        var update = RowTable<Donation>.Of(db).Updating(nameof(Donation.Recipient), nameof(Donation.Told));
        second.Id = first.Id;

        await WriteAsync(db, RowTable<Donation>.Of(db).Insert(first), update.Of(second));

        var read = await db.Donations.AsNoTracking().SingleAsync();
        Assert.Equal((second.Recipient, JsonSerializer.Serialize(second.Told), first.Amount), (read.Recipient, JsonSerializer.Serialize(read.Told), read.Amount));
    }

    [Fact]
    public async Task Rows_as_read_are_written_where_they_have_changed_added_where_they_are_new_and_removed_where_they_are_gone()
    {
        await using var db = _database.Open();
        var table = RowTable<PartyAlias>.Of(db);
        PartyAlias[] before = [.. Enumerable.Range(1, 3).Select(n => Row<PartyAlias>(db, n))];
        await WriteAsync(db, [.. before.Select(table.Insert)]);
        var rows = new RowsAsRead<PartyAlias>(table, table.Updating(nameof(PartyAlias.Form)));
        foreach (var row in before)
            rows.Keep(row);
        before[1].Form = "changed";
        PartyAlias[] after = [before[0], before[1], Row<PartyAlias>(db, 4)];

        await WriteAsync(db, [.. rows.Remove(after), .. rows.Write(after)]);

        Assert.Equal([false, true, true], after.Select(rows.IsChanged));
        Assert.Equal(2, rows.Write(after).Count());
        Assert.Equal(after.Select(row => row.Form), await db.PartyAliases.AsNoTracking().OrderBy(row => row.PartyId).Select(row => row.Form).ToListAsync());
    }

    private async Task RoundTripAsync<T>()
        where T : class
    {
        await using var db = _database.Open();
        var row = Row<T>(db, 1);

        await WriteAsync(db, RowTable<T>.Of(db).Insert(row));

        Assert.Equal(Told(db, row), Told(db, await db.Set<T>().AsNoTracking().SingleAsync()));
        await WriteAsync(db, RowTable<T>.Of(db).Delete(row));
        Assert.False(await db.Set<T>().AnyAsync());
    }

    // Rows stand alone here: what they name is not there, and triggers sleep.
    private static async Task WriteAsync(NewsHubDb db, params (string Sql, object[] Values)[] statements)
    {
        await using var batch = await Batch.OpenAsync(db, CancellationToken.None);
        await batch.Add("set session_replication_role = replica").Add(statements).Add("set session_replication_role = default").ExecuteAsync(CancellationToken.None);
    }

    private static Dictionary<string, string> Told<T>(NewsHubDb db, T row)
        where T : class
        => Written<T>(db).ToDictionary(property => property.Name, property => JsonSerializer.Serialize(property.PropertyInfo!.GetValue(row)));

    private static T Row<T>(NewsHubDb db, int number)
        where T : class
    {
        var row = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        foreach (var (place, property) in Written<T>(db).Index())
            property.PropertyInfo!.SetValue(row, Value(property, (number * 100) + place));
        return row;
    }

    private static IEnumerable<IProperty> Written<T>(NewsHubDb db) => db.Model.FindEntityType(typeof(T))!.GetProperties()
        .Where(property => property.GetComputedColumnSql() is null && property.ValueGenerated is not ValueGenerated.OnAddOrUpdate);

    private static object Value(IProperty property, int n) => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) switch
    {
        { IsEnum: true } type => Enum.GetValues(type).GetValue(n % Enum.GetValues(type).Length)!,
        var type when type == typeof(string) => property.GetMaxLength() is null ? $"{n} “né” \"quoted\" {{braces}} \\ 'and' so on" : $"{n}",
        var type when type == typeof(int) => n,
        var type when type == typeof(long) => (long)n << 33,
        var type when type == typeof(bool) => true,
        var type when type == typeof(decimal) => n + 0.25m,
        var type when type == typeof(double) => n + 0.5,
        var type when type == typeof(Guid) => new Guid(n, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]),
        var type when type == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays(n),
        var type when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 1, 12, 30, 0, TimeSpan.Zero).AddMinutes(n),
        var type when type == typeof(byte[]) => new[] { (byte)n, (byte)0, (byte)255 },
        var type when type == typeof(long[]) => new[] { n, long.MinValue },
        var type when type == typeof(string[]) => new[] { $"{n}", "comma, \"quote\"" },
        var type when type == typeof(List<long>) => new List<long> { n, long.MaxValue },
        var type when type == typeof(List<string>) => new List<string> { $"{n}", "comma, \"quote\" {brace} \\", "" },
        var type when type == typeof(List<GiftKey>) => new List<GiftKey> { new("orla quillfeather", "paper lantern fund", "USD", n) },
        var type when type == typeof(GiftDecision) => new GiftDecision { Recipient = $"Paper Lantern Fund {n}", Sum = new DecidedSum(n, "USD") },
        var type => throw new NotSupportedException($"{property.Name} is a {type.Name}"),
    };
}
