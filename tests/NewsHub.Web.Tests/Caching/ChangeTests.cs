using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Desk.Plans;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Caching;

/// <summary>What is kept gives way to what is new, on every node.</summary>
public sealed class ChangeTests : IAsyncLifetime
{
    private const string New = "The lamp is lit again";

    private SiteHost host = null!;
    private SiteHost other = null!;

    public async Task InitializeAsync()
    {
        host = await KeepingSite.StartAsync();
        other = await host.AnotherNodeAsync(KeepingSite.Keeps);
        await other.HearsAsync();
    }

    public async Task DisposeAsync()
    {
        await other.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_story_that_changes_is_new_at_once_wherever_it_is_shown_on_every_node()
    {
        var lanterns = (await host.EditionAsync()).Lanterns;
        foreach (var node in (SiteHost[])[host, other])
            await node.HasHeardAsync(lanterns.Id);
        await PinAsync(lanterns.Id, "Before");
        string[] paths = ["/", "/feed.atom", "/feed.json?each=development", $"/stories/{lanterns.Id}/before", $"/stories/{lanterns.Id}/feed.atom", "/people/1/ottilie-vane", "/people/1/feed.json", "/sources/1/the-copper-post", "/sources/1/feed.rss", "/stories/2/casimir-thornwell-pledges-18-000-for-each-weaver-at-the-pennywhistle"];
        foreach (var node in (SiteHost[])[host, other])
            foreach (var path in paths)
            {
                Assert.Contains("Before", await GetAsync(node, path), StringComparison.Ordinal);
                Assert.True((await node.Client.GetAsync(new Uri(path, UriKind.Relative))).IsKept(), path);
            }

        await PinAsync(lanterns.Id, New);

        foreach (var node in (SiteHost[])[host, other])
            foreach (var path in paths)
                Assert.Contains(New, await GetAsync(node, path.Replace("/before", "/the-lamp-is-lit-again", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_show_the_story_stays()
    {
        var edition = await host.EditionAsync();
        await host.HasHeardAsync(edition.Hidden.Id);
        var faros = (await host.Client.GetAsync(new Uri($"/stories/{edition.Faros.Id}", UriKind.Relative))).Headers.Location!;
        await host.Client.GetAsync(faros);

        await host.RenameAsync(edition.Lanterns.Id, New);
        await host.HasHeardAsync(edition.Lanterns.Id);

        Assert.True((await host.Client.GetAsync(faros)).IsKept());
    }

    [Fact]
    public async Task What_an_editor_does_is_seen_at_once_and_so_is_its_undoing()
    {
        var edition = await host.EditionAsync();
        var path = $"/stories/{edition.Looms.Id}/casimir-thornwell-pledges-18-000-for-each-weaver-at-the-pennywhistle";
        await host.HasHeardAsync(edition.Hidden.Id);
        await GetAsync(host, path);

        var hidden = await host.DoAsync(new HideStory(edition.Looms.Id, true), "The gift was never made");
        await host.HasHeardAsync(edition.Looms.Id);
        Assert.Contains("The gift was never made", await (await host.Client.GetAsync(new Uri(path, UriKind.Relative))).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await host.UndoAsync(hidden.Id);
        await host.HasHeardAsync(edition.Looms.Id);
        Assert.Contains("apprentice", await GetAsync(host, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_read_before_a_change_and_sent_after_it_is_not_kept()
    {
        var edition = await host.EditionAsync();
        await host.HasHeardAsync(edition.Hidden.Id);
        await using var db = host.Open();
        await using var holding = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"lock table claims in access exclusive mode");
        var slow = host.Client.GetStringAsync(new Uri("/", UriKind.Relative));
        await KeepingSite.UntilAsync(async () =>
            await db.Database.SqlQuery<int>($"""select count(*)::int as "Value" from pg_locks where not granted and relation = 'claims'::regclass""").SingleAsync() > 0);

        await host.RenameAsync(edition.Faros.Id, New);
        await host.HasHeardAsync(edition.Faros.Id);
        await holding.RollbackAsync();

        Assert.DoesNotContain(New, await slow, StringComparison.Ordinal);
        Assert.Contains(New, await GetAsync(host, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_gap_in_listening_nothing_that_was_kept_is_believed()
    {
        var edition = await host.EditionAsync();
        await host.HasHeardAsync(edition.Hidden.Id);
        Assert.DoesNotContain(New, await GetAsync(host, "/"), StringComparison.Ordinal);
        await host.RenameAsync(edition.Faros.Id, New, isTold: false);
        Assert.DoesNotContain(New, await GetAsync(host, "/"), StringComparison.Ordinal);

        var before = host.Changes().Count;
        await using (var db = host.Open())
            await db.Database.ExecuteSqlAsync($"select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'newshub changes' and datname = current_database()");
        await KeepingSite.UntilAsync(() => Task.FromResult(host.Changes().Count >= before + 2));
        await host.HearsAsync();

        Assert.Contains(New, await GetAsync(host, "/"), StringComparison.Ordinal);
        await GetAsync(host, "/");
        await host.RenameAsync(edition.Looms.Id, New + " for all");
        await host.HasHeardAsync(edition.Looms.Id);
        Assert.Contains(New + " for all", await GetAsync(host, "/"), StringComparison.Ordinal);
    }

    private async Task PinAsync(long story, string headline)
    {
        await host.DoAsync(new PinStory(story, headline, null));
        foreach (var node in (SiteHost[])[host, other])
            await node.HasHeardAsync(story);
    }

    private static Task<string> GetAsync(SiteHost node, string path) => node.Client.GetStringAsync(new Uri(path, UriKind.Relative));
}
