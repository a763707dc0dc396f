using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsHub.Analysis.Similarity;
using NewsHub.Data.Clusters;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Tests;

public sealed class SchemaTests : IAsyncLifetime
{
    private TestDatabase.TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task The_migrations_make_exactly_the_schema_that_the_model_describes()
    {
        await using var db = database.Open();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await Schema.MigrateAsync(db, default));
    }

    [Fact]
    public async Task A_newer_schema_is_refused_with_one_sentence_that_says_what_to_do()
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"""insert into "__EFMigrationsHistory" values ('29990101000000_FromTheFuture', '99.0.0')""");

        var error = await Assert.ThrowsAsync<ProvisioningException>(() => Schema.MigrateAsync(db, default));

        Assert.Contains("29990101000000_FromTheFuture", error.Message, StringComparison.Ordinal);
        Assert.Contains("update NewsHub", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_schema_is_refused_where_it_may_not_be_migrated()
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"""delete from "__EFMigrationsHistory" """);

        var error = await Assert.ThrowsAsync<ProvisioningException>(() => Schema.RequireCurrentAsync(db, default));

        Assert.Contains("./newshub migrate", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_older_schema_remembers_of_an_article_is_carried_over()
    {
        var stored = await new Newsstand(database).PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", "Orla Quillfeather has given lamps to the village.");
        await using var db = database.Open();
        await db.GetService<IMigrator>().MigrateAsync("SpeechAcrossStories");
        var signature = MinHash.ToBytes(MinHash.Sign("Orla Quillfeather has given lamps to the village."));
        await db.Database.ExecuteSqlAsync($"update fingerprints set terms = array['lamp', 'zoë'], term_weights = array[2.5, 1], parties = array['orla quillfeather'], word_count = 8, signature = {signature}");

        await Schema.MigrateAsync(db, default);

        var facts = Assert.Single(Assert.Single(await StoryCandidates.ReadAsync(db, [stored.StoryId], default)).Members);
        Assert.Equal(("Gazette", "Quillfeather gives lamps", "en", 8), (facts.Source, facts.Title, facts.Language, facts.WordCount));
        Assert.Equal(new Dictionary<string, float> { ["lamp"] = 2.5f, ["zoë"] = 1 }, facts.Terms);
        Assert.Equal(["orla quillfeather"], facts.Parties);
        Assert.Equal(signature, MinHash.ToBytes(facts.Signature));
        Assert.Equal(stored.StoryId, await db.Fingerprints.Select(print => print.StoryId).SingleAsync());
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named()
    {
        await using var db = new NewsHubDb(new DbContextOptionsBuilder<NewsHubDb>().UseNpgsql("Host=127.0.0.1;Port=1;Username=nobody").Options);

        var error = await Assert.ThrowsAsync<ProvisioningException>(() => Schema.MigrateAsync(db, default));

        Assert.Contains("127.0.0.1:1", error.Message, StringComparison.Ordinal);
    }
}
